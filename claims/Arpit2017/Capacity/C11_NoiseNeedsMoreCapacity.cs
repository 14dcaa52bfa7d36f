using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// C11: the width from which on validation accuracy is close to its best is larger with noise in the training set (section 3.3.1,
/// figure 5).
/// </summary>
public static class C11_NoiseNeedsMoreCapacity
{
    private const string Reason =
        "With 24 to 96 units and 1000 examples the narrowest network is as near to its best on partly random inputs as on real data.";

    private static readonly Condition[] Conditions = [Condition.Real, Condition.RandX(0.4), Condition.RandY(0.4)];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C11",
        Slug = "noise-needs-more-capacity",
        Section = "3.3.1",
        Figure = "5",
        Statement = "The width at which validation accuracy comes close to its best is larger with noise in the training set.",
        Arms = [.. Conditions.SelectMany(ConvergenceProtocol.Widths)],
        Samples =
        [
            .. Conditions.Select(condition => ConvergenceSamples.Log2WidthNearBest(condition, tolerance: 0.02)),
            ConvergenceSamples.LeastFitted(Conditions),
        ],
        Effects =
        [
            new("randX 0.4 - real", "doublings of the width", sample => sample["randX 0.4"] - sample["real"], Criterion.Paired(delta: 0.5)),
            new("randY 0.4 - real", "doublings of the width", sample => sample["randY 0.4"] - sample["real"], Criterion.Paired(delta: 0.5)),
        ],
        Preconditions = [Preconditions.Fitted],
        Control = new(
            "real data in place of noise",
            [.. Conditions.Skip(1).SelectMany(noise => ConvergenceProtocol.WidthsAs(noise, Condition.Real))]),
        Replicates = ConvergenceProtocol.Replicates,
        Registered = Registered.FastTier,
        Deviations =
        [
            .. Deviations.Everywhere("randX 0.4 - real", Outcome.Absent, Reason),
        ],
    };
}
