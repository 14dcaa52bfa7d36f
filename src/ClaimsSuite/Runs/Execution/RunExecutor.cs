using System.Collections.Concurrent;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Runs.Execution;

/// <summary>How far the runs are.</summary>
/// <param name="Done">Runs done.</param>
/// <param name="Total">Runs asked for, less those that were there already.</param>
/// <param name="Last">The run that was done last.</param>
public sealed record RunProgress(int Done, int Total, RunSpec Last);

/// <summary>
/// Has each distinct run done once and keeps its record for whoever asks next. What is there already, in memory or in the
/// store, is taken before any data are loaded or the engine is started.
/// </summary>
/// <param name="workers">Who does the runs.</param>
/// <param name="store">Where the workers store them, if anywhere.</param>
public sealed class RunExecutor(IRunWorkers workers, RunStore? store)
{
    private readonly ConcurrentDictionary<string, RunRecord> _records = new();

    /// <summary>The clock by which a wait for another process is long.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Runs on threads of this process that nobody stores.</summary>
    /// <param name="laboratory">Where the runs are done.</param>
    /// <param name="shelf">The data sets.</param>
    /// <param name="workers">Runs at the same time, one thread each.</param>
    public RunExecutor(ILaboratory laboratory, DatasetShelf shelf, int workers)
        : this(new ThreadWorkers(new Trainer(laboratory, shelf, store: null), workers), store: null)
    {
    }

    /// <summary>The records of <paramref name="specs"/>, in any order, trained where they are not there yet.</summary>
    /// <param name="specs">Runs; equal ones are executed once.</param>
    /// <param name="progress">Told after every run, from the thread that ran it.</param>
    /// <param name="cancellation">Stops between steps; what is done is kept.</param>
    /// <exception cref="UsageException">A data set cannot be read.</exception>
    /// <exception cref="IncompleteException">Some run cannot be done.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyDictionary<string, RunRecord> Execute(
        IEnumerable<RunSpec> specs, Action<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        var distinct = specs.DistinctBy(spec => spec.Key).ToList();
        Recall(distinct);
        var missing = distinct.Where(spec => !_records.ContainsKey(spec.Key)).ToList();
        if (missing.Count > 0)
            Do(missing, progress, cancellation);
        return distinct.ToDictionary(spec => spec.Key, spec => _records[spec.Key]);
    }

    private void Recall(List<RunSpec> specs)
    {
        if (store is null)
            return;
        var asked = specs.Where(spec => !_records.ContainsKey(spec.Key)).ToList();
        var found = asked.Select(store.Find).OfType<RunRecord>().ToList();
        found.ForEach(record => _records[record.Spec.Key] = record);
        if (found.Count > 0)
            store.Report($"{found.Count} of {asked.Count} runs found in {store.Folder}");
    }

    private void Do(List<RunSpec> missing, Action<RunProgress>? progress, CancellationToken cancellation)
    {
        var done = 0;
        var pending = new PendingRuns(missing, run => store?.TellWait(run), Time);
        workers.Run(pending, Keep, cancellation);
        if (pending.MetAnother)
            store?.Report($"another process worked on {store.Folder} meanwhile; no run was done twice");

        void Keep(RunRecord record)
        {
            _records[record.Spec.Key] = record;
            progress?.Invoke(new RunProgress(Interlocked.Increment(ref done), missing.Count, record.Spec));
        }
    }
}
