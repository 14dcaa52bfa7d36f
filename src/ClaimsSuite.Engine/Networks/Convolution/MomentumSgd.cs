namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>
/// Stochastic gradient descent as the paper trains its convolutional networks (Arpit et al. 2017, section 2): v = m v + g,
/// w = w - r v, with the gradient g of the mean loss over a minibatch. The paper does not say whether the rate is part of the
/// velocity; here, as in PyTorch, it is not.
/// </summary>
public sealed record MomentumSgd
{
    /// <summary>r at the start, the step size; 0.01 in the paper.</summary>
    public double LearningRate { get; init; } = 0.01;

    /// <summary>m, the share of its velocity that a weight keeps in each step, 0 ... 1; 0.9 in the paper.</summary>
    public double Momentum { get; init; } = 0.9;

    /// <summary>Epochs after which the rate is halved, again and again; 15 in the paper. 0 for a constant rate.</summary>
    public int HalvingEpochs { get; init; } = 15;

    /// <summary>The step size in an epoch.</summary>
    /// <param name="epoch">Epochs that are over: 0 in the first.</param>
    public double RateIn(int epoch) => HalvingEpochs == 0 ? LearningRate : LearningRate * Math.Pow(0.5, epoch / HalvingEpochs);
}
