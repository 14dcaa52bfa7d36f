namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>Batch normalisation (Ioffe and Szegedy 2015); the paper names it without settings, and these are PyTorch's.</summary>
public sealed record NormalisationSettings
{
    /// <summary>Added to a variance, in the square of a layer's unit; 0.00001.</summary>
    public double Epsilon { get; init; } = 1e-5;

    /// <summary>
    /// Share of the newest minibatch in the running mean and variance, 0 ... 1; 0.1. With a step of 20 minibatches an epoch, what is
    /// evaluated after an epoch forgets all but a tenth of the epoch before.
    /// </summary>
    public double RunningShare { get; init; } = 0.1;
}
