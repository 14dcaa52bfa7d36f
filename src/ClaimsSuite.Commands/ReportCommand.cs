using System.CommandLine;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Reports;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Reporting;
using ClaimsSuite.Reporting.Html;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands;

/// <summary><c>claims report</c>: a page of verdicts and figures from stored runs, without training.</summary>
internal static class ReportCommand
{
    private const string Html = "html", Markdown = "markdown", Results = "results";

    private static readonly Option<string?> Out = new("--out") { Description = "The file to write; the terminal when not given." };
    private static readonly Option<string> Format = new("--format")
    {
        Description = "html; markdown, for the summary of a job; or results, all effects side by side, with --from.",
        DefaultValueFactory = _ => Html,
    };
    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder to write every figure to, as SVG, and its numbers, as CSV and JSON.",
    };

    static ReportCommand() => Format.AcceptOnlyFromAmong(Html, Markdown, Results);

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command("report", "Write a page of verdicts and figures from stored runs, without training.")
        {
            Out, Format, Data,
        };
        RunSource.AddTo(command);
        ReportSelection.AddTo(command);
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        OutputFile.MustBeWritable(parsed.GetValue(Out));
        return RunSource.Use(
            parsed, "shown", parsed.GetValue(Out), (store, published) => published is null && parsed.GetValue(Format) == Results
                ? throw new UsageException(
                    $"{Format.Name} {Results}: expected {RunSource.FromName} PATH with it, as the page tells where its runs are from")
                : Write(parsed, context, store, published));
    }

    private static int Write(ParseResult parsed, CommandContext context, StoreFiles store, PublishedRuns? origin)
    {
        var (path, data) = (parsed.GetValue(Out), parsed.GetValue(Data));
        var (lines, notes) = (new Lines(context.Error), new List<string>());
        OutputFile.MustBeOutside(path, store.Folder);
        FigureFolder.MustBeFit(data, store.Folder);
        var sessions = ReportSelection.Open(parsed, context.Program, store, path, notes, lines.Write, origin?.Engines);
        FigureFolder.MustHoldNoData(data, sessions);
        var report = new ReportAssembly(context.Program, store.Folder ?? RunSource.NoStore).Of(sessions, notes);
        if (data is not null)
            FigureFolder.Write(data, report);
        if (path is null && data is not null)
            return ExitCode.Success;
        var text = parsed.GetValue(Format) switch
        {
            Markdown => MarkdownReport.Write(report),
            Results => ResultsPage.Write(report, origin!),
            _ => HtmlReport.Write(report),
        };
        if (path is null)
            context.Output.Write(text);
        else
            AtomicFile.Write(path, text);
        return ExitCode.Success;
    }
}
