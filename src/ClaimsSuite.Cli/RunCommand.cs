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
        Format.AcceptOnlyFromAmong("table", "json", "markdown");
    }

    public static Command Create(TextWriter output, TextWriter error)
    {
        var command = new Command("run", "Train, judge, and print the verdicts.")
        {
            Ids, TierOption, Datasets, Data, Seed, Replicates, Controls, EarlyStopping, Workers, Format, Out,
        };
        // On a thread of its own: Ctrl-C is listened for once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, output, error, cancellation), cancellation));
        return command;
    }

    private static int Run(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var tier = parsed.GetValue(TierOption);
        var claims = Suite.Catalog.Select(parsed.GetValue(Ids) ?? []);
        var locations = DataLocations.FromEnvironment(parsed.GetValue(Data)).MustExist();
        var datasets = SelectDatasets(parsed.GetValue(Datasets) ?? [], tier, locations, error);
        var trials = Trials(parsed, tier, claims, [.. datasets.Keys]);
        // Loaded and checked before any training, so that bad input costs no time.
        var loaded = datasets.ToDictionary(source => source.Key, source => source.Value.Load());
        AtomicFile.MustBeWritable(parsed.GetValue(Out));
        var executor = new RunExecutor(name => loaded[name], AtLeast(1, parsed.GetValue(Workers), "--workers"));
        var runner = new ClaimRunner(executor, Suite.Catalog.Claims.Count);
        var verdicts = ProgressLine.Show(error, report => parsed.GetValue(EarlyStopping)
            ? new EarlyStop(runner, Suite.Catalog.Claims.Count, LookEvery).Run(trials, report, cancellation)
            : runner.Run(trials, report, cancellation));
        Write(parsed, tier, verdicts, output);
        return verdicts.All(verdict => verdict.IsAsExpected) ? ExitCode.Success : ExitCode.Unexpected;
    }

    /// <summary>The data sets to use, by name.</summary>
    private static Dictionary<string, IDatasetSource> SelectDatasets(string[] asked, Tier tier, DataLocations locations, TextWriter error)
    {
        if (asked.Length > 0)
            return asked.Distinct().ToDictionary(name => name, name => DatasetCatalog.Resolve(name, locations));
        string[] wanted = tier == Tier.Fast ? ["strokes", "mnist"] : ["mnist", "cifar-10"];
        var sources = wanted.ToDictionary(name => name, name => DatasetCatalog.Resolve(name, locations));
        foreach (var source in sources.Values.Where(source => !source.IsAvailable))
            error.WriteLine($"claims: without {source.Name}, which was not found; get it with: {source.HowToGet}");
        var found = sources.Where(source => source.Value.IsAvailable).ToDictionary();
        return found.Count > 0 ? found : throw new UsageException("the full tier needs real data, and none was found; get it with: claims data pull mnist");
    }

    private static List<Trial> Trials(ParseResult parsed, Tier tier, IReadOnlyList<ClaimDefinition> claims, IReadOnlyList<string> datasets)
    {
        var replicates = parsed.GetValue(Replicates) is { } asked ? AtLeast(2, asked, "--replicates") : (int?)null;
        bool[] controls = parsed.GetValue(Controls) || tier == Tier.Full ? [false, true] : [false];
        return
        [
            .. from dataset in datasets
               from claim in claims
               where claim.Replicates.ContainsKey(tier)
               from isControl in controls
               select new Trial(claim, tier, dataset, parsed.GetValue(Seed), replicates ?? claim.Replicates[tier], isControl),
        ];
    }

    private static void Write(ParseResult parsed, Tier tier, IReadOnlyList<ClaimVerdict> verdicts, TextWriter output)
    {
        var path = parsed.GetValue(Out);
        if (parsed.GetValue(Format) == OutputFormat.Table && path is null)
        {
            VerdictTable.Write(output, verdicts);
            return;
        }
        var text = parsed.GetValue(Format) switch
        {
            OutputFormat.Json => JsonReport.Write(verdicts, tier, EngineEnvironment.Describe()),
            OutputFormat.Markdown => VerdictRows.Markdown(verdicts),
            _ => VerdictTable.Plain(verdicts),
        };
        if (path is null)
            output.Write(text);
        else
            AtomicFile.Write(path, text);
    }

    private static int AtLeast(int minimum, int value, string option) =>
        value >= minimum ? value : throw new UsageException($"{option} {value}: expected {minimum} or more");
}
