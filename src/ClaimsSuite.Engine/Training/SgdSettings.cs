using ClaimsSuite.Engine.Networks.Layers;

namespace ClaimsSuite.Engine.Training;

/// <summary>
/// Stochastic gradient descent: plain, as the paper trains its MLPs, or with momentum and a rate that is halved again and again, as it
/// trains its convolutional networks (section 2).
/// </summary>
public sealed record SgdSettings
{
    /// <summary>Step size; 0.01 in the paper.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Examples in a minibatch; the paper gives none for MLPs.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Passes over the training set; up to 1000 in the paper, 1 for example difficulty (section 3.1).</summary>
    public required int Epochs { get; init; }

    /// <summary>
    /// Share of its velocity that a weight keeps in each step, 0 ... 1 without 1; 0.9 for the paper's convolutional networks.
    /// </summary>
    public double Momentum { get; init; }

    /// <summary>Epochs after which the step size is halved, again and again; 15 for the paper's convolutional networks, 0: never.</summary>
    public int HalvingEpochs { get; init; }

    /// <summary>The step of an epoch.</summary>
    /// <param name="epoch">Epochs that are over: 0 in the first.</param>
    internal SgdStep StepIn(int epoch) =>
        new(HalvingEpochs == 0 ? LearningRate : LearningRate * Math.Pow(0.5, epoch / HalvingEpochs), Momentum);
}
