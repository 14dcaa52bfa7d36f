using System.Runtime.ExceptionServices;

namespace ClaimsSuite.Runs.Execution;

/// <summary>Spreads units of work over threads. Which thread takes which unit varies; no unit may depend on it.</summary>
public static class WorkerThreads
{
    /// <summary>Runs <paramref name="unit"/> for 0 ... <paramref name="count"/> - 1 and returns when all are done.</summary>
    /// <param name="count">How many units.</param>
    /// <param name="workers">How many threads; at least 1.</param>
    /// <param name="prepare">Called once on each thread, before its first unit.</param>
    /// <param name="unit">Called with the number of the unit, from one of the threads.</param>
    /// <param name="cancellation">No new unit is begun after it.</param>
    /// <exception cref="OperationCanceledException">Cancelled before all units were begun.</exception>
    /// <remarks>The first exception of a unit stops the others from beginning and is thrown again here.</remarks>
    public static void Run(int count, int workers, Action prepare, Action<int> unit, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        var next = -1;
        ExceptionDispatchInfo? failure = null;
        // Threads of their own and not the pool's: an engine may keep settings and scopes per thread.
        var threads = Enumerable.Range(0, Math.Min(workers, count)).Select(_ => new Thread(Work)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        failure?.Throw();
        cancellation.ThrowIfCancellationRequested();

        void Work()
        {
            try
            {
                prepare();
                while (!cancellation.IsCancellationRequested && Volatile.Read(ref failure) is null)
                {
                    if (Interlocked.Increment(ref next) is var index && index >= count)
                        break;
                    unit(index);
                }
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
            }
        }
    }
}
