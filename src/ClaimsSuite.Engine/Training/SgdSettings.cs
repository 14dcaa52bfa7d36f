namespace ClaimsSuite.Engine.Training;

/// <summary>Plain stochastic gradient descent without momentum, as the paper trains its MLPs (section 2).</summary>
public sealed record SgdSettings
{
    /// <summary>Step size; 0.01 in the paper.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Examples in a minibatch; the paper gives none for MLPs.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Passes over the training set; up to 1000 in the paper, 1 for example difficulty (section 3.1).</summary>
    public required int Epochs { get; init; }
}
