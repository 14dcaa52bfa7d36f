using System.Collections.Concurrent;
using System.Diagnostics;
using ClaimsSuite.Engine.Data;
using ClaimsSuite.Engine.Training;

namespace ClaimsSuite.Runs;

/// <summary>How far the runs are.</summary>
/// <param name="Done">Runs done.</param>
/// <param name="Total">Runs asked for, less those that were there already.</param>
/// <param name="Last">The run that was done last.</param>
public sealed record RunProgress(int Done, int Total, RunSpec Last);

/// <summary>Executes each distinct run once and keeps its record for whoever asks next.</summary>
/// <param name="load">Loads a data set by name or folder; called at most once for each.</param>
/// <param name="workers">Runs at the same time, one thread each.</param>
public sealed class RunExecutor(Func<string, Dataset> load, int workers)
{
    private readonly ConcurrentDictionary<string, RunRecord> _records = new();
    private readonly ConcurrentDictionary<string, Lazy<Dataset>> _datasets = new();

    /// <summary>The records of <paramref name="specs"/>, in any order, trained where they are not there yet.</summary>
    /// <param name="specs">Runs; equal ones are executed once.</param>
    /// <param name="progress">Told after every run, from the thread that ran it.</param>
    /// <param name="cancellation">Stops between steps; what is done is kept.</param>
    /// <exception cref="DataException">A data set cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyDictionary<string, RunRecord> Execute(
        IEnumerable<RunSpec> specs, Action<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        var distinct = specs.DistinctBy(spec => spec.Key).ToList();
        var missing = distinct.Where(spec => !_records.ContainsKey(spec.Key)).ToList();
        var done = 0;
        WorkerThreads.Run(missing.Count, workers, index => RunOne(missing[index]), cancellation);
        return distinct.ToDictionary(spec => spec.Key, spec => _records[spec.Key]);

        void RunOne(RunSpec spec)
        {
            var dataset = _datasets.GetOrAdd(spec.Dataset, name => new Lazy<Dataset>(() => load(name))).Value;
            var start = Stopwatch.GetTimestamp();
            var values = spec.Execute(dataset, cancellation);
            _records[spec.Key] = new RunRecord(spec, values, Stopwatch.GetElapsedTime(start).TotalSeconds);
            progress?.Invoke(new RunProgress(Interlocked.Increment(ref done), missing.Count, spec));
        }
    }
}
