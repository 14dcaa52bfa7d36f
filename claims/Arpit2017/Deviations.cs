using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017;

/// <summary>Deviations that are expected wherever a claim is tried.</summary>
internal static class Deviations
{
    /// <summary>Of one effect in the fast tier, on both of its data sets, and in the full tier, on MNIST.</summary>
    /// <param name="effect">The effect's name.</param>
    /// <param name="verdict">What is expected.</param>
    /// <param name="reason">Why, in a sentence that stands on the claim's page.</param>
    public static KnownDeviation[] Everywhere(string effect, Verdict verdict, string reason) =>
    [
        new(Tier.Fast, "strokes", effect, verdict, reason),
        new(Tier.Fast, "mnist", effect, verdict, reason),
        new(Tier.Full, "mnist", effect, verdict, reason),
    ];
}
