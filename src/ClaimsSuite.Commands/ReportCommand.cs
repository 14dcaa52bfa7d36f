using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Reports;
using ClaimsSuite.Reporting.Html;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands;

/// <summary><c>claims report</c>: a page of verdicts and figures from stored runs, without training.</summary>
internal static class ReportCommand
{
    private static readonly Option<string> StoreOption = new("--store") { Description = "Folder in which runs are kept.", Required = true };
    private static readonly Option<string?> Out = new("--out") { Description = "The file to write; the terminal when not given." };

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command("report", "Write a page of verdicts and figures from stored runs, without training.") { StoreOption, Out };
        ReportSelection.AddTo(command);
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        var (store, path, lines, notes) = (
            parsed.GetRequiredValue(StoreOption), parsed.GetValue(Out), new Lines(context.Error), new List<string>());
        StoreInventory.MustExist(store);
        OutputFile.MustBeWritable(path);
        OutputFile.MustBeOutside(path, store);
        var sessions = ReportSelection.Open(parsed, context.Program, store, path, notes, lines.Write);
        var report = new ReportAssembly(context.Program, store).Of(sessions, notes);
        var text = HtmlReport.Write(report);
        if (path is null)
            context.Output.Write(text);
        else
            AtomicFile.Write(path, text);
        return ExitCode.Success;
    }
}
