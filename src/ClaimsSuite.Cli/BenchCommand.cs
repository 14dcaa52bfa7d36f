using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Experiments.Benchmarking;

namespace ClaimsSuite.Cli;

/// <summary><c>claims bench</c>: named workloads beside the machine's matrix-product rate of the same minute.</summary>
internal static class BenchCommand
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static Command Create(TextWriter output)
    {
        var name = new Argument<string[]>("NAME")
        {
            Description = $"One of: {string.Join(", ", Workload.All.Select(workload => workload.Name))}; all when none is given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var workers = new Option<int>("--workers") { Description = "Threads.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("bench", "Measure speed.") { name, workers, json };
        command.SetAction(parsed =>
        {
            var results = Select(parsed.GetValue(name) ?? []).Select(
                workload => BenchResult.Measure(workload, Check.AtLeast(1, parsed.GetValue(workers), "--workers"))).ToList();
            output.Write(parsed.GetValue(json) ? JsonSerializer.Serialize(results, Options) + "\n" : string.Concat(results.Select(Line)));
        });
        return command;
    }

    private static IEnumerable<Workload> Select(string[] names)
    {
        foreach (var name in names)
        {
            if (!Workload.All.Any(workload => workload.Name == name))
                throw new UsageException(
                    $"unknown workload '{name}': expected one of {string.Join(", ", Workload.All.Select(workload => workload.Name))}");
        }
        return names.Length == 0 ? Workload.All : Workload.All.Where(workload => names.Contains(workload.Name));
    }

    private static string Line(BenchResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Name}: {result.Seconds:0.00} s median of {result.Runs} ({result.Fastest:0.00} .. {result.Slowest:0.00}), "
        + $"{result.GigaflopsPerSecond:0} GFLOP/s, {result.ShareOfMatrixProduct:0 %} of {result.MatrixProductRate:0} GFLOP/s "
        + $"in a matrix product, {result.Workers} threads: {result.Description}\n") + Line(result.Comparison);

    private static string Line(ComparisonResult? comparison) => comparison is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"  {comparison.MillisecondsPerUnit:0.0000} ms an {comparison.Unit}, {comparison.TimesFaster:0.0} times faster than "
        + $"{comparison.OtherMillisecondsPerUnit:0.000} ms: {comparison.Description}\n");
}
