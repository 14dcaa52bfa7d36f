using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Sequential;

namespace ClaimsSuite.Claims.Judging;

/// <summary>
/// Runs replicates in batches and leaves a claim as soon as each of its effects is decided. The decision rests on e-processes, which may
/// be looked at after every replicate (docs/statistics.md); each has the level alpha divided by the size of the family.
/// </summary>
/// <param name="runner">Trains and measures.</param>
/// <param name="batch">Replicates to run between looks; at least 1.</param>
public sealed class EarlyStop(ClaimRunner runner, int batch)
{
    /// <summary>Why a claim cannot be stopped early; none where it can.</summary>
    public static string? Obstacle(Claim claim) =>
        claim.Replication == Replication.Halves ? "its replicates are halved, and the first half chooses"
        : claim.Effects.FirstOrDefault(effect => effect.Criterion.Sequential(Criterion.Alpha) is null) is { } effect
            ? $"the criterion of '{effect.Name}' ({effect.Criterion.Requirement}) has no sequential test"
            : null;

    /// <summary>
    /// Verdicts on the trials, each with as many replicates as it took, at most the trial's own number. A claim with an
    /// <see cref="Obstacle"/> takes all of them and is judged as usual.
    /// </summary>
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
            var shortened = open.Select(i => Shortened(trials[i], replicates)).ToList();
            var samples = runner.Measure(shortened, progress, cancellation);
            foreach (var (i, sample) in open.Zip(samples))
                verdicts[i] = Decide(sample, isLast: sample.Trial.Replicates == trials[i].Replicates);
        }
        return [.. verdicts.Select(verdict => verdict!)];
    }

    private static Trial Shortened(Trial trial, int replicates) => Obstacle(trial.Claim) is null
        ? trial with { Replicates = Math.Min(replicates, trial.Replicates) }
        : trial;

    /// <summary>The verdict, or none while the claim is undecided and replicates are left.</summary>
    private static ClaimVerdict? Decide(ClaimSamples samples, bool isLast)
    {
        if (Obstacle(samples.Trial.Claim) is not null)
            return Judge.Decide(samples);
        var alpha = Criterion.Alpha / samples.Trial.FamilySize;
        var verdict = Judge.Decide(samples, (effect, values) => Test(effect, values, alpha));
        // Invalid: no further replicate mends it. One refuted effect does not decide: the claim may still hold in part.
        var isDecided = verdict.Verdict == Verdict.Invalid || verdict.Count(Verdict.Inconclusive) == 0;
        return isDecided || isLast ? verdict : null;
    }

    private static (Evaluation Evaluation, Outcome Outcome) Test(Effect effect, double[] values, double alpha)
    {
        var test = effect.Criterion.Sequential(alpha)!;
        Array.ForEach(values, value => test.Update(value));
        var estimate = values.Average();
        var outcome = test.Decision switch
        {
            SequentialDecision.Supported when effect.Criterion.IsMet(estimate) => Outcome.Supported,
            SequentialDecision.Refuted => effect.Criterion.SequentialRefutation(values, alpha),
            _ => Outcome.Inconclusive,
        };
        return (new Evaluation(estimate, Unbounded, effect.Criterion.EffectSize(values), test.P), outcome);
    }

    /// <summary>No interval: one for a fixed number of replicates does not cover at a stop that the data chose.</summary>
    private static readonly Interval Unbounded = new(double.NegativeInfinity, double.PositiveInfinity, 1);
}
