using System.Globalization;
using System.Text;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>A report as docs/performance.md shows it.</summary>
public static class BenchTable
{
    /// <summary>Two lines on the machine, and a table of the workloads, in Markdown.</summary>
    /// <param name="report">What was measured.</param>
    /// <param name="peers">How fast others are; those of other workloads, or on more cores than ours had, are left out.</param>
    public static string Markdown(BenchReport report, IReadOnlyList<Peer> peers)
    {
        var (machine, first) = (report.Machine, report.Results[0]);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"{machine.Processor}, {Counted(machine.Cores, "core")}, vectors of {machine.Vectors} bits; {machine.System};\n");
        text.Append(CultureInfo.InvariantCulture, $".NET {machine.DotNet}, libtorch {machine.LibTorch}. ");
        text.Append(CultureInfo.InvariantCulture,
            $"{Counted(first.Workers, "thread")} at a time, the middle one of {Counted(first.Runs.Count, "run")}.\n\n");
        text.Append("| workload | what it does | seconds | GFLOP/s | products, GFLOP/s | share | floor | peak MB ");
        text.Append("| peer, GFLOP/s | times |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var result in report.Results)
            text.Append(Row(result, peers));
        return text.ToString();
    }

    private static string Row(BenchResult result, IReadOnlyList<Peer> peers)
    {
        var run = result.Median;
        var peer = peers.Where(peer => peer.Workload == result.Workload.Name && peer.Cores <= result.Workers)
            .MaxBy(peer => peer.GigaflopsPerSecond);
        string[] cells =
        [
            result.Workload.Name,
            result.Workload.Description,
            Number("0.00", run.Seconds),
            Number("0.0", run.GigaflopsPerSecond),
            Number("0.0", run.MatrixProductRate),
            Number("0 %", run.ShareOfMatrixProduct),
            result.Workload.Floor is { } floor ? Number("0 %", floor) + (run.ShareOfMatrixProduct < floor ? ", missed" : "") : "",
            Number("0", result.PeakResidentBytes / 1e6),
            peer is null ? "" : $"{Number("0.0", peer.GigaflopsPerSecond)}, {peer.Way}",
            peer is null ? "" : Number("0.0", run.GigaflopsPerSecond / peer.GigaflopsPerSecond),
        ];
        return $"| {string.Join(" | ", cells)} |\n";
    }

    private static string Number(string format, double value) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Counted(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
