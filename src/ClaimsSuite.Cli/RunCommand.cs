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
    private static readonly Option<bool> Controls = new("--controls") { Description = "Run the negative controls in place of the claims; none may be supported." };
    private static readonly Option<int> Workers = new("--workers") { Description = "Runs at the same time.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private static readonly Option<OutputFormat> Format = new("--format") { Description = "table, json or markdown.", DefaultValueFactory = _ => OutputFormat.Table };
    private static readonly Option<string?> Out = new("--out") { Description = "Write there in place of the terminal." };

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
            Ids, TierOption, ProtocolOption, Datasets, Data, Seed, Replicates, Controls, Workers, Format, Out,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, output, error, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var tier = parsed.GetValue(TierOption);
        var claims = SelectClaims(parsed.GetValue(Ids) ?? [], parsed.GetValue(ProtocolOption), error);
        var locations = DataLocations.FromEnvironment(parsed.GetValue(Data)).MustExist();
        var datasets = SelectDatasets(parsed.GetValue(Datasets) ?? [], tier, locations, error);
        var trials = Trials(parsed, tier, claims, [.. datasets.Keys]);
        // Loaded and checked before any training, so that bad input costs no time.
        var loaded = datasets.ToDictionary(source => source.Key, source => source.Value.Load());
        AtomicFile.MustBeWritable(parsed.GetValue(Out));
        var executor = new RunExecutor(name => loaded[name], AtLeast(1, parsed.GetValue(Workers), "--workers"));
        var verdicts = ProgressLine.Show(error, report => new ClaimRunner(executor, Suite.Catalog.Claims.Count).Run(trials, report, cancellation));
        Write(parsed, tier, verdicts, output);
        return verdicts.All(verdict => IsFine(verdict, parsed.GetValue(Controls))) ? ExitCode.Success : ExitCode.Unexpected;
    }

    /// <summary>The claims to try. Those without the protocol are left out with a word; there is no other run to take for theirs.</summary>
    private static List<ClaimDefinition> SelectClaims(string[] ids, Protocol protocol, TextWriter error)
    {
        var asked = Suite.Catalog.Select(ids);
        var without = string.Join(", ", asked.Where(claim => !claim.Protocols.Contains(protocol)).Select(claim => claim.Id));
        var claims = asked.Where(claim => claim.Protocols.Contains(protocol)).ToList();
        if (claims.Count == 0)
        {
            var able = string.Join(", ", Suite.Catalog.Claims.Where(claim => claim.Protocols.Contains(protocol)).Select(claim => claim.Id));
            throw new UsageException($"--protocol {VerdictText.Name(protocol)}: expected a claim that has it ({able}), found {without}");
        }
        if (without.Length > 0)
            error.WriteLine($"claims: without {without}, which have no protocol '{VerdictText.Name(protocol)}'");
        return claims;
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
        var controls = parsed.GetValue(Controls);
        return
        [
            .. from dataset in datasets
               from claim in claims
               where claim.Replicates.ContainsKey(tier)
               select new Trial(controls ? claim.AsControl() : claim, tier, dataset, parsed.GetValue(Seed), replicates ?? claim.Replicates[tier], parsed.GetValue(ProtocolOption)),
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

    private static bool IsFine(ClaimVerdict verdict, bool control) => control ? verdict.Verdict != Verdict.Supported : verdict.IsAsExpected;

    private static int AtLeast(int minimum, int value, string option) =>
        value >= minimum ? value : throw new UsageException($"{option} {value}: expected {minimum} or more");
}
