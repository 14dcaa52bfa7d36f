using System.Collections.Concurrent;
using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Reporting;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands.Requests;

/// <summary>A request made ready to be run or judged: what it comes to, its data sets, and the store.</summary>
internal sealed class Session
{
    /// <summary>Replicates between two looks of <c>--early-stop</c>.</summary>
    private const int LookEvery = 2;

    private readonly RunRequest _request;

    private Session(RunRequest request, RunPlan plan, DatasetShelf shelf, RunStore? store, EngineIdentity engine)
    {
        (_request, Plan, Shelf, Store, Engine) = (request, plan, shelf, store, engine);
        // Learned, or else loaded and checked, before any training, so that bad input costs no time.
        Facts = plan.Datasets.Keys.ToDictionary(name => name, shelf.Facts);
        Runs = Trial.RunsOf(plan.Trials);
    }

    /// <summary>The request, checked and spelled out.</summary>
    public RunPlan Plan { get; }

    /// <summary>The data sets.</summary>
    public DatasetShelf Shelf { get; }

    /// <summary>The store, if there is one.</summary>
    public RunStore? Store { get; }

    /// <summary>What is known of the data sets, by the name in the trials.</summary>
    public IReadOnlyDictionary<string, DatasetFacts> Facts { get; }

    /// <summary>What the runs are done with, or were.</summary>
    public EngineIdentity Engine { get; }

    /// <summary>The distinct runs of the plan; fewer may do with early stop.</summary>
    public IReadOnlyList<RunSpec> Runs { get; }

    /// <summary>How many of them are stored.</summary>
    public int Stored => Store is null ? 0 : Runs.Count(Store.Contains);

    /// <summary>Makes a request ready for training.</summary>
    /// <param name="program">The program.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="store">Folder of the store, if any.</param>
    /// <param name="isFresh">Whether what is stored is to be done again.</param>
    /// <param name="report">Takes lines for the user.</param>
    /// <param name="output">The file that will be written, if any; it must not be one of a data set.</param>
    public static Session ToRun(
        ClaimsProgram program, RunRequest request, string? store, bool isFresh, Action<string> report, string? output = null) =>
        Open(
            program, request, store is null ? null : StoreFiles.In(store), isFresh, report, output,
            name => program.Laboratory.Resolve(name, request.Data),
            source => source.IsAvailable);

    /// <summary>Makes a request ready for judging what is stored; the data need not be here any more.</summary>
    /// <param name="program">The program.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="store">The store.</param>
    /// <param name="report">Takes lines for the user.</param>
    /// <param name="output">The file that will be written, if any; it must not be one of a data set.</param>
    /// <param name="engine">
    /// What published runs, or those of one engine in a store, were done with. Notes beside them tell of their data sets then: what lies
    /// here under the same name may be other data.
    /// </param>
    public static Session ToJudge(
        ClaimsProgram program, RunRequest request, StoreFiles store, Action<string> report, string? output = null,
        EngineIdentity? engine = null) =>
        Open(
            program, request, store, isFresh: false, report, output,
            name => engine is null ? FindOrRemember(name, program, request, store, report) : Published(name, program, request),
            source => DatasetShelf.IsKnown(source, store, report), engine);

    /// <summary>
    /// The same, a session for each engine. Runs of two engines are not judged together, so that each claim and its control on a data set
    /// go to the engine that did all of the claim's runs, or else most of them.
    /// </summary>
    /// <param name="program">The program.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="store">The store.</param>
    /// <param name="report">Takes lines for the user.</param>
    /// <param name="output">The file that will be written, if any; it must not be one of a data set.</param>
    /// <param name="engines">The engines; only the one here where null.</param>
    /// <returns>One at least; none for another engine to which no claim goes.</returns>
    public static IReadOnlyList<Session> ToJudgeEach(
        ClaimsProgram program, RunRequest request, StoreFiles store, Action<string> report, string? output,
        IReadOnlyList<EngineIdentity>? engines)
    {
        if (engines is not { Count: > 1 })
            return [ToJudge(program, request, store, report, output, engines?[0])];
        // What is out of the ordinary in the request or in the store's notes would be told for each engine.
        var told = new ConcurrentDictionary<string, bool>();
        var sessions = engines.Select(engine => ToJudge(program, request, store, Once, output, engine))
            .OrderByDescending(session => session.Stored).ToList();
        var chosen = sessions[0].Plan.Trials.GroupBy(KeyOf).ToDictionary(trials => trials.Key, trials =>
        {
            var (ofClaim, all) = (Trial.RunsOf([.. trials.Where(trial => !trial.IsControl)]), Trial.RunsOf([.. trials]));
            return sessions.MaxBy(session => (ofClaim.All(session.Store!.Contains), all.Count(session.Store!.Contains)));
        });
        List<Session> parts =
        [
            .. sessions.Select(session => session.Only([.. chosen.Keys.Where(key => chosen[key] == session)]))
                .Where(session => session.Plan.Trials.Count > 0),
        ];
        return parts.Count > 0 ? parts : [sessions[0]];

        void Once(string line)
        {
            if (told.TryAdd(line, true))
                report(line);
        }
    }

    private static (string Paper, string Claim, string Dataset) KeyOf(Trial trial) => (trial.Paper.Id, trial.Claim.Id, trial.Dataset);

    private Session Only(HashSet<(string Paper, string Claim, string Dataset)> keys) =>
        new(_request, Plan with { Trials = [.. Plan.Trials.Where(trial => keys.Contains(KeyOf(trial)))] }, Shelf, Store, Engine);

    /// <summary>Has the runs done and judges them.</summary>
    public IReadOnlyList<ClaimVerdict> Judge(RunExecutor executor, Action<RunProgress>? progress, CancellationToken cancellation)
    {
        var runner = new ClaimRunner(executor);
        return _request.EarlyStop
            ? new EarlyStop(runner, LookEvery).Run(Plan.Trials, progress, cancellation)
            : runner.Run(Plan.Trials, progress, cancellation);
    }

    /// <summary>A data set, or what the store has a note of if its folder is gone.</summary>
    private static IRunDataSource FindOrRemember(
        string name, ClaimsProgram program, RunRequest request, StoreFiles store, Action<string> report)
    {
        try
        {
            return program.Laboratory.Resolve(name, request.Data);
        }
        catch (UsageException)
        {
            var gone = new GoneDataset(name);
            if (!DatasetShelf.IsKnown(gone, store, report))
                throw;
            report($"{name} was not found; the note of '{gone.Name}' in {store.Place} stands for it");
            return gone;
        }
    }

    /// <summary>A data set that the program draws, or what the published runs have a note of.</summary>
    private static IRunDataSource Published(string name, ClaimsProgram program, RunRequest request)
    {
        try
        {
            return program.Laboratory.Resolve(name, request.Data) is { IsAvailable: true, Folder: null } drawn
                ? drawn
                : new GoneDataset(name);
        }
        catch (UsageException)
        {
            return new GoneDataset(name);
        }
    }

    private static Session Open(
        ClaimsProgram program, RunRequest request, StoreFiles? store, bool isFresh, Action<string> report, string? output,
        Func<string, IRunDataSource> find, Func<IRunDataSource, bool> isThere, EngineIdentity? other = null)
    {
        var engine = other ?? program.Laboratory.Engine;
        var plan = RunPlan.For(program, request, find, isThere);
        OutputFile.MustBeNoInput(output, plan.Datasets.Values.Select(source => source.Folder));
        foreach (var omission in plan.Omissions)
            report(omission);
        var shelf = new DatasetShelf(name => plan.Datasets[name], store, report);
        var session = new Session(
            request, plan, shelf,
            store is null ? null : new RunStore(store, engine, shelf.Facts, report) { IsFresh = isFresh }, engine);
        // All that is there now is outdated; what another process replaces from now on is not.
        foreach (var run in isFresh ? session.Runs : [])
            session.Store!.StampOfOutdated(run);
        if (other is null && store?.Folder is { } folder && StoreInventory.CountForeign(folder, engine) is > 0 and var foreign)
            report(
                $"{VerdictText.Count(foreign, "record")} of another engine or schema in {folder} left alone; to remove: "
                + $"{program.Invocation.Of(["store", "gc", "--store", folder])}");
        return session;
    }
}
