using System.Diagnostics;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Runs.Execution;
using static TorchSharp.torch;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>Measures workloads.</summary>
/// <param name="workers">Threads, each of which does the whole work at the same time: what the suite does with its runs.</param>
/// <param name="runs">Measured runs, after one that is not counted.</param>
public sealed class Measurement(int workers, int runs)
{
    /// <summary>Measures a workload, around each run the rate of matrix products, and between runs its comparison.</summary>
    public BenchResult Measure(Workload workload)
    {
        PeakMemory.Restart();
        var works = Enumerable.Range(0, workers).Select(_ => workload.Prepare()).ToList();
        var others = Enumerable.Range(0, workload.Comparison is null ? 0 : workers)
            .Select(_ => workload.Comparison!.Prepare()).Select(Work).ToList();
        SideBySide(works);
        SideBySide(others);
        var measured = new List<BenchRun>();
        var otherSeconds = new List<double>();
        while (measured.Count < runs)
        {
            var before = MatrixProducts();
            var (seconds, operations) = SideBySide(works);
            measured.Add(new BenchRun(seconds, operations, before, MatrixProducts()));
            otherSeconds.Add(SideBySide(others).Seconds);
        }
        otherSeconds.Sort();
        var result = new BenchResult(
            workload, workers, [.. measured.OrderBy(run => run.ShareOfMatrixProduct)], PeakMemory.Bytes, null);
        return result with { Comparison = Compare(workload.Comparison, result.Median.Seconds, otherSeconds[runs / 2]) };
    }

    private static ComparisonResult? Compare(Comparison? other, double seconds, double otherSeconds) => other is null ? null : new(
        other.Description, other.Unit, 1e3 * seconds / other.WorkloadUnits, 1e3 * otherSeconds / other.Units);

    /// <summary>GFLOP/s.</summary>
    private double MatrixProducts()
    {
        var (seconds, operations) = SideBySide([.. Enumerable.Repeat(Products, workers)]);
        return operations / seconds / 1e9;

        static double Products()
        {
            const int size = 1024, products = 5;
            using var scope = NewDisposeScope();
            var a = ones(size, size);
            for (var i = 0; i < products; i++)
                a.mm(a).Dispose();
            return 2.0 * size * size * size * products;
        }
    }

    /// <summary>Each work on a thread of its own; the operations of all.</summary>
    private static (double Seconds, double Operations) SideBySide(List<Func<double>> works)
    {
        if (works.Count == 0)
            return (0, 0);
        var operations = new double[works.Count];
        var start = Stopwatch.GetTimestamp();
        WorkerThreads.Run(works.Count, works.Count, TorchThread.Prepare, index => operations[index] = works[index]());
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, operations.Sum());
    }

    private static Func<double> Work(Action action) => () =>
    {
        action();
        return 0;
    };
}
