using System.CommandLine;
using ClaimsSuite.Reporting;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Cli;

/// <summary><c>claims judge</c>: the verdicts again from stored runs, without training.</summary>
internal static class JudgeCommand
{
    private static readonly Option<string> StoreOption = new("--store") { Description = "Folder in which runs are kept.", Required = true };

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var command = new Command("judge", "Judge stored runs, without training.") { StoreOption };
        Selection.AddTo(command);
        Report.AddTo(command);
        command.SetAction(parsed => Run(parsed, output, error));
        return command;
    }

    private static int Run(ParseResult parsed, TextWriter output, TextWriter error)
    {
        var (store, request, lines) = (parsed.GetRequiredValue(StoreOption), Selection.Read(parsed), new Lines(error));
        StoreInventory.MustExist(store);
        Report.MustBeWritable(parsed);
        var session = Session.ToJudge(request, store, lines.Write);
        try
        {
            return Report.Write(parsed, session, session.Judge(new RunExecutor(new StoredOnly(), session.Store), progress: null, CancellationToken.None), output, error);
        }
        catch (IncompleteException e)
        {
            var command = VerdictText.Runnable(VerdictText.Command(["run", .. Selection.Arguments(request), StoreOption.Name, store]));
            lines.Write($"incomplete: {e.Message}, of {session.Runs.Count} to be judged; train them with: {command}");
            return ExitCode.Incomplete;
        }
    }
}
