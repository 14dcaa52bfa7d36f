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
/// input, one a line, stores each, and answers each on its standard output. Behind a key may stand what tells a record that is to be
/// done again. Not for users.
/// </summary>
internal static class WorkCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "work";

    private static readonly Option<string> StoreOption = new("--store") { Required = true };

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command(Name) { StoreOption };
        command.Hidden = true;
        Selection.AddTo(command);
        command.SetAction(parsed => Work(parsed, context));
        return command;
    }

    /// <summary>The command line of a worker that may be told any run of the request.</summary>
    public static IReadOnlyList<string> Arguments(RunRequest request, string store) =>
        [Name, .. Selection.Arguments(request), StoreOption.Name, store];

    private static void Work(ParseResult parsed, CommandContext context)
    {
        using var lines = new BlockingCollection<string>();
        new Thread(() => Listen(lines)) { IsBackground = true }.Start();
        // What is left out, and what is in the store, the parent has told the user.
        var session = Session.ToRun(
            context.Program, Selection.Read(parsed), parsed.GetRequiredValue(StoreOption), isFresh: false, _ => { });
        var trainer = new Trainer(context.Program.Laboratory, session.Shelf, session.Store);
        var runs = session.Runs.ToDictionary(run => run.Key);
        WorkerThreads.Run(1, 1, trainer.PrepareThread, _ =>
        {
            foreach (var line in lines.GetConsumingEnumerable())
            {
                var words = line.Split(' ', 2);
                var run = runs[words[0]];
                if (words.Length > 1)
                    session.Store!.Outdate(run, words[1]);
                context.Output.WriteLine(Answer(trainer, run).ToString());
            }
        });
    }

    /// <summary>
    /// Whoever closes the input, by ending if not otherwise, wants no more. A run in flight is lost to it in any case, and the
    /// store bears an end at any moment.
    /// </summary>
    private static void Listen(BlockingCollection<string> lines)
    {
        while (Console.In.ReadLine() is { } line)
            lines.Add(line);
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
