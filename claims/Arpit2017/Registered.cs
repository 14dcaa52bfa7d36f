using ClaimsSuite.Claims;

namespace ClaimsSuite.Arpit2017;

/// <summary>Where verdicts on claims are registered.</summary>
internal static class Registered
{
    /// <summary>The data set on which networks are the paper's convolutional ones, where a protocol has them.</summary>
    public const string ConvolutionalData = "cifar-10";

    /// <summary>
    /// Replicates of each tier, where a protocol has no reason for other numbers; in the paper tier as few as can be supported.
    /// </summary>
    public static readonly IReadOnlyDictionary<Tier, int> Replicates = new Dictionary<Tier, int>
    {
        [Tier.Fast] = 12, [Tier.Full] = 20, [Tier.Paper] = 10,
    };

    /// <summary>
    /// The fast tier, on both of its data sets. Where the full tier has not been tried nothing is expected of it: a verdict copied from
    /// another tier would only look like knowledge.
    /// </summary>
    private static readonly IReadOnlyList<(Tier Tier, string Dataset)> FastTier = [(Tier.Fast, "strokes"), (Tier.Fast, "mnist")];

    /// <summary>The same, and the perceptron of the full tier; a pilot told what to expect of it.</summary>
    public static readonly IReadOnlyList<(Tier Tier, string Dataset)> WithFullPerceptron = [.. FastTier, (Tier.Full, "mnist")];

    /// <summary>The same, and the convolutional network of the full tier.</summary>
    public static readonly IReadOnlyList<(Tier Tier, string Dataset)> WithFullConvolutional =
        [.. WithFullPerceptron, (Tier.Full, ConvolutionalData)];

    /// <summary>The same, and the convolutional network of the fast tier.</summary>
    public static readonly IReadOnlyList<(Tier Tier, string Dataset)> WithConvolutional =
        [.. WithFullConvolutional, (Tier.Fast, ConvolutionalData)];
}
