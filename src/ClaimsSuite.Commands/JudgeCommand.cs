using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Printing;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;

namespace ClaimsSuite.Commands;

/// <summary><c>claims judge</c>: the verdicts again from stored runs or from published ones, without training.</summary>
internal static class JudgeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command("judge", "Judge stored runs, without training.");
        RunSource.AddTo(command);
        Selection.AddTo(command);
        Report.AddTo(command);
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context) =>
        RunSource.Use(parsed, "judged", Report.Output(parsed), (store, published) => Judge(parsed, context, store, published?.Engine));

    private static int Judge(ParseResult parsed, CommandContext context, string store, EngineIdentity? engine)
    {
        var (request, lines) = (Selection.Read(parsed), new Lines(context.Error));
        var approved = Report.Prepare(parsed, store);
        var session = Session.ToJudge(context.Program, request, store, lines.Write, Report.Output(parsed), engine);
        try
        {
            return Report.Write(
                parsed, session, session.Judge(new RunExecutor(new StoredOnly(), session.Store), progress: null, CancellationToken.None),
                approved, context);
        }
        catch (IncompleteException e) when (RunSource.Published(parsed) is { } archive)
        {
            lines.Write($"incomplete: {archive} lacks runs: {e.Message}, of {session.Runs.Count} to be judged");
            return ExitCode.Incomplete;
        }
        catch (IncompleteException e)
        {
            var command = context.Program.Invocation.Of(["run", .. Selection.Arguments(request), RunSource.StoreName, store]);
            lines.Write($"incomplete: {e.Message}, of {session.Runs.Count} to be judged; train them with: {command}");
            return ExitCode.Incomplete;
        }
    }
}
