using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Printing;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;

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
        RunSource.Use(parsed, "judged", Report.Output(parsed), (store, published) => Judge(parsed, context, store, published?.Engines));

    private static int Judge(ParseResult parsed, CommandContext context, StoreFiles store, IReadOnlyList<EngineIdentity>? engines)
    {
        var (request, lines) = (Selection.Read(parsed), new Lines(context.Error));
        var approved = Report.Prepare(parsed, store.Folder);
        var sessions = Session.ToJudgeEach(context.Program, request, store, lines.Write, Report.Output(parsed), engines);
        Report.MustBeOfOneEngine(parsed, sessions);
        if (sessions.Count > 1)
            lines.Write($"the runs are of {sessions.Count} engines; each claim is judged by one of them");
        var runs = sessions.SelectMany(session => session.Runs).Select(run => run.Key).Distinct().Count();
        try
        {
            var verdicts = sessions.SelectMany(
                session => session.Judge(new RunExecutor(new StoredOnly(), session.Store), progress: null, CancellationToken.None));
            var inOrder = new TrialOrder(context.Program, sessions).Sort(verdicts, verdict => verdict.Samples.Trial);
            return Report.Write(parsed, sessions[0], inOrder, approved, context);
        }
        catch (IncompleteException e) when (RunSource.Published(parsed) is { } archive)
        {
            lines.Write($"incomplete: {archive} lacks runs: {e.Message}, of {runs} to be judged");
            return ExitCode.Incomplete;
        }
        catch (IncompleteException e)
        {
            var command = context.Program.Invocation.Of(["run", .. Selection.Arguments(request), RunSource.StoreName, store.Place]);
            lines.Write($"incomplete: {e.Message}, of {runs} to be judged; train them with: {command}");
            return ExitCode.Incomplete;
        }
    }
}
