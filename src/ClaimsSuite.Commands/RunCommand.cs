using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Printing;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Commands.Workers;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;

namespace ClaimsSuite.Commands;

/// <summary>
/// <c>claims run</c>: trains, judges and prints the verdicts; or trains one shard and leaves judging to <c>claims judge</c>.
/// </summary>
internal static class RunCommand
{
    private static readonly Option<string?> StoreOption = new("--store")
    {
        Description = "Folder in which runs are kept; those that are there are not trained again.",
    };
    private static readonly Option<bool> Fresh = new("--fresh") { Description = "Train again what is stored, and replace it." };
    private static readonly Option<int?> Workers = new("--workers")
    {
        Description = "Worker processes that share the runs; threads of this process when not given.",
    };
    private static readonly Option<string?> ShardOption = new("--shard")
    {
        Description = "I/N: train the I-th of N shards of the runs into the store, and do not judge.",
    };

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command("run", "Train, judge, and print the verdicts.") { StoreOption, Fresh, Workers, ShardOption };
        Selection.AddTo(command);
        Report.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, context, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        var shard = parsed.GetValue(ShardOption) is { } text ? Shard.Parse(text) : null;
        var workers = parsed.GetValue(Workers) is { } count ? Check.Between(1, Check.MostWorkers, count, Workers.Name) : (int?)null;
        MustFit(parsed, shard);
        var approved = Report.Prepare(parsed, parsed.GetValue(StoreOption));
        var lines = new Lines(context.Error);
        using var temporary = workers is not null && parsed.GetValue(StoreOption) is null ? new TemporaryStore() : null;
        var store = parsed.GetValue(StoreOption) ?? temporary?.Folder;
        var session = Session.ToRun(
            context.Program, Selection.Read(parsed), store, parsed.GetValue(Fresh), lines.Write, Report.Output(parsed));
        using var processes = workers is null ? null : new ProcessWorkers(
            context.Program,
            WorkCommand.Arguments(Selection.Read(parsed), store!),
            workers.Value,
            session.Store!,
            lines.Write);
        var trainer = new Trainer(context.Program.Laboratory, session.Shelf, session.Store);
        var executor = new RunExecutor(processes ?? (IRunWorkers)new ThreadWorkers(trainer, Environment.ProcessorCount), session.Store);
        try
        {
            return shard is null
                ? Report.Write(
                    parsed, session, Train(context.Error, report => session.Judge(executor, report, cancellation), cancellation), approved,
                    context)
                : RunShard(shard.Of(session.Runs));
        }
        catch (OperationCanceledException)
        {
            lines.Write($"interrupted; {HowToGoOn()}");
            return ExitCode.Interrupted;
        }
        catch (IncompleteException e)
        {
            lines.Write($"incomplete: {e.Message}; {HowToGoOn()}");
            return ExitCode.Incomplete;
        }

        int RunShard(IReadOnlyList<RunSpec> runs)
        {
            Train(context.Error, report => executor.Execute(runs, report, cancellation), cancellation);
            var judge = context.Program.Invocation.Of(["judge", .. Selection.Arguments(Selection.Read(parsed)), StoreOption.Name, store!]);
            context.Output.WriteLine(
                $"shard {shard}: {runs.Count} of {session.Runs.Count} runs are in {store}; when those of all shards are, judge them "
                + $"with: {judge}");
            return ExitCode.Success;
        }

        string HowToGoOn() => parsed.GetValue(StoreOption) is null
            ? $"runs are kept only with {StoreOption.Name} DIR"
            : $"{session.Stored} of {session.Runs.Count} runs are in {store}; go on with: "
                + $"{context.Program.Invocation.Of([.. parsed.Tokens.Select(token => token.Value).Where(token => token != Fresh.Name)])}";
    }

    private static void MustFit(ParseResult parsed, Shard? shard)
    {
        var store = Check.Folder(parsed.GetValue(StoreOption), StoreOption.Name);
        if (store is not null && File.Exists(store))
            throw new UsageException($"{store}: expected a folder that runs can be stored in, found a file");
        if (store is null && (shard is not null || parsed.GetValue(Fresh)))
            throw new UsageException(
                $"{(shard is null ? Fresh.Name : ShardOption.Name)}: expected {StoreOption.Name} DIR beside it, the folder that runs are "
                + "stored in");
        if (shard is not null && Report.NeedsVerdicts(parsed) is { } option)
            throw new UsageException($"{option}: expected no report of one shard, which is not judged; give it to claims judge");
        if (shard is not null && Selection.Read(parsed).EarlyStop)
            throw new UsageException("--early-stop: expected no --shard beside it: where to stop is known only once all shards are judged");
    }

    private static T Train<T>(TextWriter error, Func<Action<RunProgress>?, T> work, CancellationToken cancellation) =>
        ProgressLine.Show(error, report => Interruption.Await(() => work(report), cancellation));
}
