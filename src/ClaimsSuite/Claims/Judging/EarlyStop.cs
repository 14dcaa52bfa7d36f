using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Sequential;

namespace ClaimsSuite.Claims.Judging;

/// <summary>
/// Runs replicates in batches and leaves a claim as soon as it is decided. The decision rests on e-processes, which may be
/// looked at after every replicate (docs/statistics.md); each has the level alpha divided by the size of the family. A claim
/// with an effect that has no such test, or whose replicates are halved, runs all of them and is then judged as usual.
/// </summary>
/// <param name="runner">Trains and measures.</param>
/// <param name="batch">Replicates to run between looks; at least 1.</param>
public sealed class EarlyStop(ClaimRunner runner, int batch)
{
    /// <summary>Verdicts on the trials, each with as many replicates as it took, at most the trial's own number.</summary>
    /// <param name="trials">Claims to try.</param>
    /// <param name="progress">Told after every run.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public IReadOnlyList<ClaimVerdict> Run(
        IReadOnlyList<Trial> trials, Action<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        var verdicts = new ClaimVerdict?[trials.Count];
        for (var replicates = batch; verdicts.Contains(null); replicates += batch)
        {
            var open = Enumerable.Range(0, trials.Count).Where(i => verdicts[i] is null).ToList();
            var shortened = open.Select(i => trials[i] with { Replicates = Math.Min(replicates, trials[i].Replicates) }).ToList();
            var samples = runner.Measure(shortened, progress, cancellation);
            foreach (var (i, sample) in open.Zip(samples))
                verdicts[i] = Decide(sample, isLast: sample.Trial.Replicates == trials[i].Replicates);
        }
        return [.. verdicts.Select(verdict => verdict!)];
    }

    /// <summary>The verdict, or none while the claim is undecided and replicates are left.</summary>
    private static ClaimVerdict? Decide(ClaimSamples samples, bool isLast)
    {
        if (samples.Trial.Claim.Replication == Replication.Halves)
            return isLast ? Judge.Decide([samples])[0] : null;
        var values = samples.Trial.Claim.Effects.ToDictionary(effect => effect, samples.EffectValues);
        if (!values.Values.All(effects => Array.TrueForAll(effects, double.IsFinite)))
            return Judge.Decide([samples])[0]; // Invalid: no further replicate mends it.
        var tests = new Dictionary<Effect, SequentialTest>();
        foreach (var effect in values.Keys)
        {
            if (effect.Criterion.Sequential(Criterion.Alpha / samples.Trial.FamilySize) is not { } test)
                return isLast ? Judge.Decide([samples])[0] : null;
            Array.ForEach(values[effect], value => test.Update(value));
            tests[effect] = test;
        }
        var isDecided = tests.Values.Any(test => test.Decision == SequentialDecision.Refuted)
            || tests.All(test => IsSupported(test.Key, test.Value, values[test.Key].Average()));
        return isDecided || isLast ? Conclude(samples, tests) : null;
    }

    private static bool IsSupported(Effect effect, SequentialTest test, double estimate) =>
        test.Decision == SequentialDecision.Supported && effect.Criterion.IsMet(estimate);

    private static ClaimVerdict Conclude(ClaimSamples samples, Dictionary<Effect, SequentialTest> tests)
    {
        var effects = samples.Trial.Claim.Effects.Select(effect => Conclude(samples, effect, tests[effect])).ToList();
        return new ClaimVerdict(samples, effects, Math.Min(1, samples.Trial.FamilySize * effects.Max(effect => effect.Evaluation!.P)));
    }

    private static EffectVerdict Conclude(ClaimSamples samples, Effect effect, SequentialTest test)
    {
        // No interval: one for a fixed number of replicates does not cover at a stop that the data chose.
        var evaluation = Judge.Evaluate(samples, effect)! with { P = test.P, Interval = new Interval(
            double.NegativeInfinity, double.PositiveInfinity, 1), Bootstrap = null };
        return new EffectVerdict(effect, evaluation, test.Decision switch
        {
            SequentialDecision.Supported when effect.Criterion.IsMet(evaluation.Estimate) => Verdict.Supported,
            SequentialDecision.Refuted => Verdict.Refuted,
            _ => Verdict.Inconclusive,
        });
    }
}
