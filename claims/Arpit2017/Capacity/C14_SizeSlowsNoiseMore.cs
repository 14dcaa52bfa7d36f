using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// C14: more training examples lengthen the time to convergence, in epochs, more on noise than on real data (section 3.3.2, figure 6
/// right).
/// </summary>
public static class C14_SizeSlowsNoiseMore
{
    private const string Reason =
        "With few examples to a unit, more random inputs take no more epochs; it turns at some hundred examples to a unit.";

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C14",
        Slug = "size-slows-noise-more",
        Section = "3.3.2",
        Figure = "6",
        Statement = "More training examples lengthen the time to convergence more on noise than on real data, for random inputs and for "
            + "random labels.",
        Arms = ConvergenceAxis.Size.AllArms,
        Samples = ConvergenceAxis.Size.Samples,
        Effects = [.. ConvergenceAxis.Conditions.Skip(1).Select(noise => ConvergenceAxis.Size.Difference(noise, noiseIsSteeper: true))],
        Preconditions = [Preconditions.NotDiverged],
        Control = ConvergenceAxis.Size.Control,
        Replicates = ConvergenceProtocol.Replicates,
        Registered = Registered.FastTier,
        Deviations =
        [
            .. Deviations.Everywhere("randX 1 - real", Outcome.Reversed, Outcome.Absent, Reason),
        ],
    };
}
