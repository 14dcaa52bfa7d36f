using ClaimsSuite.Engine.Data;
using ClaimsSuite.Engine.Measurement;
using ClaimsSuite.Engine.Training;

namespace ClaimsSuite.Runs;

/// <summary>Example difficulty over an ensemble trained for one epoch (section 3.1, figure 1).</summary>
public sealed record DifficultyRun : RunSpec
{
    /// <summary>Record value: [N] share of models that misclassify the example.</summary>
    public const string ErrorRates = "errorRates";

    /// <summary>Record value: [N] the examples' labels.</summary>
    public const string Labels = "labels";

    /// <summary>Record value: [S, K] each model's error rate within each class.</summary>
    public const string ClassErrorRates = "classErrorRates";

    /// <summary>What the networks are trained on.</summary>
    public required TrainingSet TrainingSet { get; init; }

    /// <summary>N, examples; fewer where the data set has fewer in its rarest class. 1000 in the paper.</summary>
    public int Examples { get; init; } = 1000;

    /// <summary>S, networks. 100 in the paper.</summary>
    public int Models { get; init; } = 100;

    /// <summary>H, units of each hidden layer. 4096 in the paper.</summary>
    public required int Hidden { get; init; }

    /// <summary>How they are trained; one epoch in the paper.</summary>
    public required SgdSettings Sgd { get; init; }

    /// <inheritdoc/>
    public override string Kind => "difficulty";

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, double[]> Execute(Dataset dataset, CancellationToken cancellation)
    {
        var examples = TrainingExamples.Draw(dataset.Train, Examples, InputScaling.Standardised, Seeds.For("data")).Corrupt(TrainingSet, level: 1, Seeds);
        var difficulty = ExampleDifficulty.Measure(examples, Hidden, Sgd, Models, Seeds, cancellation: cancellation);
        return new Dictionary<string, double[]>
        {
            [ErrorRates] = difficulty.ErrorRates,
            [Labels] = Array.ConvertAll(examples.Labels, label => (double)label),
            [ClassErrorRates] = difficulty.ClassErrorRates,
        };
    }
}
