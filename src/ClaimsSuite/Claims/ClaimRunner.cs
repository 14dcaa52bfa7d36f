using ClaimsSuite.Runs;

namespace ClaimsSuite.Claims;

/// <summary>From trials to verdicts; the one way that xUnit and the command line share.</summary>
/// <param name="executor">Trains, and keeps what was trained.</param>
/// <param name="familySize">Claims in the suite, over which p is adjusted within a data set and tier.</param>
public sealed class ClaimRunner(RunExecutor executor, int familySize)
{
    /// <summary>Trains what the trials need, measures, and judges each data set and tier as a family, and each negative control alone.</summary>
    /// <param name="trials">Claims to try; at most one trial of each claim, data set and tier, and one of its control.</param>
    /// <param name="progress">Told after every run.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public IReadOnlyList<ClaimVerdict> Run(IReadOnlyList<Trial> trials, Action<RunProgress>? progress = null, CancellationToken cancellation = default) =>
    [
        .. Measure(trials, progress, cancellation)
            .GroupBy(sample => (sample.Trial.Dataset, sample.Trial.Tier, sample.Trial.IsControl))
            .SelectMany(family => family.Key.IsControl ? family.SelectMany(control => Judge.Decide([control], control.Trial.FamilySize(familySize))) : Judge.Decide([.. family], familySize)),
    ];

    /// <summary>Trains what the trials need and measures; no verdict.</summary>
    /// <param name="trials">As for <see cref="Run"/>.</param>
    /// <param name="progress">Told after every run.</param>
    /// <param name="cancellation">Stops between steps.</param>
    /// <returns>The samples of each trial, in the order of the trials.</returns>
    public IReadOnlyList<ClaimSamples> Measure(IReadOnlyList<Trial> trials, Action<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        var runs = trials.ToDictionary(trial => trial, SpecsOf);
        var records = executor.Execute(runs.Values.SelectMany(replicates => replicates.SelectMany(arms => arms.Values)), progress, cancellation);
        return [.. trials.Select(trial => Measure(trial, runs[trial], records))];
    }

    /// <summary>The distinct runs that the trials need, in the order of the trials.</summary>
    public static IReadOnlyList<RunSpec> RunsOf(IReadOnlyList<Trial> trials) =>
        [.. trials.SelectMany(SpecsOf).SelectMany(arms => arms.Values).DistinctBy(spec => spec.Key)];

    /// <summary>For each replicate the runs of the arms, by the arms' names.</summary>
    private static List<Dictionary<string, RunSpec>> SpecsOf(Trial trial) =>
        [.. Enumerable.Range(0, trial.Replicates).Select(replicate => trial.Arms.ToDictionary(
            arm => arm.Name, arm => arm.Run(new RunContext(trial.Dataset, trial.Tier, trial.Root, replicate, trial.Protocol))))];

    private static ClaimSamples Measure(Trial trial, List<Dictionary<string, RunSpec>> replicates, IReadOnlyDictionary<string, RunRecord> records)
    {
        var found = replicates.Select(arms => arms.ToDictionary(arm => arm.Key, arm => records[arm.Value.Key])).ToList();
        var undefined = new Dictionary<string, string>();
        var values = trial.Claim.Samples.ToDictionary(
            sample => sample.Name, sample => found.Select(arms => Measure(sample, new ReplicateRecords(arms), undefined)).ToArray());
        var distinct = found.SelectMany(arms => arms.Values).DistinctBy(record => record.Spec.Key);
        return new ClaimSamples(trial, values, distinct.Sum(record => record.Seconds)) { Undefined = undefined };
    }

    /// <summary>A statistic refuses records that it is not defined on, such as error rates that are all 0; the claim is invalid then.</summary>
    private static double Measure(Sample sample, ReplicateRecords records, Dictionary<string, string> undefined)
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
