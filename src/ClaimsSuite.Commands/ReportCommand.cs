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
    private const string Html = "html", Markdown = "markdown", Results = "results";

    private static readonly Option<string?> StoreOption = new("--store") { Description = "Folder in which runs are kept." };
    private static readonly Option<string?> From = new("--from")
    {
        Description = "In its place: published runs, an archive that claims store pack wrote, or a folder of archives.",
    };
    private static readonly Option<string?> Out = new("--out") { Description = "The file to write; the terminal when not given." };
    private static readonly Option<string> Format = new("--format")
    {
        Description = "html; markdown, for the summary of a job; or results, all effects side by side, with --from.",
        DefaultValueFactory = _ => Html,
    };
    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder to write the numbers of every figure to, as CSV and JSON.",
    };

    static ReportCommand() => Format.AcceptOnlyFromAmong(Html, Markdown, Results);

    /// <summary>The command.</summary>
    public static Command Create(CommandContext context)
    {
        var command = new Command("report", "Write a page of verdicts and figures from stored runs, without training.")
        {
            StoreOption, From, Out, Format, Data,
        };
        ReportSelection.AddTo(command);
        command.SetAction(parsed => Run(parsed, context));
        return command;
    }

    private static int Run(ParseResult parsed, CommandContext context)
    {
        var (store, archive) = (parsed.GetValue(StoreOption), parsed.GetValue(From));
        if (store is null == archive is null)
            throw new UsageException($"expected either {StoreOption.Name} DIR or {From.Name} PATH, the runs that are to be shown");
        if (archive is null && parsed.GetValue(Format) == Results)
            throw new UsageException(
                $"{Format.Name} {Results}: expected {From.Name} PATH with it, as the page tells where its runs are from");
        OutputFile.MustBeWritable(parsed.GetValue(Out));
        if (archive is null)
            return Write(parsed, context, store!, origin: null);
        OutputFile.MustBeOther(parsed.GetValue(Out), "published runs", archive);
        using var unpacked = new TemporaryStore();
        return Write(parsed, context, unpacked.Folder, StoreArchive.Extract(archive, unpacked.Folder));
    }

    private static int Write(ParseResult parsed, CommandContext context, string store, PublishedRuns? origin)
    {
        var (path, data) = (parsed.GetValue(Out), parsed.GetValue(Data));
        var (lines, notes) = (new Lines(context.Error), new List<string>());
        StoreInventory.MustExist(store);
        OutputFile.MustBeOutside(path, store);
        FigureFolder.MustBeFit(data, store);
        var sessions = ReportSelection.Open(parsed, context.Program, store, path, notes, lines.Write, origin?.Engine);
        FigureFolder.MustHoldNoData(data, sessions);
        var report = new ReportAssembly(context.Program, parsed.GetValue(From) is null ? store : "DIR").Of(sessions, notes);
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
