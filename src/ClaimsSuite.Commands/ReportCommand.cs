using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Reports;
using ClaimsSuite.Reporting;
using ClaimsSuite.Reporting.Html;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands;

/// <summary><c>claims report</c>: a page of verdicts and figures from stored runs, without training.</summary>
internal static class ReportCommand
{
    private const string Html = "html", Markdown = "markdown";

    private static readonly Option<string> StoreOption = new("--store") { Description = "Folder in which runs are kept.", Required = true };
    private static readonly Option<string?> Out = new("--out") { Description = "The file to write; the terminal when not given." };
    private static readonly Option<string> Format = new("--format")
    {
        Description = "html, or markdown for the summary of a job.",
        DefaultValueFactory = _ => Html,
    };
    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder to write the numbers of every figure to, as CSV and JSON.",
    };

    static ReportCommand() => Format.AcceptOnlyFromAmong(Html, Markdown);

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command("report", "Write a page of verdicts and figures from stored runs, without training.")
        {
            StoreOption, Out, Format, Data,
        };
        ReportSelection.AddTo(command);
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        var (store, path, data) = (parsed.GetRequiredValue(StoreOption), parsed.GetValue(Out), parsed.GetValue(Data));
        var (lines, notes) = (new Lines(context.Error), new List<string>());
        StoreInventory.MustExist(store);
        OutputFile.MustBeWritable(path);
        OutputFile.MustBeOutside(path, store);
        FigureFolder.MustBeFit(data, store);
        var sessions = ReportSelection.Open(parsed, context.Program, store, path, notes, lines.Write);
        FigureFolder.MustHoldNoData(data, sessions);
        var report = new ReportAssembly(context.Program, store).Of(sessions, notes);
        if (data is not null)
            FigureFolder.Write(data, report);
        if (path is null && data is not null)
            return ExitCode.Success;
        var text = parsed.GetValue(Format) == Markdown ? MarkdownReport.Write(report) : HtmlReport.Write(report);
        if (path is null)
            context.Output.Write(text);
        else
            AtomicFile.Write(path, text);
        return ExitCode.Success;
    }
}
