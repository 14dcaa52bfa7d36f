using ClaimsSuite.Runs;

namespace ClaimsSuite.Claims;

/// <summary>From trials to verdicts; the one way that xUnit and the command line share.</summary>
/// <param name="executor">Trains, and keeps what was trained.</param>
/// <param name="familySize">Claims in the suite, over which p is adjusted within a data set and tier.</param>
public sealed class ClaimRunner(RunExecutor executor, int familySize)
{
    /// <summary>Trains what the trials need, measures, and judges each data set and tier as a family.</summary>
    /// <param name="trials">Claims to try; at most one trial of each claim, data set and tier.</param>
    /// <param name="progress">Told after every run.</param>
    /// <param name="cancellation">Stops between epochs.</param>
    public IReadOnlyList<ClaimVerdict> Run(IReadOnlyList<Trial> trials, Action<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        var runs = trials.ToDictionary(trial => trial, SpecsOf);
        var records = executor.Execute(runs.Values.SelectMany(replicates => replicates.SelectMany(arms => arms.Values)), progress, cancellation);
        var samples = trials.Select(trial => Measure(trial, runs[trial], records));
        return [.. samples.GroupBy(sample => (sample.Trial.Dataset, sample.Trial.Tier)).SelectMany(family => Judge.Decide([.. family], familySize))];
    }

    /// <summary>For each replicate the runs of the arms, by the arms' names.</summary>
    private static List<Dictionary<string, RunSpec>> SpecsOf(Trial trial) =>
        [.. Enumerable.Range(0, trial.Replicates).Select(replicate => trial.Claim.Arms.ToDictionary(
            arm => arm.Name, arm => arm.Run(new RunContext(trial.Dataset, trial.Tier, trial.Root, replicate, trial.Protocol))))];

    private static ClaimSamples Measure(Trial trial, List<Dictionary<string, RunSpec>> replicates, IReadOnlyDictionary<string, RunRecord> records)
    {
        var found = replicates.Select(arms => arms.ToDictionary(arm => arm.Key, arm => records[arm.Value.Key])).ToList();
        var values = trial.Claim.Samples.ToDictionary(
            sample => sample.Name, sample => found.Select(arms => sample.Measure(new ReplicateRecords(arms))).ToArray());
        var distinct = found.SelectMany(arms => arms.Values).DistinctBy(record => record.Spec.Key);
        return new ClaimSamples(trial, values, distinct.Sum(record => record.Seconds));
    }
}
