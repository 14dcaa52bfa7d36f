namespace ClaimsSuite.Runs.Execution;

/// <summary>Nobody who would do a run: what is not stored is missing.</summary>
public sealed class StoredOnly : IRunWorkers
{
    /// <inheritdoc/>
    public void Run(PendingRuns pending, Action<RunRecord> done, CancellationToken cancellation)
    {
        var missing = pending.Waiting.CountBy(run => $"{run.Dataset} {run.Kind}").Select(entry => $"{entry.Value} {entry.Key}");
        throw new IncompleteException($"{pending.Waiting.Count} runs are not stored ({string.Join(", ", missing)})");
    }
}
