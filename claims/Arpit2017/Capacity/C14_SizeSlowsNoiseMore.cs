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

    private static readonly IReadOnlyList<double> Factors = ConvergenceProtocol.SizeFactors;
    private static readonly Condition[] Conditions = [Condition.Real, Condition.RandX(1), Condition.RandY(1)];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C14",
        Slug = "size-slows-noise-more",
        Section = "3.3.2",
        Figure = "6",
        Statement = "More training examples lengthen the time to convergence more on noise than on real data, for random inputs and for random labels.",
        Arms = [.. Conditions.SelectMany(ConvergenceProtocol.Sizes)],
        Samples =
        [
            ConvergenceSamples.SlopeAtMost(Factors, Condition.Real.AtSize, "real"),
            ConvergenceSamples.SlopeAtLeast(Factors, Condition.RandX(1).AtSize, "randX 1"),
            ConvergenceSamples.SlopeAtLeast(Factors, Condition.RandY(1).AtSize, "randY 1"),
            .. Conditions.Select(condition => ConvergenceSamples.Censored(Factors, condition.AtSize, condition.Name)),
            .. Conditions.SelectMany(condition => Factors.Select(factor => ConvergenceSamples.EpochsAtLeast(condition.AtSize(factor), condition.AtSize(factor)))),
        ],
        Effects =
        [
            new("randX 1 - real", "slope of log epochs on log N", sample => sample["randX 1"] - sample["real"], Criterion.Paired(delta: 0.15)),
            new("randY 1 - real", "slope of log epochs on log N", sample => sample["randY 1"] - sample["real"], Criterion.Paired(delta: 0.15)),
        ],
        Control = new(
            "real data in place of noise",
            [.. Conditions.Skip(1).SelectMany(noise => ConvergenceProtocol.SizesAs(noise, Condition.Real))]),
        Replicates = ConvergenceProtocol.Replicates,
        Deviations =
        [
            .. Deviations.Everywhere("randX 1 - real", Verdict.Refuted, Reason),
        ],
    };
}
