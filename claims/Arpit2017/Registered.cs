using ClaimsSuite.Claims;

namespace ClaimsSuite.Arpit2017;

/// <summary>Where verdicts on claims are registered.</summary>
internal static class Registered
{
    /// <summary>
    /// The fast tier, on both of its data sets, and the full tier, on MNIST. The full tier has never been run: what is registered of
    /// it is the fast tier's verdict, as a prediction.
    /// </summary>
    public static readonly IReadOnlyList<(Tier Tier, string Dataset)> Everywhere =
    [
        (Tier.Fast, "strokes"), (Tier.Fast, "mnist"), (Tier.Full, "mnist"),
    ];

    /// <summary>The same, and the full tier on CIFAR-10, of which likewise nothing has been seen.</summary>
    public static readonly IReadOnlyList<(Tier Tier, string Dataset)> WithCifar10 = [.. Everywhere, (Tier.Full, "cifar-10")];
}
