using ClaimsSuite.Claims;

namespace ClaimsSuite.Arpit2017;

/// <summary>Where claims have been run by the registered root.</summary>
internal static class Registered
{
    /// <summary>The fast tier, on both of its data sets. The full tier has never been run.</summary>
    public static readonly IReadOnlyList<(Tier Tier, string Dataset)> Fast = [(Tier.Fast, "strokes"), (Tier.Fast, "mnist")];
}
