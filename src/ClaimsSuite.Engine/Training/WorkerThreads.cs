using System.Runtime.ExceptionServices;
using ClaimsSuite.Engine.Native;

namespace ClaimsSuite.Engine.Training;

/// <summary>
/// Spreads units of work over threads, each of which runs its torch operations alone. Which thread takes which unit
/// varies; no unit may depend on it.
/// </summary>
public static class WorkerThreads
{
    /// <summary>Runs <paramref name="unit"/> for 0 ... <paramref name="count"/> - 1 and returns when all are done.</summary>
    /// <param name="count">How many units.</param>
    /// <param name="workers">How many threads; at least 1.</param>
    /// <param name="unit">Called with the number of the unit, from one of the threads.</param>
    /// <param name="cancellation">No new unit is begun after it.</param>
    /// <exception cref="OperationCanceledException">Cancelled before all units were begun.</exception>
    /// <remarks>The first exception of a unit stops the others from beginning and is thrown again here.</remarks>
    public static void Run(int count, int workers, Action<int> unit, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        NativeBackend.Load();
        var next = -1;
        ExceptionDispatchInfo? failure = null;
        // Threads of their own and not the pool's: torch keeps its thread count and its scopes per thread.
        var threads = Enumerable.Range(0, Math.Min(workers, count)).Select(_ => new Thread(Work)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        failure?.Throw();
        cancellation.ThrowIfCancellationRequested();

        void Work()
        {
            try
            {
                TorchSharp.torch.set_num_threads(1);
                int index;
                while (!cancellation.IsCancellationRequested && Volatile.Read(ref failure) is null && (index = Interlocked.Increment(ref next)) < count)
                    unit(index);
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
            }
        }
    }
}
