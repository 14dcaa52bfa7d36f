namespace ClaimsSuite.Runs.Execution;

/// <summary>Those who do the runs that are not there yet.</summary>
public interface IRunWorkers
{
    /// <summary>Does all pending runs and returns when none is left.</summary>
    /// <param name="pending">The runs.</param>
    /// <param name="done">Told after every run, from whatever thread.</param>
    /// <param name="cancellation">Stops between steps; what is done was told.</param>
    /// <exception cref="UsageException">A data set cannot be read.</exception>
    /// <exception cref="IncompleteException">Some run cannot be done.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    void Run(PendingRuns pending, Action<RunRecord> done, CancellationToken cancellation);
}
