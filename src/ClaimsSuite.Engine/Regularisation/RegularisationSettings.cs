using ClaimsSuite.Engine.CriticalSamples;

namespace ClaimsSuite.Engine.Regularisation;

/// <summary>
/// What keeps a network from memorising, as section 5 compares it; any of these together. All of it acts in the training step only:
/// a network is evaluated without noise. Ranges are those of figure 10; 0 is none.
/// </summary>
public sealed record RegularisationSettings
{
    /// <summary>Plain training.</summary>
    public static RegularisationSettings None { get; } = new();

    /// <summary>
    /// Probability that a unit of either hidden layer is dropped, the others being scaled by 1 / (1 - p); 0 ... 0.9 in the paper.
    /// </summary>
    public double Dropout { get; init; }

    /// <summary>Probability that a value of the input is dropped, the others being scaled by 1 / (1 - p); 0 ... 0.9 in the paper.</summary>
    public double InputDropout { get; init; }

    /// <summary>Standard deviation of Gaussian noise on each value of the input, in the input's unit; 0 ... 5 in the paper.</summary>
    public double InputNoise { get; init; }

    /// <summary>Standard deviation of Gaussian noise on each unit of both hidden layers, after the ReLU; 0 ... 0.3 in the paper.</summary>
    public double HiddenNoise { get; init; }

    /// <summary>lambda of a penalty lambda / 2 times the sum of squared weights, without biases; 0 ... 1 in the paper.</summary>
    public double WeightDecay { get; init; }

    /// <summary>
    /// Share w of the loss that is taken at critical points of the minibatch, with the labels trained on; 1 - w is at the examples
    /// themselves. 0.2 ... 0.7 in the paper, with dropout of 0.03 ... 0.5.
    /// </summary>
    public double AdversarialWeight { get; init; }

    /// <summary>
    /// How critical points are searched where <see cref="AdversarialWeight"/> is not 0; the paper does not say for how long.
    /// </summary>
    public LassSettings? Adversary { get; init; }
}
