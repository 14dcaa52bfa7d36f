using System.CommandLine;
using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Data;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Reporting;
using ClaimsSuite.Runs;
using ClaimsSuite.Tests.Claims;

namespace ClaimsSuite.Cli;

/// <summary><c>claims run</c>: trains, judges and prints the verdicts.</summary>
internal static class RunCommand
{
    private static readonly Argument<string[]> Ids = new("ID") { Description = "Claims by id or slug; all when none is given.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<Tier> TierOption = new("--tier") { Description = "fast (minutes) or full (hours).", DefaultValueFactory = _ => Tier.Fast };
    private static readonly Option<Protocol> ProtocolOption = new("--protocol") { Description = "paper, or authors: the settings of their released scripts, for claims that have them.", DefaultValueFactory = _ => Protocol.Paper };
    private static readonly Option<string[]> Datasets = new("--dataset") { Description = "strokes, mnist, cifar-10, or a folder of IDX files; repeatable." };
    private static readonly Option<string?> Data = new("--data") { Description = "Folder that holds mnist/ and cifar-10/." };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Root of all seeds.", DefaultValueFactory = _ => 42 };
    private static readonly Option<int?> Replicates = new("--replicates") { Description = "In place of each claim's own number; at least 2." };
    private static readonly Option<bool> Controls = new("--controls") { Description = "Run the negative controls as well; always so in the full tier." };
    private static readonly Option<bool> EarlyStopping = new("--early-stop") { Description = "Leave a claim as soon as it is decided, by a test that allows looking." };
    private static readonly Option<int> Workers = new("--workers") { Description = "Runs at the same time.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private static readonly Option<OutputFormat> Format = new("--format") { Description = "table, json or markdown.", DefaultValueFactory = _ => OutputFormat.Table };
    private static readonly Option<string?> Out = new("--out") { Description = "Write there in place of the terminal." };

    /// <summary>Replicates between two looks of <c>--early-stop</c>.</summary>
    private const int LookEvery = 2;

    private enum OutputFormat
    {
        Table,
        Json,
        Markdown,
    }

    static RunCommand()
    {
        TierOption.AcceptOnlyFromAmong("fast", "full");
        ProtocolOption.AcceptOnlyFromAmong("paper", "authors");
        Format.AcceptOnlyFromAmong("table", "json", "markdown");
    }

    public static Command Create(TextWriter output, TextWriter error)
    {
        var command = new Command("run", "Train, judge, and print the verdicts.")
        {
            Ids, TierOption, ProtocolOption, Datasets, Data, Seed, Replicates, Controls, EarlyStopping, Workers, Format, Out,
        };
        // On a thread of its own: Ctrl-C is listened for once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, output, error, cancellation), cancellation));
        return command;
    }

    private static int Run(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var tier = parsed.GetValue(TierOption);
        var request = new RunRequest(
            parsed.GetValue(Ids) ?? [], tier, parsed.GetValue(ProtocolOption), parsed.GetValue(Datasets) ?? [],
            parsed.GetValue(Seed), parsed.GetValue(Replicates), parsed.GetValue(Controls));
        var plan = RunPlan.For(request, DataLocations.FromEnvironment(parsed.GetValue(Data)).MustExist());
        var workers = Check.AtLeast(1, parsed.GetValue(Workers), "--workers");
        AtomicFile.MustBeWritable(parsed.GetValue(Out));
        // Loaded and checked before any training, so that bad input costs no time.
        var data = plan.Datasets.ToDictionary(source => source.Key, source => source.Value.Load());
        foreach (var omission in plan.Omissions)
            error.WriteLine($"claims: {omission}");

        var runner = new ClaimRunner(new RunExecutor(name => data[name], workers), Suite.Catalog.Claims.Count);
        var verdicts = ProgressLine.Show(error, report => parsed.GetValue(EarlyStopping)
            ? new EarlyStop(runner, Suite.Catalog.Claims.Count, LookEvery).Run(plan.Trials, report, cancellation)
            : runner.Run(plan.Trials, report, cancellation));
        Write(parsed, verdicts, () => JsonReport.Write(verdicts, tier, EngineEnvironment.Describe(), data), output);
        foreach (var verdict in verdicts.Where(verdict => !verdict.IsAsExpected))
            error.WriteLine($"claims: {VerdictText.Failure(verdict)}");
        return verdicts.All(verdict => verdict.IsAsExpected) ? ExitCode.Success : ExitCode.Unexpected;
    }

    private static void Write(ParseResult parsed, IReadOnlyList<ClaimVerdict> verdicts, Func<string> json, TextWriter output)
    {
        var path = parsed.GetValue(Out);
        if (parsed.GetValue(Format) == OutputFormat.Table && path is null)
        {
            VerdictTable.Write(output, verdicts);
            return;
        }
        var text = parsed.GetValue(Format) switch
        {
            OutputFormat.Json => json(),
            OutputFormat.Markdown => VerdictRows.Markdown(verdicts),
            _ => VerdictTable.Plain(verdicts),
        };
        if (path is null)
            output.Write(text);
        else
            AtomicFile.Write(path, text);
    }
}
