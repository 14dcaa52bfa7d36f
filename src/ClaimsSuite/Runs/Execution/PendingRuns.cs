using System.Diagnostics.CodeAnalysis;

namespace ClaimsSuite.Runs.Execution;

/// <summary>
/// Runs to be done, taken one by one by several workers. A run that was taken is either done or comes back: at once, when
/// its worker died, or later, when another process was found to be at it.
/// </summary>
/// <param name="runs">The runs, first to last.</param>
/// <param name="waited">Told, once for each, of a run that another process has been at for long when there is nothing else to do.</param>
/// <param name="time">The clock.</param>
public sealed class PendingRuns(IEnumerable<RunSpec> runs, Action<RunSpec> waited, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50), Patience = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private readonly LinkedList<RunSpec> _ready = new(runs);
    private readonly Queue<(RunSpec Run, long Since)> _deferred = [];
    private readonly Dictionary<string, long> _met = [];
    private readonly HashSet<string> _told = [];
    private int _taken;
    private bool _closed;

    /// <summary>The data sets of the runs that wait to be done.</summary>
    public IReadOnlyList<string> Datasets => [.. Waiting.Select(run => run.Dataset).Distinct()];

    /// <summary>The runs that wait to be done, as things stand.</summary>
    public IReadOnlyList<RunSpec> Waiting
    {
        get
        {
            lock (_gate)
                return [.. _ready, .. _deferred.Select(deferred => deferred.Run)];
        }
    }

    /// <summary>Whether another process was found at one of the runs.</summary>
    public bool MetAnother { get; private set; }

    /// <summary>Takes the next run. Waits while there is none, as long as one may come back.</summary>
    /// <param name="run">The run; the caller says later what became of it.</param>
    /// <param name="cancellation">Ends the wait, and the pending.</param>
    /// <returns>Whether there was one; if not, there will be none any more.</returns>
    public bool TryTake([NotNullWhen(true)] out RunSpec? run, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            lock (_gate)
            {
                if (_closed)
                    break;
                if (_deferred.TryPeek(out var first) && time.GetElapsedTime(first.Since) >= Pause)
                    _ready.AddLast(_deferred.Dequeue().Run);
                if (_ready.First is { Value: var next })
                {
                    _ready.RemoveFirst();
                    _taken++;
                    run = next;
                    return true;
                }
                if (_taken == 0 && _deferred.Count == 0)
                    break;
            }
            cancellation.WaitHandle.WaitOne(Pause);
        }
        run = null;
        return false;
    }

    /// <summary>A run that was taken is done.</summary>
    public void Done()
    {
        lock (_gate)
            _taken--;
    }

    /// <summary>A run that was taken is not done; the next worker gets it, so that a run that ends its workers is soon known.</summary>
    public void Return(RunSpec run)
    {
        lock (_gate)
        {
            _taken--;
            _ready.AddFirst(run);
        }
    }

    /// <summary>Another process is at a run that was taken; it is looked at again after a pause.</summary>
    public void Defer(RunSpec run)
    {
        lock (_gate)
        {
            _taken--;
            MetAnother = true;
            var now = time.GetTimestamp();
            _deferred.Enqueue((run, now));
            _met.TryAdd(run.Key, now);
            if (_ready.Count > 0 || time.GetElapsedTime(_met[run.Key], now) < Patience || !_told.Add(run.Key))
                return;
        }
        waited(run);
    }

    /// <summary>Nobody gets another run: something went wrong.</summary>
    public void Close()
    {
        lock (_gate)
            _closed = true;
    }
}
