namespace ClaimsSuite.Runs.Execution;

/// <summary>Workers that are threads of this process, with one thread of the engine each.</summary>
/// <param name="trainer">Does the single runs.</param>
/// <param name="threads">How many; at least 1.</param>
public sealed class ThreadWorkers(Trainer trainer, int threads) : IRunWorkers
{
    /// <inheritdoc/>
    public void Run(PendingRuns pending, Action<RunRecord> done, CancellationToken cancellation)
    {
        trainer.Prepare(pending.Datasets);
        var workers = Math.Min(threads, pending.Waiting.Count);
        WorkerThreads.Run(workers, workers, trainer.PrepareThread, _ => Work(), cancellation);

        void Work()
        {
            try
            {
                while (pending.TryTake(out var run, cancellation))
                {
                    if (trainer.TryRun(run, cancellation) is { } record)
                    {
                        done(record);
                        pending.Done();
                    }
                    else
                    {
                        pending.Defer(run);
                    }
                }
            }
            catch
            {
                pending.Close();
                throw;
            }
        }
    }
}
