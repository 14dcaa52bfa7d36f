using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands.Workers;

/// <summary>
/// Workers that are processes of their own, with one torch thread each; they hand their runs over through the store. A
/// worker that dies costs its run in flight, which is done again, and is replaced once.
/// </summary>
/// <param name="program">What is started anew.</param>
/// <param name="arguments">The command line of a worker.</param>
/// <param name="count">How many; at least 1.</param>
/// <param name="store">The store.</param>
/// <param name="report">Takes lines for the user.</param>
internal sealed class ProcessWorkers(
    ClaimsProgram program, IReadOnlyList<string> arguments, int count, RunStore store, Action<string> report) : IRunWorkers, IDisposable
{
    /// <summary>A signal that ends workers and parent alike may reach the workers first.</summary>
    private static readonly TimeSpan SignalDelay = TimeSpan.FromMilliseconds(200);

    private readonly Place[] _places = [.. Enumerable.Range(1, count).Select(number => new Place(number))];
    private readonly ConcurrentDictionary<string, int> _deaths = new();

    /// <inheritdoc/>
    public void Run(PendingRuns pending, Action<RunRecord> done, CancellationToken cancellation)
    {
        store.MustBeWritable();
        program.Laboratory.PrepareThread(); // What keeps the engine from starting is told once, and not by every worker.
        using var registration = cancellation.Register(() => Array.ForEach(_places, place => place.Worker?.Kill()));
        var tasks = _places.Take(pending.Waiting.Count)
            .Select(
                place => Task.Factory.StartNew(
                    () => Serve(place, pending, done, cancellation), CancellationToken.None, TaskCreationOptions.LongRunning,
                    TaskScheduler.Default))
            .ToArray();
        try
        {
            Task.WaitAll(tasks, CancellationToken.None);
        }
        catch (AggregateException e)
        {
            cancellation.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
        cancellation.ThrowIfCancellationRequested();
        if (pending.Waiting.Count > 0)
            throw new IncompleteException($"no worker is left, and {pending.Waiting.Count} runs are to be done");
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_places, place => place.Worker?.Dispose());

    private void Serve(Place place, PendingRuns pending, Action<RunRecord> done, CancellationToken cancellation)
    {
        try
        {
            while (place.IsManned && pending.TryTake(out var run, cancellation))
            {
                place.Worker ??= WorkerProcess.Start(program.StartAnew, arguments);
                var answer = place.Worker.Ask(run, store.IsFresh ? store.StampOfOutdated(run) : null);
                switch (answer.Kind)
                {
                    case AnswerKind.Done:
                        done(
                            store.Read(run)
                            ?? throw new IncompleteException(
                                $"{store.Folder}: expected the record of {run.Label} that a worker stored, found none"));
                        pending.Done();
                        break;
                    case AnswerKind.Busy:
                        pending.Defer(run);
                        break;
                    case AnswerKind.Failed:
                        throw new IncompleteException(answer.Message);
                    default:
                        Bury(place, run, cancellation);
                        pending.Return(run);
                        break;
                }
            }
        }
        catch
        {
            pending.Close();
            throw;
        }
    }

    private void Bury(Place place, RunSpec run, CancellationToken cancellation)
    {
        cancellation.WaitHandle.WaitOne(SignalDelay);
        cancellation.ThrowIfCancellationRequested();
        var isLast = place.IsReplaced;
        report(
            $"worker {place.Number} died ({place.Worker!.End}) during {run.Label}; "
            + $"{(isLast ? "it is not replaced again" : "another takes its place")}");
        place.Worker.Dispose();
        (place.Worker, place.IsManned, place.IsReplaced) = (null, !isLast, true);
        if (_deaths.AddOrUpdate(run.Key, 1, (_, deaths) => deaths + 1) > 1)
            throw new IncompleteException($"two workers died during {run.Label}");
    }

    /// <summary>Where a worker works, and another after it if it dies.</summary>
    private sealed class Place(int number)
    {
        public int Number => number;

        public WorkerProcess? Worker { get; set; }

        public bool IsManned { get; set; } = true;

        public bool IsReplaced { get; set; }
    }
}
