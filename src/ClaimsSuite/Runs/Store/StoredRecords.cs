using System.Collections.Concurrent;

namespace ClaimsSuite.Runs.Store;

/// <summary>The records of a store, read once for many readers.</summary>
/// <param name="store">The store.</param>
public sealed class StoredRecords(RunStore store)
{
    private readonly ConcurrentDictionary<string, RunRecord?> _records = new();

    /// <summary>Reads records beforehand, on all processors.</summary>
    public void Read(IReadOnlyList<RunSpec> runs) => Parallel.ForEach(runs, run => Find(run));

    /// <summary>A run's record; none if it is not stored.</summary>
    public RunRecord? Find(RunSpec run) => _records.GetOrAdd(run.Key, _ => store.Find(run));
}
