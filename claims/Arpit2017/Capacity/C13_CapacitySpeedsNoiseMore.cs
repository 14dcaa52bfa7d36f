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
        "From 24 units on random inputs gain no more from width than real data does, or too little more to matter.";

    private const string UndecidedReason =
        "On strokes the registered root gives an effect that is large enough, and a p that is not small enough after correction; development roots support it.";

    private static readonly IReadOnlyList<double> Factors = ConvergenceProtocol.WidthFactors;
    private static readonly Condition[] Conditions = [Condition.Real, Condition.RandX(1), Condition.RandY(1)];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C13",
        Slug = "capacity-speeds-noise-more",
        Section = "3.3.2",
        Figure = "6",
        Statement = "More hidden units cut the time to convergence more on noise than on real data, for random inputs and for random labels.",
        Arms = [.. Conditions.SelectMany(ConvergenceProtocol.Widths)],
        Samples =
        [
            ConvergenceSamples.SlopeAtLeast(Factors, Condition.Real.AtWidth, "real"),
            ConvergenceSamples.SlopeAtMost(Factors, Condition.RandX(1).AtWidth, "randX 1"),
            ConvergenceSamples.SlopeAtMost(Factors, Condition.RandY(1).AtWidth, "randY 1"),
            .. Conditions.Select(condition => ConvergenceSamples.Censored(Factors, condition.AtWidth, condition.Name)),
            .. Conditions.SelectMany(condition => Factors.Select(factor => ConvergenceSamples.EpochsAtLeast(condition.AtWidth(factor), condition.AtWidth(factor)))),
        ],
        Effects =
        [
            new("real - randX 1", "slope of log epochs on log width", sample => sample["real"] - sample["randX 1"], Criterion.Paired(delta: 0.15)),
            new("real - randY 1", "slope of log epochs on log width", sample => sample["real"] - sample["randY 1"], Criterion.Paired(delta: 0.15)),
        ],
        Control = new(
            "real data in place of noise",
            [.. Conditions.Skip(1).SelectMany(noise => ConvergenceProtocol.WidthsAs(noise, Condition.Real))]),
        Replicates = ConvergenceProtocol.Replicates,
        Deviations =
        [
            .. Deviations.Everywhere("real - randX 1", Verdict.Refuted, Reason),
            new(Tier.Fast, "strokes", "real - randY 1", Verdict.Inconclusive, UndecidedReason),
        ],
    };
}
