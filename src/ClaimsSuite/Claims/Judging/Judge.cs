using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Statistics.Corrections;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Claims.Judging;

/// <summary>From samples to verdicts; no training, no tensors.</summary>
public static class Judge
{
    /// <summary>Judges the claims of one family: one paper, one data set, one tier.</summary>
    /// <param name="family">
    /// The samples of the claims that were tried. Those of the family that were not count with p = 1, so that a claim judged alone can
    /// only come out more cautiously than among the others.
    /// </param>
    /// <exception cref="ArgumentException">More claims than the family has.</exception>
    public static IReadOnlyList<ClaimVerdict> Decide(IReadOnlyList<ClaimSamples> family)
    {
        var familySize = family.Max(samples => samples.Trial.FamilySize);
        var evaluations = family.Select(samples => samples.Trial.Claim.Effects.Select(effect => Evaluate(samples, effect)).ToList())
            .ToList();
        // A claim holds if all its effects do: its p is the largest of theirs (intersection-union test; Berger, 1982).
        var adjusted = Holm.Adjust([.. evaluations.Select(effects => effects.Max(effect => effect?.P ?? 1))], familySize);
        return [.. family.Select((samples, i) => Decide(samples, evaluations[i], adjusted[i], familySize))];
    }

    /// <summary>The statistics of one effect; none when a value is not finite.</summary>
    internal static Evaluation? Evaluate(ClaimSamples samples, Effect effect)
    {
        var values = samples.EffectValues(effect);
        if (!Array.TrueForAll(values, double.IsFinite))
            return null;
        var seeds = new SeedSequence(samples.Trial.Root).Branch(samples.Trial.Claim.Id).Branch(effect.Name);
        return effect.Criterion.Evaluate(values, seeds.For("flips")) with { Bootstrap = Bootstrap.Bca(
            values, seeds.For("bootstrap"), Criterion.Confidence) };
    }

    /// <summary>
    /// Where the claim as a whole is not supported, an effect of it may be: that says which part fails. Its p is then corrected for the
    /// claims, as if each had no other effect.
    /// </summary>
    private static ClaimVerdict Decide(ClaimSamples samples, List<Evaluation?> evaluations, double adjustedP, int familySize)
    {
        var effects = samples.Trial.Claim.Effects.Zip(evaluations, (effect, evaluation) => new EffectVerdict(
            effect, evaluation, evaluation is null
                ? Verdict.Invalid
                : effect.Criterion.Decide(evaluation, Math.Min(adjustedP, familySize * evaluation.P))));
        return new ClaimVerdict(samples, [.. effects], evaluations.Contains(null) ? double.NaN : adjustedP);
    }
}
