using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// C13: more hidden units cut the time to convergence more on noise than on real data (section 3.3.2, figure 6 left). A time's slope on
/// the width is below 0 where width helps, so the claim is that it is lower on noise.
/// </summary>
public static class C13_CapacitySpeedsNoiseMore
{
    private const string Reason =
        "From 24 units on random inputs gain no more from width than strokes do.";

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C13",
        Slug = "capacity-speeds-noise-more",
        Section = "3.3.2",
        Figure = "6",
        Statement = "More hidden units cut the time to convergence more on noise than on real data, for random inputs and for random "
            + "labels.",
        Arms = ConvergenceAxis.Width.AllArms,
        Samples = ConvergenceAxis.Width.Samples,
        Effects = [.. ConvergenceAxis.Conditions.Skip(1).Select(noise => ConvergenceAxis.Width.Difference(noise, noiseIsSteeper: false))],
        Preconditions = [Preconditions.NotDiverged],
        Control = ConvergenceAxis.Width.Control,
        Replicates = ConvergenceProtocol.Replicates,
        Registered = Registered.FastTier,
        Deviations =
        [
            new(Tier.Fast, "strokes", "real - randX 1", Outcome.Absent, Reason),
        ],
    };
}
