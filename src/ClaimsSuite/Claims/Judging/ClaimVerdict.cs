using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Claims.Judging;

/// <summary>The verdict on one effect of a claim.</summary>
/// <param name="Effect">The effect.</param>
/// <param name="Evaluation">Its estimate, interval and p; none when a value is not finite.</param>
/// <param name="Verdict">With its p corrected for the claims of its family, or with the claim's adjusted p where that is smaller.</param>
public sealed record EffectVerdict(Effect Effect, Evaluation? Evaluation, Verdict Verdict);

/// <summary>The verdict on a claim, with all that it rests on.</summary>
/// <param name="Samples">Raw values, and which claim was tried where.</param>
/// <param name="Effects">The verdict on each effect.</param>
/// <param name="AdjustedP">The largest p of the effects, Holm-adjusted over the family of claims; NaN when invalid.</param>
public sealed record ClaimVerdict(ClaimSamples Samples, IReadOnlyList<EffectVerdict> Effects, double AdjustedP)
{
    /// <summary>The claim.</summary>
    public Claim Claim => Samples.Trial.Claim;

    /// <summary>Invalid or Refuted if any effect is, Supported if all are, otherwise Inconclusive.</summary>
    public Verdict Verdict => Deciding.Verdict;

    /// <summary>The effect that decides: of those with the worst verdict the one with the largest p.</summary>
    public EffectVerdict Deciding =>
        Effects.OrderByDescending(effect => effect.Verdict.Badness()).ThenByDescending(effect => effect.Evaluation?.P).First();

    /// <summary>
    /// Whether every effect's verdict is the expected one, or none is expected; a negative control must be judged, and not supported.
    /// </summary>
    public bool IsAsExpected => Samples.Trial.IsControl ? Verdict is Verdict.Refuted or Verdict.Inconclusive : Surprises.Count == 0;

    /// <summary>The effects whose verdict is not the expected one.</summary>
    public IReadOnlyList<EffectVerdict> Surprises =>
        [.. Effects.Where(effect => Samples.Trial.ExpectedOf(effect.Effect) is { } expected && expected != effect.Verdict)];
}
