using System.Diagnostics;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Runs.Execution;
using static TorchSharp.torch;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>How fast a workload ran, beside what the machine could do in the same minute.</summary>
/// <param name="Name">The workload.</param>
/// <param name="Description">What it does.</param>
/// <param name="Workers">Threads, each of which does the whole work.</param>
/// <param name="Runs">Measured runs, after one that is not counted.</param>
/// <param name="Seconds">Median.</param>
/// <param name="Fastest">Seconds.</param>
/// <param name="Slowest">Seconds.</param>
/// <param name="GigaflopsPerSecond">Of the median run.</param>
/// <param name="MatrixProductRate">GFLOP/s of 1024 x 1024 products, as many at a time as there are threads.</param>
public sealed record BenchResult(
    string Name, string Description, int Workers, int Runs, double Seconds, double Fastest, double Slowest, double GigaflopsPerSecond,
    double MatrixProductRate)
{
    private const int MeasuredRuns = 5;

    /// <summary>The workload beside another way to do it; null if it has none.</summary>
    public ComparisonResult? Comparison { get; init; }

    /// <summary>0 ... 1: the workload's rate over that of matrix products.</summary>
    public double ShareOfMatrixProduct => GigaflopsPerSecond / MatrixProductRate;

    /// <summary>Measures <paramref name="workload"/>, and between its runs the rate of matrix products and its comparison.</summary>
    public static BenchResult Measure(Workload workload, int workers)
    {
        workers = Math.Min(workers, workload.MaxWorkers);
        var work = workload.Prepare();
        var other = workload.Comparison?.Prepare();
        SideBySide(workers, work);
        other?.Invoke();
        var seconds = new double[MeasuredRuns];
        var otherSeconds = new double[MeasuredRuns];
        var rates = new double[MeasuredRuns];
        for (var run = 0; run < MeasuredRuns; run++)
        {
            rates[run] = MatrixProducts(workers);
            seconds[run] = Time(() => SideBySide(workers, work));
            if (other is not null)
                otherSeconds[run] = Time(other);
        }
        Array.Sort(seconds);
        Array.Sort(rates);
        Array.Sort(otherSeconds);
        var median = seconds[MeasuredRuns / 2];
        return new BenchResult(
            workload.Name, workload.Description, workers, MeasuredRuns, median, seconds[0], seconds[^1],
            workers * workload.FloatingPointOperations / median / 1e9, rates[MeasuredRuns / 2])
        {
            Comparison = workload.Comparison is { } comparison
                ? ComparisonResult.Of(comparison, median, otherSeconds[MeasuredRuns / 2])
                : null,
        };
    }

    private static double MatrixProducts(int workers)
    {
        const int size = 1024, products = 10;
        var seconds = Time(() => SideBySide(workers, () =>
        {
            using var scope = NewDisposeScope();
            var a = ones(size, size);
            for (var i = 0; i < products; i++)
                a.mm(a).Dispose();
        }));
        return 2.0 * size * size * size * products * workers / seconds / 1e9;
    }

    /// <summary>As many copies of the work as there are threads: what the suite does with its runs.</summary>
    private static void SideBySide(int workers, Action work) => WorkerThreads.Run(workers, workers, TorchThread.Prepare, _ => work());

    private static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}

/// <summary>A workload beside another way to do it, measured in turn with it.</summary>
/// <param name="Description">The other way.</param>
/// <param name="Unit">In which both are counted.</param>
/// <param name="MillisecondsPerUnit">Of the workload's median run.</param>
/// <param name="OtherMillisecondsPerUnit">Of the other way's median run.</param>
public sealed record ComparisonResult(string Description, string Unit, double MillisecondsPerUnit, double OtherMillisecondsPerUnit)
{
    /// <summary>How many times faster the workload does a unit.</summary>
    public double TimesFaster => OtherMillisecondsPerUnit / MillisecondsPerUnit;

    internal static ComparisonResult Of(Comparison comparison, double seconds, double otherSeconds) => new(
        comparison.Description, comparison.Unit, 1e3 * seconds / comparison.WorkloadUnits, 1e3 * otherSeconds / comparison.Units);
}
