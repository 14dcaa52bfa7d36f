using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands.Planning;

/// <summary>
/// What a store tells of runs to come: how long their kind took, and how widely effects spread, over the replicates of all roots in it.
/// </summary>
/// <param name="store">The store, if there is one.</param>
/// <param name="roots">The roots of the records in it.</param>
internal sealed class Pilot(RunStore? store, IReadOnlyList<ulong> roots)
{
    /// <summary>Replicates of a root that are looked for, whatever number is planned.</summary>
    private const int Most = 48;

    private readonly Dictionary<string, double> _seconds = [];
    private readonly Dictionary<string, List<double>> _secondsOfKind = [];
    private readonly Dictionary<string, double?> _estimates = [];

    /// <summary>Seconds of a run of whose kind none is stored; none where that is not known either.</summary>
    public Func<RunSpec, double?> Estimate { get; init; } = _ => null;

    /// <summary>Looks for the records of a trial's runs, of all roots, and notes how long they took.</summary>
    /// <returns>The values of each effect over the replicates of which every run is stored.</returns>
    public IReadOnlyList<double[]> Read(Trial trial, CancellationToken cancellation)
    {
        var (records, whole) = (new Dictionary<string, RunRecord>(), new List<Replicate>());
        foreach (var root in roots.Append(trial.Root).Distinct().Order())
        {
            for (var number = 0; store is not null && number < Math.Max(Most, trial.Replicates); number++)
            {
                cancellation.ThrowIfCancellationRequested();
                var runs = (trial with { Root = root }).RunsOf(number).Values;
                var found = runs.DistinctBy(run => run.Key).Select(run => store.Contains(run) ? store.Find(run) : null).ToList();
                foreach (var record in found.OfType<RunRecord>())
                {
                    Note(record);
                    records[record.Spec.Key] = record;
                }
                if (found.TrueForAll(record => record is not null))
                    whole.Add(new Replicate(trial.Dataset, root, number));
            }
        }
        return Effects(trial, whole, new Recalled(records));
    }

    /// <summary>Takes in a record that the store may not have.</summary>
    public void Note(RunRecord record)
    {
        if (!_seconds.TryAdd(record.Spec.Key, record.Seconds))
            return;
        if (!_secondsOfKind.TryGetValue(KindOf(record.Spec), out var alike))
            _secondsOfKind.Add(KindOf(record.Spec), alike = []);
        alike.Add(record.Seconds);
    }

    /// <summary>One run, the first, of each kind that nothing is known of.</summary>
    public IReadOnlyList<RunSpec> Untimed(IEnumerable<RunSpec> runs) =>
        [.. runs.DistinctBy(KindOf).Where(run => !_secondsOfKind.ContainsKey(KindOf(run)))];

    /// <summary>The time that a run took or, on average, runs of its kind did, or may take; none where nothing is known.</summary>
    public double? SecondsOf(RunSpec run)
    {
        if (_seconds.TryGetValue(run.Key, out var own))
            return own;
        var kind = KindOf(run);
        if (_secondsOfKind.TryGetValue(kind, out var alike))
            return alike.Average();
        // Thousands of runs are of some dozens of kinds.
        if (!_estimates.TryGetValue(kind, out var estimate))
            _estimates.Add(kind, estimate = Estimate(run));
        return estimate;
    }

    /// <summary>
    /// Runs of one kind do the same work: all settings and the data are the same, and what is drawn may differ. So the replicate and
    /// the stream, which two arms alike in all but chance differ by, do not count.
    /// </summary>
    private static string KindOf(RunSpec run) => (run with { Replicate = new Replicate(run.Dataset, 0, 0), Stream = "" }).Key;

    private static IReadOnlyList<double[]> Effects(Trial trial, List<Replicate> replicates, Recalled records)
    {
        // What a control could show is not planned, only what it takes.
        if (replicates.Count == 0 || trial.IsControl)
            return [.. trial.Claim.Effects.Select(_ => Array.Empty<double>())];
        var claim = trial.Claim with { Arms = [.. trial.Claim.Arms.Select(arm => new PilotArm(arm, replicates))] };
        var samples = new ClaimRunner(new RunExecutor(records, store: null))
            .Measure([trial with { Claim = claim, Replicates = replicates.Count }])[0];
        return [.. claim.Effects.Select(effect => Array.ConvertAll(samples.EffectValues(effect), value => value.Value))];
    }

    /// <summary>An arm over replicates that need not be the first ones, nor of one root.</summary>
    private sealed record PilotArm(Arm Arm, IReadOnlyList<Replicate> Replicates) : Arm(Arm.Name)
    {
        public override RunSpec RunOf(RunContext context) =>
            Arm.RunOf(context with { Replicate = Replicates[context.Replicate.Number] });
    }

    /// <summary>Gives records that are there, and does no run.</summary>
    private sealed class Recalled(IReadOnlyDictionary<string, RunRecord> records) : IRunWorkers
    {
        public void Run(PendingRuns pending, Action<RunRecord> done, CancellationToken cancellation)
        {
            while (pending.TryTake(out var run, cancellation))
            {
                done(records[run.Key]);
                pending.Done();
            }
        }
    }
}
