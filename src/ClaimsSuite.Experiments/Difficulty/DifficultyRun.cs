using ClaimsSuite.Data;
using ClaimsSuite.Engine.Difficulty;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Experiments.Difficulty;

/// <summary>Example difficulty over an ensemble trained for one epoch (section 3.1, figure 1).</summary>
public sealed record DifficultyRun : ImageRun
{
    /// <summary>Record value: [N] share of models that misclassify the example.</summary>
    public static readonly ValueName<DifficultyRun> ErrorRates = new("errorRates");

    /// <summary>Record value: [N] the examples' labels.</summary>
    public static readonly ValueName<DifficultyRun> Labels = new("labels");

    /// <summary>Record value: [S, K] each model's error rate within each class.</summary>
    public static readonly ValueName<DifficultyRun> ClassErrorRates = new("classErrorRates");

    /// <summary>What the networks are trained on.</summary>
    public required TrainingSet TrainingSet { get; init; }

    /// <summary>N, examples; fewer where the data set has fewer in its rarest class. 1000 in the paper.</summary>
    public int Examples { get; init; } = 1000;

    /// <summary>S, networks. 100 in the paper.</summary>
    public int Models { get; init; } = 100;

    /// <summary>What is trained.</summary>
    public required NetworkDesign Network { get; init; }

    /// <summary>How they are trained; one epoch in the paper.</summary>
    public required SgdSettings Sgd { get; init; }

    /// <inheritdoc/>
    public override string Kind => "difficulty";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueCount> Counts() =>
        [ValueCount.AtLeast(1, ErrorRates.Name, Labels.Name), ValueCount.AtLeast(Models, ClassErrorRates.Name)];

    /// <inheritdoc/>
    protected override double? Operations(Dataset dataset)
    {
        var examples = (double)Models * TrainingExamples.Drawn(dataset.Train, Examples);
        return ProductOperations.Of(Network, dataset.Shape, dataset.Classes) is { } each
            ? examples * ((Sgd.Epochs * each.Training) + each.Forward)
            : null;
    }

    /// <inheritdoc/>
    public override RunValues Execute(Dataset dataset, CancellationToken cancellation)
    {
        var examples = TrainingExamples.Draw(dataset.Train, Examples, InputScaling.Standardised, Seeds.For("data"))
            .Corrupt(TrainingSet, level: 1, Seeds).Examples;
        var difficulty = ExampleDifficulty.Measure(examples, Network, Sgd, Models, Seeds, cancellation);
        return new RunValues<DifficultyRun>
        {
            [ErrorRates] = difficulty.ErrorRates,
            [Labels] = Array.ConvertAll(examples.Labels, label => (double)label),
            [ClassErrorRates] = difficulty.ClassErrorRates,
        };
    }
}
