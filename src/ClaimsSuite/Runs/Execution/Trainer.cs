using System.Diagnostics;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Runs.Execution;

/// <summary>Does single runs, on the calling thread, and stores them.</summary>
/// <param name="laboratory">Where the runs are done.</param>
/// <param name="shelf">The data sets.</param>
/// <param name="store">Where records are kept beyond the process, if anywhere.</param>
public sealed class Trainer(ILaboratory laboratory, DatasetShelf shelf, RunStore? store)
{
    /// <summary>To be called on each thread before its first run.</summary>
    public void PrepareThread() => laboratory.PrepareThread();

    /// <summary>Loads the data and tries the store before any training, so that what is wrong with them costs no time.</summary>
    /// <param name="datasets">By name or folder.</param>
    /// <exception cref="UsageException">A data set cannot be read, or the store cannot be written to.</exception>
    public void Prepare(IEnumerable<string> datasets)
    {
        store?.MustBeWritable();
        foreach (var name in datasets)
            shelf.Load(name);
    }

    /// <summary>The run's record, trained unless another process has stored it meanwhile.</summary>
    /// <returns>None if another process is at the run.</returns>
    /// <exception cref="IncompleteException">The record cannot be stored.</exception>
    /// <exception cref="InvalidOperationException">The run gives other values than its <see cref="RunSpec.Counts"/> say.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public RunRecord? TryRun(RunSpec spec, CancellationToken cancellation)
    {
        if (store is null)
            return Train(spec, cancellation);
        using var lease = store.TryLease(spec);
        if (lease is null)
            return null;
        if (store.Find(spec) is { } found)
            return found;
        var record = Train(spec, cancellation);
        store.Save(record);
        return record;
    }

    private RunRecord Train(RunSpec spec, CancellationToken cancellation)
    {
        var data = shelf.Load(spec.Dataset);
        var start = Stopwatch.GetTimestamp();
        var checkpoint = store?.CheckpointOf(spec);
        var values = checkpoint is null ? spec.Execute(data, cancellation) : spec.Execute(data, checkpoint, cancellation);
        // Its record would be set aside whenever it is read, and trained again.
        if (spec.FlawOf(values) is { } flaw)
            throw new InvalidOperationException($"A {spec.GetType().Name} whose {nameof(RunSpec.Counts)} are not what it gives: {flaw}.");
        return new RunRecord(spec, values, (checkpoint?.SecondsBefore ?? 0) + Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
