using System.CommandLine;
using System.Globalization;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Experiments.Benchmarking;

namespace ClaimsSuite.Cli;

/// <summary><c>claims memory</c>: what is resident as one process does run after run. For developers.</summary>
internal static class MemoryCommand
{
    private static readonly Option<int> Runs = new("--runs")
    {
        Description = "Small runs, of every kind in turn.",
        DefaultValueFactory = _ => 2000,
    };

    public static Command Create(TextWriter output)
    {
        var command = new Command("memory", "Measure memory over many runs.") { Runs };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, output, cancellation), CancellationToken.None));
        return command;
    }

    private static void Run(ParseResult parsed, TextWriter output, CancellationToken cancellation)
    {
        var runs = Check.AtLeast(2, parsed.GetValue(Runs), Runs.Name);
        TorchThread.Prepare();
        foreach (var (done, bytes) in MemoryCourse.Of(runs, Math.Max(runs / 10, 2), cancellation))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} runs: {bytes / 1e6:0.0} MB resident"));
    }
}
