using ClaimsSuite.Data;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Experiments.Sensitivity;

/// <summary>
/// How the network is trained whose loss-sensitivity is measured (section 3.2): two hidden ReLU layers, plain SGD, images
/// downscaled to 14 x 14.
/// </summary>
public sealed record SensitivityTraining
{
    /// <summary>What the network is trained on.</summary>
    public required TrainingSet TrainingSet { get; init; }

    /// <summary>Whether each example is a class of its own (figure 3 right); else the data set's classes (figure 3 left).</summary>
    public bool UniqueClasses { get; init; }

    /// <summary>N, examples; fewer where the data set has fewer in its rarest class. 1000 in the paper.</summary>
    public int Examples { get; init; } = 1000;

    /// <summary>H, units of each hidden layer. 16 in the paper's caption, 32 in the authors' released scripts.</summary>
    public int Hidden { get; init; } = 16;

    /// <summary>How pixels become inputs; the paper does not say. The authors' released scripts have [0, 1].</summary>
    public InputScaling Scaling { get; init; } = InputScaling.Standardised;

    /// <summary>What randX is made of.</summary>
    public InputNoise Noise { get; init; } = InputNoise.MatchedGaussian;

    /// <summary>Step size; 0.01 in the paper's section 2, 0.05 in the authors' released scripts.</summary>
    public required double LearningRate { get; init; }

    /// <summary>B, examples in a minibatch; none is given in the paper, 32 in the authors' released scripts.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Whether every minibatch is drawn anew, as in the authors' released scripts; else each epoch is a shuffled pass.</summary>
    public bool WithReplacement { get; init; }

    /// <summary>c in the loss -log(c + p_y): 0 in the paper's text, 0.1 in the authors' released scripts.</summary>
    public double LossOffset { get; init; }

    /// <summary>After which epochs the loss is evaluated, ascending; the last ends training. An epoch is ceil(N / B) updates.</summary>
    public required IReadOnlyList<int> EvaluationEpochs { get; init; }

    /// <summary>
    /// The training as the engine takes it, in single precision, with everything random drawn from <paramref name="seeds"/>.
    /// </summary>
    /// <param name="dataset">Where examples are drawn from.</param>
    /// <param name="seeds">The replicate's seeds: data, noise, init and order.</param>
    /// <param name="parts">Which losses are differentiated.</param>
    public SensitivityProblem<float> Problem(Dataset dataset, SeedSequence seeds, LossParts parts)
    {
        var examples = SensitivityExamples.Draw(this, dataset, seeds);
        var inputs = new float[examples.Count, examples.Dimension];
        Buffer.BlockCopy(examples.Inputs, 0, inputs, 0, sizeof(float) * examples.Inputs.Length);
        var weights = MlpInitialisation.UniformByFanIn<float>(seeds.For("init"), examples.Dimension, Hidden, Hidden, examples.Classes);
        var epochUpdates = (examples.Count + BatchSize - 1) / BatchSize;
        return new SensitivityProblem<float>(
            inputs, examples.Labels, weights, Schedule(seeds.For("order"), examples.Count, epochUpdates), (float)LearningRate,
            [.. EvaluationEpochs.Select(epoch => epoch * epochUpdates)])
        {
            Parts = parts,
            LossOffset = (float)LossOffset,
        };
    }

    private int[][] Schedule(SeededRandom random, int examples, int epochUpdates) => WithReplacement
        ? MinibatchSchedule.WithReplacement(random, examples, BatchSize, EvaluationEpochs[^1] * epochUpdates)
        : MinibatchSchedule.ShuffledEpochs(random, examples, BatchSize, EvaluationEpochs[^1]);
}

/// <summary>What stands in for an input in randX.</summary>
public enum InputNoise
{
    /// <summary>Gaussian, with mean and variance of the drawn inputs (section 2).</summary>
    MatchedGaussian,

    /// <summary>Uniform on [0, 1), as in the authors' released scripts.</summary>
    Uniform,
}
