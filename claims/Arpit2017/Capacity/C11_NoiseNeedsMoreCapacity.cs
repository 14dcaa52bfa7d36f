using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// C11: the width from which on validation accuracy is close to its best is larger with noise in the training set, than on real data and
/// than on what is left of it when the noise is taken out (section 3.3.1, figure 5).
/// </summary>
public static class C11_NoiseNeedsMoreCapacity
{
    /// <summary>Half a doubling: widths are tried in doublings, which do not resolve less.</summary>
    private const double Least = 0.5;

    private const string Reason =
        "What is left without the noise is a small training set, on which narrow networks are far from the best as well.";

    private const string Unit = "doublings of the width";

    private static readonly IReadOnlyList<Condition> All =
        [Condition.Real, .. CapacityProtocol.Mixed.SelectMany(noise => noise.Levels), .. CapacityProtocol.Removed];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C11",
        Slug = "noise-needs-more-capacity",
        Section = "3.3.1",
        Figure = "5",
        Statement = "The width at which validation accuracy comes close to its best is larger with noise in the training set than on real "
            + "data, and than on what is left when the noise is removed.",
        Arms = [.. All.SelectMany(CapacityProtocol.Widths)],
        Samples =
        [
            .. All.Select(condition => CapacitySamples.Log2WidthNearBest(
                condition.Name, CapacityProtocol.WidthFactors, [.. CapacityProtocol.Widths(condition)])),
            Preconditions.LeastFitted(All.Select(condition => CapacityProtocol.Width(condition, CapacityProtocol.WidthFactors[^1]))),
        ],
        Effects =
        [
            .. CapacityProtocol.Mixed.Select(noise => new Effect(
                $"{noise.Name} - real", Unit,
                sample => Mean(sample, noise.Levels) - sample[Condition.Real.Name],
                Criterion.Paired(delta: Least))),
            .. CapacityProtocol.Mixed.Select(noise => new Effect(
                $"{noise.Name} - removed", Unit,
                sample => Mean(sample, noise.Levels) - Mean(sample, CapacityProtocol.Removed),
                Criterion.Paired(delta: Least))),
        ],
        Preconditions = [Preconditions.Fitted],
        Control = new(
            "all of the real data in place of noise and of what is left without it",
            [.. All.Skip(1).SelectMany(condition => CapacityProtocol.WidthFactors.Select(factor => AllOfReal(condition, factor)))]),
        Replicates = CapacityProtocol.OverWidths,
        Datasets = CapacityProtocol.Datasets,
        Registered = Registered.WithFullPerceptron,
        Deviations = [new(Tier.Fast, "mnist", "randX - removed", Outcome.Inconclusive, Reason)],
    };

    private static Arm<DynamicsRun> AllOfReal(Condition condition, double factor) =>
        CapacityProtocol.Width(Condition.Real, factor).InPlaceOf(condition.AtWidth(factor), seeds: condition.Name);

    private static Measured Mean(ReplicateSamples sample, IEnumerable<Condition> conditions) =>
        CapacitySamples.Mean(sample, conditions.Select(condition => condition.Name));
}
