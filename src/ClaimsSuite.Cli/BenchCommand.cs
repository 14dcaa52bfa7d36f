using System.CommandLine;
using System.Globalization;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Experiments.Benchmarking;

namespace ClaimsSuite.Cli;

/// <summary><c>claims bench</c>: named workloads beside the machine's matrix-product rate of the same minute.</summary>
internal static class BenchCommand
{
    private static readonly Argument<string[]> Name = new("NAME")
    {
        Description = $"One of: {string.Join(", ", Workload.All.Select(workload => workload.Name))}; "
            + "or their first word, for all that begin with it; all when none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private static readonly Option<int> Workers = new("--workers")
    {
        Description = "Threads, each of which does the whole work.",
        DefaultValueFactory = _ => 1,
    };
    private static readonly Option<int> Runs = new("--runs")
    {
        Description = "Measured runs of each workload.",
        DefaultValueFactory = _ => 5,
    };
    private static readonly Option<bool> Json = new("--json") { Description = "As JSON." };
    private static readonly Option<bool> Markdown = new("--markdown") { Description = "As the table of docs/performance.md." };
    private static readonly Option<string[]> PeerFiles = new("--peers")
    {
        Description = "With --markdown: a file that a script in eng/peers wrote; may be given again.",
    };
    private static readonly Option<string?> Out = new("--out") { Description = "Write there instead." };

    public static Command Create(TextWriter output)
    {
        var command = new Command("bench", "Measure speed.") { Name, Workers, Runs, Json, Markdown, PeerFiles, Out };
        command.SetAction(parsed => Run(parsed, output));
        return command;
    }

    private static void Run(ParseResult parsed, TextWriter output)
    {
        var (json, markdown) = (parsed.GetValue(Json), parsed.GetValue(Markdown));
        if (json && markdown)
            throw new UsageException("--json and --markdown: expected one of them");
        var peerFiles = parsed.GetValue(PeerFiles) ?? [];
        if (peerFiles.Length > 0 && !markdown)
            throw new UsageException("--peers: expected --markdown with it, as only the table shows peers");
        var workloads = Select(parsed.GetValue(Name) ?? []);
        var measurement = new Measurement(
            Check.AtLeast(1, parsed.GetValue(Workers), "--workers"), Check.AtLeast(1, parsed.GetValue(Runs), "--runs"));
        AtomicFile.MustBeWritable(parsed.GetValue(Out));
        var peers = peerFiles.SelectMany(Peers.Read).ToList();

        var report = new BenchReport(BenchMachine.Current, [.. workloads.Select(measurement.Measure)]);
        var text = json ? report.ToJson()
            : markdown ? BenchTable.Markdown(report, peers)
            : string.Concat(report.Results.Select(Line));
        if (parsed.GetValue(Out) is { } path)
            AtomicFile.Write(path, text);
        else
            output.Write(text);
    }

    /// <summary>Those that are named, once, in their own order.</summary>
    private static IReadOnlyList<Workload> Select(string[] names)
    {
        if (names.FirstOrDefault(name => Workload.Named(name).Count == 0) is { } unknown)
            throw new UsageException(
                $"unknown workload '{unknown}': expected one of {string.Join(", ", Workload.All.Select(workload => workload.Name))}");
        var named = names.SelectMany(Workload.Named).ToHashSet();
        return names.Length == 0 ? Workload.All : [.. Workload.All.Where(named.Contains)];
    }

    private static string Line(BenchResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Workload.Name}: {result.Median.Seconds:0.00} s, median of {result.Runs.Count} ({result.Fastest:0.00} .. "
        + $"{result.Slowest:0.00}), {result.Median.GigaflopsPerSecond:0} GFLOP/s, {result.Median.ShareOfMatrixProduct:0 %} of "
        + $"{result.Median.MatrixProductRate:0} GFLOP/s in a matrix product, {result.Workers} threads: {result.Workload.Description}\n")
        + Line(result.Comparison);

    private static string Line(ComparisonResult? comparison) => comparison is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"  {comparison.MillisecondsPerUnit:0.0000} ms an {comparison.Unit}, {comparison.TimesFaster:0.0} times faster than "
        + $"{comparison.OtherMillisecondsPerUnit:0.000} ms: {comparison.Description}\n");
}
