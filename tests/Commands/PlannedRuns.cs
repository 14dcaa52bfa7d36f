using System.Collections.Concurrent;
using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Commands;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Suite.Claims.Judging;
using ClaimsSuite.Tests.Suite.Runs;

namespace ClaimsSuite.Tests.Commands;

/// <summary>A run that gives a random value at once, and remembers that it was done.</summary>
internal sealed record PlannedRun : RunSpec
{
    public static readonly ValueName<PlannedRun> X = new("x");

    /// <summary>What was done since the last <see cref="ConcurrentQueue{T}.Clear"/>; tests of one class run one after the other.</summary>
    public static ConcurrentQueue<PlannedRun> Done { get; } = [];

    public double Setting { get; init; }

    /// <summary>What its products come to; nobody has counted them where null.</summary>
    public double? Products { get; init; }

    public override string Kind => "planned";

    public override double? Operations(IRunData data) => Products;

    public double Value => Setting + Seeds.For("x").NextGaussian();

    public override RunValues Execute(IRunData data, CancellationToken cancellation)
    {
        Done.Enqueue(this);
        return new RunValues<PlannedRun> { [X] = [Value] };
    }
}

/// <summary>Claims on such runs, and a store for them.</summary>
internal sealed class PlannedRuns(string store)
{
    public string Store => store;

    /// <summary>A claim with an arm of each setting; its effects are of the first.</summary>
    public static Claim Claim(string id, double[] settings, params Criterion[] criteria) => Trials.Claim(
        id,
        [
            .. criteria.DefaultIfEmpty(Criterion.Paired(0.5))
                .Select((criterion, k) => Trials.Effect("0", criterion) with { Name = $"effect {k}" }),
        ]) with
    {
        Arms = [.. settings.Select((setting, k) => Arm($"{k}", setting))],
        Samples =
        [
            .. settings.Select((_, k) => new Sample($"{k}", records => records.Of<PlannedRun>($"{k}")[PlannedRun.X][0])),
        ],
    };

    public static Arm<PlannedRun> Arm(string name, double setting, string stream = "") => new(
        name, context => new PlannedRun { Replicate = context.Replicate, Setting = setting, Stream = stream });

    public static PlannedRun Run(double setting, int replicate, ulong root = 42, string stream = "") => new()
    {
        Replicate = new Replicate("strokes", root, replicate),
        Setting = setting,
        Stream = stream,
    };

    /// <summary>Puts a record into the store, and says what its value is.</summary>
    public double Put(PlannedRun run, double seconds, double? value = null, EngineIdentity? engine = null)
    {
        Directory.CreateDirectory(store);
        StoreOf(engine).Save(new RunRecord(run, new RunValues<PlannedRun> { [PlannedRun.X] = [value ?? run.Value] }, seconds));
        return value ?? run.Value;
    }

    /// <summary>The store as an engine sees it, the one here where null.</summary>
    public RunStore StoreOf(EngineIdentity? engine) =>
        new(store, engine ?? MadeUpLaboratory.Instance.Engine, _ => MadeUpLaboratory.Facts, _ => { });

    public List<string> Records() => Directory.Exists(store)
        ? [.. Directory.GetFiles(store, "*.json").Where(file => !Path.GetFileName(file).StartsWith("data-", StringComparison.Ordinal))]
        : [];

    /// <summary><c>claims plan</c> on strokes, for a family of so many claims.</summary>
    public static async Task<(int Code, string[] Lines, string Error)> PlanAsync(
        IReadOnlyList<Claim> claims, int familySize, params IEnumerable<string> arguments)
    {
        var (code, output, error) = await RunAsync(claims, familySize, ["plan", "--dataset", "strokes", .. arguments]);
        return (code, output.TrimEnd().Split('\n'), error.TrimEnd());
    }

    /// <summary>A command of the program that has these claims.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(
        IReadOnlyList<Claim> claims, int familySize, params IEnumerable<string> arguments)
    {
        using StringWriter output = new(), error = new();
        var program = new ClaimsProgram { Papers = [Trials.Paper(familySize, claims)] };
        var code = await ClaimsCommand.RunAsync([.. arguments], program, output, error);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>The words of a claim's row, without its id.</summary>
    public static string[] Row(string[] lines, string id) =>
        lines.Single(line => line.StartsWith($"{id} ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
}
