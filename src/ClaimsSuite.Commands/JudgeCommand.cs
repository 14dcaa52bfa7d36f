using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Printing;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands;

/// <summary><c>claims judge</c>: the verdicts again from stored runs, without training.</summary>
internal static class JudgeCommand
{
    private static readonly Option<string> StoreOption = new("--store") { Description = "Folder in which runs are kept.", Required = true };

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command("judge", "Judge stored runs, without training.") { StoreOption };
        Selection.AddTo(command);
        Report.AddTo(command);
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        var (store, request, lines) = (parsed.GetRequiredValue(StoreOption), Selection.Read(parsed), new Lines(context.Error));
        StoreInventory.MustExist(store);
        var approved = Report.Prepare(parsed, store);
        var session = Session.ToJudge(context.Program, request, store, lines.Write, Report.Output(parsed));
        try
        {
            return Report.Write(
                parsed, session, session.Judge(new RunExecutor(new StoredOnly(), session.Store), progress: null, CancellationToken.None),
                approved, context);
        }
        catch (IncompleteException e)
        {
            var command = context.Program.Invocation.Of(["run", .. Selection.Arguments(request), StoreOption.Name, store]);
            lines.Write($"incomplete: {e.Message}, of {session.Runs.Count} to be judged; train them with: {command}");
            return ExitCode.Incomplete;
        }
    }
}
