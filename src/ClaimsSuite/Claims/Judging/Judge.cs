using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Claims.Judging;

/// <summary>From samples to verdicts; no training, no tensors.</summary>
public static class Judge
{
    /// <summary>
    /// The verdict on a claim. It depends on the claim's own samples alone: p is multiplied by the size that the paper writes down for its
    /// family (Bonferroni), whichever claims are tried beside it.
    /// </summary>
    /// <param name="samples">What was measured.</param>
    public static ClaimVerdict Decide(ClaimSamples samples)
    {
        return Decide(samples, (effect, values) =>
        {
            var evaluation = Evaluate(samples, effect, values);
            return (evaluation, effect.Criterion.Decide(evaluation, samples.Trial.FamilySize * evaluation.P));
        });
    }

    /// <summary>The verdict by whatever test: what makes effects Invalid, and what bounds may decide, is the same for all.</summary>
    /// <param name="samples">What was measured.</param>
    /// <param name="test">From an effect and its finite values to their statistics, and what they come to if they are exact.</param>
    internal static ClaimVerdict Decide(ClaimSamples samples, Func<Effect, double[], (Evaluation Evaluation, Outcome Outcome)> test)
    {
        var flaws = Flaws.Of(samples);
        return new ClaimVerdict(samples, [.. samples.Trial.Claim.Effects.Select(Verdict)], flaws);

        EffectVerdict Verdict(Effect effect)
        {
            var measured = samples.EffectValues(effect);
            var side = measured.Select(value => value.Side).Aggregate(Measured.Both);
            double[] values = Array.ConvertAll(measured, value => value.Value);
            if (!Array.TrueForAll(values, double.IsFinite))
                return new EffectVerdict(effect, null, Outcome.Invalid, double.NaN, side);
            var (evaluation, outcome) = test(effect, values);
            return new EffectVerdict(
                effect, evaluation, flaws.Count > 0 ? Outcome.Invalid : Limited(effect, outcome, side),
                Math.Min(1, samples.Trial.FamilySize * evaluation.P), side);
        }
    }

    private static Evaluation Evaluate(ClaimSamples samples, Effect effect, double[] values)
    {
        var seeds = new SeedSequence(samples.Trial.Root).Branch(samples.Trial.Claim.Id).Branch(effect.Name);
        var evaluation = effect.Criterion.Evaluate(values, seeds.For("flips"));
        return values.Length < 2
            ? evaluation
            : evaluation with { Bootstrap = Bootstrap.Bca(values, seeds.For("bootstrap"), Criterion.Confidence) };
    }

    /// <summary>
    /// A bound never decides more than it knows. Where the true value is at least the number, the effect may be supported and never
    /// refuted; where it is at most the number, it may be refuted as reversed and never supported.
    /// </summary>
    /// <param name="effect">The effect.</param>
    /// <param name="outcome">What its values would come to if they were exact.</param>
    /// <param name="side">On which side of them the true ones lie.</param>
    private static Outcome Limited(Effect effect, Outcome outcome, Side side) => (side, outcome) switch
    {
        (Side.Exact, _) => outcome,
        (Side.AtLeast, Outcome.Supported) when effect.Criterion.GrowsWithEffect => outcome,
        (Side.AtMost, Outcome.Reversed or Outcome.Worse) => outcome,
        _ => Outcome.Inconclusive,
    };
}
