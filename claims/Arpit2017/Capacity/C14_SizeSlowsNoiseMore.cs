using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// C14: more training examples lengthen the time to convergence, in epochs, on noise more than on real data (section 3.3.2, figure 6
/// right).
/// </summary>
public static class C14_SizeSlowsNoiseMore
{
    private const string Reason =
        "More real data takes no more epochs, since each of them has more updates.";

    private const string Hardly =
        "With 64 units the epochs to fit random inputs rise hardly faster with their number than those of real data.";

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C14",
        Slug = "size-slows-noise-more",
        Section = "3.3.2",
        Figure = "6",
        Statement = "More training examples lengthen the time to convergence on real data, and on noise by more.",
        Arms = ConvergenceAxis.Size.AllArms,
        Samples = ConvergenceAxis.Size.Samples,
        Effects =
        [
            ConvergenceAxis.Size.OfReal(1),
            .. CapacityProtocol.Timed.Select(noise => ConvergenceAxis.Size.Difference(noise, 1)),
            ConvergenceAxis.Size.StandardisedDifference(1),
        ],
        Preconditions = [Preconditions.NotDiverged, Preconditions.RealLearned],
        Control = ConvergenceAxis.Size.Control,
        Replicates = CapacityProtocol.OverSizes,
        Datasets = CapacityProtocol.Datasets,
        Registered = Registered.WithFullPerceptron,
        Deviations =
        [
            .. Deviations.Everywhere("real", Outcome.Absent, Outcome.Reversed, Reason),
            Deviations.FullPerceptron("real", Outcome.Reversed, Reason),
            Deviations.FullPerceptron("randX - real", Outcome.Inconclusive, Hardly),
        ],
    };
}
