using System.Collections.Concurrent;
using System.Diagnostics;
using ClaimsSuite.Engine.Data;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Runs;

/// <summary>Does single runs, on the calling thread, and stores them.</summary>
/// <param name="load">Loads a data set by name or folder; called at most once for each.</param>
/// <param name="store">Where records are kept beyond the process, if anywhere.</param>
public sealed class Trainer(Func<string, Dataset> load, RunStore? store)
{
    private readonly ConcurrentDictionary<string, Lazy<Dataset>> _datasets = new();

    /// <summary>Loads the data and tries the store before any training, so that what is wrong with them costs no time.</summary>
    /// <param name="datasets">By name or folder.</param>
    /// <exception cref="DataException">A data set cannot be read.</exception>
    /// <exception cref="UsageException">The store cannot be written to.</exception>
    public void Prepare(IEnumerable<string> datasets)
    {
        store?.MustBeWritable();
        foreach (var name in datasets)
            Load(name);
    }

    /// <summary>The run's record, trained unless another process has stored it meanwhile.</summary>
    /// <returns>None if another process is at the run.</returns>
    /// <exception cref="IncompleteException">The record cannot be stored.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public RunRecord? TryRun(RunSpec spec, CancellationToken cancellation)
    {
        if (store is null)
            return Train(spec, cancellation);
        using var claim = store.TryClaim(spec);
        if (claim is null)
            return null;
        if (store.Find(spec) is { } found)
            return found;
        var record = Train(spec, cancellation);
        store.Save(record);
        return record;
    }

    private Dataset Load(string name) => _datasets.GetOrAdd(name, _ => new Lazy<Dataset>(() => load(name))).Value;

    private RunRecord Train(RunSpec spec, CancellationToken cancellation)
    {
        var dataset = Load(spec.Dataset);
        var start = Stopwatch.GetTimestamp();
        var values = spec.Execute(dataset, cancellation);
        return new RunRecord(spec, values, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
