using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Claims.Judging;

/// <summary>The verdict on one effect of a claim.</summary>
/// <param name="Effect">The effect.</param>
/// <param name="Evaluation">Its estimate, interval and p; none when a value is not finite.</param>
/// <param name="Outcome">What came out.</param>
/// <param name="AdjustedP">Its p times the size of the paper's family, at most 1; NaN when a value is not finite.</param>
/// <param name="Side">Whether some of its values are bounds, and on which side the true ones lie.</param>
public sealed record EffectVerdict(Effect Effect, Evaluation? Evaluation, Outcome Outcome, double AdjustedP, Side Side = Side.Exact);

/// <summary>The verdict on a claim, with all that it rests on.</summary>
/// <param name="Samples">Raw values, and which claim was tried where.</param>
/// <param name="Effects">The verdict on each effect.</param>
/// <param name="Flaws">Why the claim is Invalid although its values are numbers: preconditions not met, copies; a line each.</param>
public sealed record ClaimVerdict(ClaimSamples Samples, IReadOnlyList<EffectVerdict> Effects, IReadOnlyList<string> Flaws)
{
    /// <summary>The claim.</summary>
    public Claim Claim => Samples.Trial.Claim;

    /// <summary>What the effects come to.</summary>
    public Verdict Verdict => ClaimDecision.Of(Effects.Select(effect => effect.Outcome));

    /// <summary>
    /// The largest corrected p of the effects, as all of them must hold (intersection-union test; Berger, 1982); NaN if one has none.
    /// </summary>
    public double AdjustedP =>
        Effects.Any(effect => double.IsNaN(effect.AdjustedP)) ? double.NaN : Effects.Max(effect => effect.AdjustedP);

    /// <summary>
    /// Whether every effect's outcome is the expected one, or none is expected. Of a negative control no effect may be supported,
    /// and none may be invalid but where the claim itself is known to be.
    /// </summary>
    public bool IsAsExpected => Surprises.Count == 0;

    /// <summary>The effects whose outcome is not the expected one.</summary>
    public IReadOnlyList<EffectVerdict> Surprises => Samples.Trial.IsControl
        ? [.. Effects.Where(effect =>
            (effect.Outcome == Outcome.Invalid && !IsKnownToBeInvalid(effect.Effect))
            || effect.Outcome == Outcome.Supported)]
        : [.. Effects.Where(effect => Samples.Trial.ExpectedOf(effect.Effect) is { } expected && expected != effect.Outcome)];

    /// <summary>The effect that decides: of those with the worst outcome the one with the largest p.</summary>
    public EffectVerdict Deciding =>
        Effects.OrderByDescending(effect => Badness(effect.Outcome)).ThenByDescending(effect => effect.Evaluation?.P).First();

    /// <summary>How many effects came out so.</summary>
    public int Count(Verdict verdict) => Effects.Count(effect => effect.Outcome.Verdict() == verdict);

    private bool IsKnownToBeInvalid(Effect effect) => Claim.Deviations.Any(deviation =>
        deviation.Tier == Samples.Trial.Tier && deviation.Dataset == Samples.Trial.Dataset && deviation.Effect == effect.Name
        && deviation.Outcome == Outcome.Invalid);

    private static int Badness(Outcome outcome) => outcome.Verdict() switch
    {
        Verdict.Supported => 0,
        Verdict.Inconclusive => 1,
        Verdict.Refuted => 2,
        _ => 3,
    };
}
