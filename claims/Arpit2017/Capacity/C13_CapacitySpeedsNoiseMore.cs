using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// C13: more hidden units cut the time to convergence, on noise more than on real data, and the last doubling still does (section 3.3.2,
/// figure 6 left). A time's slope on the width is below 0 where width helps, so the claim is that it is lower on noise.
/// </summary>
public static class C13_CapacitySpeedsNoiseMore
{
    /// <summary>3.5 % of the time: as much as a slope of .05 gives one doubling.</summary>
    private const double LeastReturn = 0.05;

    private const string Reason =
        "What the last doubling of the width saves is too small on noise and on real data to tell the two apart.";

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C13",
        Slug = "capacity-speeds-noise-more",
        Section = "3.3.2",
        Figure = "6",
        Statement = "More hidden units cut the time to convergence, more on noise than on real data, and at the largest widths still more.",
        Arms = ConvergenceAxis.Width.AllArms,
        Samples = ConvergenceAxis.Width.Samples,
        Effects =
        [
            ConvergenceAxis.Width.OfReal(-1),
            .. CapacityProtocol.Timed.Select(noise => ConvergenceAxis.Width.Difference(noise, -1)),
            ConvergenceAxis.Width.StandardisedDifference(-1),
            .. CapacityProtocol.Timed.Select(LastReturns),
        ],
        Preconditions = [Preconditions.NotDiverged, Preconditions.RealLearned],
        Control = ConvergenceAxis.Width.Control,
        Replicates = CapacityProtocol.OverWidths,
        Datasets = CapacityProtocol.Datasets,
        Registered = Registered.WithFullPerceptron,
        Deviations =
        [
            .. CapacityProtocol.Timed.SelectMany(noise => Deviations.Everywhere(LastDoubling(noise), Outcome.Inconclusive, Reason)),
            .. CapacityProtocol.Timed.Select(noise => Deviations.FullPerceptron(LastDoubling(noise), Outcome.Inconclusive, Reason)),
        ],
    };

    /// <summary>What the last doubling of the width still saves on noise, less what it saves on real data.</summary>
    private static Effect LastReturns(ConditionKind noise) => new(
        LastDoubling(noise), "log2 ratio of epochs",
        sample => Saved(sample, noise.Levels) - Saved(sample, [Condition.Real]),
        Criterion.Paired(LeastReturn));

    private static string LastDoubling(ConditionKind noise) => $"{noise.Name} - real, last doubling";

    private static Measured Saved(ReplicateSamples sample, IEnumerable<Condition> conditions) => CapacitySamples.Mean(
        conditions.Select(condition => Measured.Log2(Epochs(sample, condition, ^2) / Epochs(sample, condition, ^1))));

    private static Measured Epochs(ReplicateSamples sample, Condition condition, Index factor) => sample[ConvergenceSamples.NameOf(
        condition.AtWidth(ConvergenceAxis.Width.Factors[factor]), ConvergenceSamples.Fitted)];
}
