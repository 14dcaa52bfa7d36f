using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;

namespace ClaimsSuite.Claims.Judging;

/// <summary>From trials to verdicts; the one way that xUnit and the command line share.</summary>
/// <param name="executor">Trains, and keeps what was trained.</param>
public sealed class ClaimRunner(RunExecutor executor)
{
    /// <summary>Has done what the trials need, measures, and judges each claim.</summary>
    /// <param name="trials">Claims to try; at most one trial of each claim, data set and tier, and one of its control.</param>
    /// <param name="progress">Told after every run.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public IReadOnlyList<ClaimVerdict> Run(
        IReadOnlyList<Trial> trials, Action<RunProgress>? progress = null, CancellationToken cancellation = default) =>
        [.. Measure(trials, progress, cancellation).Select(Judge.Decide)];

    /// <summary>Has done what the trials need and measures; no verdict.</summary>
    /// <param name="trials">As for <see cref="Run"/>.</param>
    /// <param name="progress">Told after every run.</param>
    /// <param name="cancellation">Stops between steps.</param>
    /// <returns>The samples of each trial, in the order of the trials.</returns>
    public IReadOnlyList<ClaimSamples> Measure(
        IReadOnlyList<Trial> trials, Action<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        var runs = trials.ToDictionary(trial => trial, trial => Enumerable.Range(0, trial.Replicates).Select(trial.RunsOf).ToList());
        var records = executor.Execute(
            runs.Values.SelectMany(replicates => replicates.SelectMany(arms => arms.Values)), progress, cancellation);
        return [.. trials.Select(trial => Measure(trial, runs[trial], records))];
    }

    private static ClaimSamples Measure(
        Trial trial, List<IReadOnlyDictionary<string, RunSpec>> replicates, IReadOnlyDictionary<string, RunRecord> records)
    {
        var found = replicates.Select(arms => arms.ToDictionary(arm => arm.Key, arm => records[arm.Value.Key])).ToList();
        var undefined = new Dictionary<string, string>();
        var measured = trial.Samples.ToDictionary(
            sample => sample.Name, sample => found.Select(arms => Measure(sample, new ReplicateRecords(arms), undefined)).ToArray());
        var values = measured.ToDictionary(sample => sample.Key, sample => Array.ConvertAll(sample.Value, number => number.Value));
        var bounds = measured.Where(sample => Array.Exists(sample.Value, number => number.Side != Side.Exact));
        var distinct = found.SelectMany(arms => arms.Values).DistinctBy(record => record.Spec.Key);
        return new ClaimSamples(trial, values, distinct.Sum(record => record.Seconds))
        {
            Undefined = undefined,
            Sides = bounds.ToDictionary(sample => sample.Key, sample => Array.ConvertAll(sample.Value, number => number.Side)),
            Copies = Copies.Among(found),
        };
    }

    /// <summary>
    /// A statistic refuses records that it is not defined on, such as error rates that are all 0; the claim is invalid then.
    /// </summary>
    private static Measured Measure(Sample sample, ReplicateRecords records, Dictionary<string, string> undefined)
    {
        try
        {
            return sample.Measure(records);
        }
        catch (ArgumentException e)
        {
            undefined.TryAdd(sample.Name, e.Message);
            return double.NaN;
        }
    }
}
