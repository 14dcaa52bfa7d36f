namespace ClaimsSuite.Runs.Execution;

/// <summary>Hands out records that somebody has already; does no run.</summary>
/// <param name="find">A run's record; none where nobody has it.</param>
public sealed class Recalled(Func<RunSpec, RunRecord?> find) : IRunWorkers
{
    /// <inheritdoc/>
    public void Run(PendingRuns pending, Action<RunRecord> done, CancellationToken cancellation)
    {
        while (pending.TryTake(out var run, cancellation))
        {
            done(find(run) ?? throw new IncompleteException($"{run.Label} is not stored"));
            pending.Done();
        }
    }
}
