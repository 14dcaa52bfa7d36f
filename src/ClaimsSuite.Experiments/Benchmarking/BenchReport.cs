using ClaimsSuite.Reporting;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>What was measured in one go.</summary>
/// <param name="Machine">Where.</param>
/// <param name="Results">In the order of measuring; at least one.</param>
public sealed record BenchReport(BenchMachine Machine, IReadOnlyList<BenchResult> Results)
{
    /// <summary>The version of the JSON's layout; grows when a reader would have to change.</summary>
    public const int Schema = 1;

    /// <summary>The report as JSON; of each workload the median run.</summary>
    public string ToJson() => ReportJson.Write(new { Schema, Machine, Workloads = Results.Select(Row) });

    private static object Row(BenchResult result) => new
    {
        result.Workload.Name,
        result.Workload.Description,
        result.Workers,
        Runs = result.Runs.Count,
        result.Median.Seconds,
        result.Fastest,
        result.Slowest,
        result.Median.FloatingPointOperations,
        result.Median.GigaflopsPerSecond,
        result.Median.MatrixProductRateBefore,
        result.Median.MatrixProductRateAfter,
        result.Median.MatrixProductRate,
        result.Median.ShareOfMatrixProduct,
        result.Workload.Floor,
        result.PeakResidentBytes,
        result.Comparison,
    };
}
