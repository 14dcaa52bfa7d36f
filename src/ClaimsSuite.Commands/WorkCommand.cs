using System.Collections.Concurrent;
using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Commands.Workers;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;

namespace ClaimsSuite.Commands;

/// <summary>
/// <c>claims work</c>: what a worker process of <c>claims run --workers</c> does. It is told the keys of runs on its standard
/// input, one a line, stores each, and answers each on its standard output. Not for users.
/// </summary>
internal static class WorkCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "work";

    private static readonly Option<string> StoreOption = new("--store") { Required = true };
    private static readonly Option<bool> Fresh = new("--fresh");

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command(Name) { StoreOption, Fresh };
        command.Hidden = true;
        Selection.AddTo(command);
        command.SetAction(parsed => Work(parsed, context));
        return command;
    }

    /// <summary>The command line of a worker that may be told any run of the request.</summary>
    public static IReadOnlyList<string> Arguments(RunRequest request, string store, bool isFresh) =>
        [Name, .. Selection.Arguments(request), StoreOption.Name, store, .. isFresh ? new[] { Fresh.Name } : []];

    private static void Work(ParseResult parsed, CommandContext context)
    {
        using var keys = new BlockingCollection<string>();
        new Thread(() => Listen(keys)) { IsBackground = true }.Start();
        // What is left out, and what is in the store, the parent has told the user.
        var session = Session.ToRun(
            context.Program, Selection.Read(parsed), parsed.GetRequiredValue(StoreOption), parsed.GetValue(Fresh), _ => { });
        var trainer = new Trainer(context.Program.Laboratory, session.Shelf, session.Store);
        var runs = session.Runs.ToDictionary(run => run.Key);
        WorkerThreads.Run(1, 1, trainer.PrepareThread, _ =>
        {
            foreach (var key in keys.GetConsumingEnumerable())
                context.Output.WriteLine(Answer(trainer, runs[key]).ToString());
        });
    }

    /// <summary>
    /// Whoever closes the input, by ending if not otherwise, wants no more. A run in flight is lost to it in any case, and the
    /// store bears an end at any moment.
    /// </summary>
    private static void Listen(BlockingCollection<string> keys)
    {
        while (Console.In.ReadLine() is { } key)
            keys.Add(key);
        Interruption.Exit(ExitCode.Success);
    }

    private static WorkerAnswer Answer(Trainer trainer, RunSpec run)
    {
        try
        {
            return new WorkerAnswer(trainer.TryRun(run, CancellationToken.None) is null ? AnswerKind.Busy : AnswerKind.Done);
        }
        catch (Exception e) when (
            e is UsageException or IncompleteException or DllNotFoundException or IOException or UnauthorizedAccessException)
        {
            return new WorkerAnswer(AnswerKind.Failed, e.Message);
        }
    }
}
