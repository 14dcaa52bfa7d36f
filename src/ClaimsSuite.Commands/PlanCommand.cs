using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Planning;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Reporting;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands;

/// <summary><c>claims plan</c>: what a run would cost, and what it could show, before it is begun.</summary>
internal static class PlanCommand
{
    private static readonly Option<string?> StoreOption = new("--store")
    {
        Description = "Folder in which runs are kept: what is there need not be trained, and tells times and spreads.",
    };
    private static readonly Option<bool> NoCalibration = new("--no-calibration")
    {
        Description = "Train nothing; times that no stored run tells are unknown.",
    };
    private static readonly Option<string?> Rate = new("--gigaflops")
    {
        Description = "Train nothing; where no stored run tells the time, take it from the matrix products, at so many 10^9 operations a "
            + "second (see claims bench).",
    };
    private static readonly Option<bool> Details = new("--details") { Description = "A line for each effect as well." };
    private static readonly Option<bool> Json = new("--json") { Description = "As JSON, effects included." };

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command("plan", "Show what a run would take, and its power, before it is begun.")
        {
            StoreOption, NoCalibration, Rate, Details, Json,
        };
        Selection.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, context, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        double? rate = parsed.GetValue(Rate) is { } asked ? Check.Positive(asked, Rate.Name) : null;
        var store = Check.Folder(parsed.GetValue(StoreOption), StoreOption.Name);
        var mayTrain = !parsed.GetValue(NoCalibration) && rate is null;
        var (request, lines) = (Selection.Read(parsed), new Lines(context.Error));
        if (store is not null && (File.Exists(store) || !mayTrain))
            StoreInventory.MustExist(store);
        if (request.EarlyStop)
            lines.Write("--early-stop: the plan is of all replicates, by the test for a fixed number of them; stopping early takes fewer");
        // Who trains nothing and counts nothing needs no data, as long as the store knows them.
        var session = store is not null && !mayTrain && rate is null
            ? Session.ToJudge(context.Program, request, StoreFiles.In(store), lines.Write)
            : Session.ToRun(context.Program, request, store, isFresh: false, lines.Write);
        var pilot = new Pilot(session.Store, RootsIn(store, context.Program.Laboratory.Engine))
        {
            Estimate = run => rate is null ? null : run.Operations(session.Shelf.Load(run.Dataset)) / (1e9 * rate),
        };
        var plan = CampaignPlan.Of(session, pilot, mayTrain ? Calibrate : null, cancellation);
        context.Output.Write(
            parsed.GetValue(Json)
                ? PlanText.Json(plan, request, Environment.ProcessorCount, rate)
                : PlanText.Table(plan, parsed.GetValue(Details), Environment.ProcessorCount, rate));
        return ExitCode.Success;

        // As many at a time as a run has: cores that are busy side by side are slower than one alone.
        IEnumerable<RunRecord> Calibrate(IReadOnlyList<RunSpec> runs)
        {
            lines.Write($"timing {VerdictText.Count(runs.Count, "run")}, one of each kind that no stored run tells the time of");
            var trainer = new Trainer(context.Program.Laboratory, session.Shelf, session.Store);
            var executor = new RunExecutor(new ThreadWorkers(trainer, Environment.ProcessorCount), session.Store);
            return ProgressLine.Show(
                context.Error, report => Interruption.Await(() => executor.Execute(runs, report, cancellation), cancellation)).Values;
        }
    }

    private static IReadOnlyList<ulong> RootsIn(string? store, EngineIdentity engine) => store is null || !Directory.Exists(store)
        ? []
        : [
            .. StoreInventory.Read(store, engine).Where(file => file.State == StoredFileState.Sound)
                .Select(file => file.Content?.Root).OfType<ulong>().Distinct(),
        ];
}
