using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Reporting;

/// <summary>A report in Markdown, for the summary of a job: the board, and what is not as expected or not run.</summary>
public static class MarkdownReport
{
    /// <summary>The text.</summary>
    public static string Write(StoredReport report) => string.Join('\n',
    [
        $"## Claims of {Cell(string.Join("; ", report.Papers.Select(paper => paper.Title)))}", "",
        .. MarkdownTable.Lines(
            ["claim", .. report.Columns.Select(column => Cell(column.Title))], report.Claims.Select(entry => Row(report, entry.Claim))),
        "", report.Verdicts.Count == 0 ? "No claim has all its runs in the store." : $"{VerdictLines.Summary(report.Verdicts)}.",
        .. Surprises(report), .. Missing(report), .. Section("Left out", report.Notes.Select(note => $"- {Cell(note)}")), "",
    ]);

    private static IEnumerable<string> Row(StoredReport report, Claim claim) =>
        report.Columns.Select(column => Words(report.Cell(claim, column))).Prepend($"{Cell(claim.Id)} {Cell(claim.Slug)}");

    /// <summary>What came out in a cell, in a few words.</summary>
    internal static string Words(ReportCell? cell) => cell switch
    {
        null => "not tried",
        { Verdict: { } verdict } =>
            $"**{VerdictText.Words(verdict.Verdict)}**{Count(cell)}{(verdict.IsAsExpected ? "" : ", not as expected")}",
        _ => cell.Runs.Words,
    };

    private static string Count(ReportCell cell) => cell.Verdict!.Effects.Count == 1
        ? ""
        : FormattableString.Invariant($" ({cell.Verdict.Count(Verdict.Supported)} of {cell.Verdict.Effects.Count})");

    private static IEnumerable<string> Surprises(StoredReport report) => Section(
        "Not as expected",
        report.Verdicts.Where(verdict => !verdict.IsAsExpected).Select(verdict => $"- {Cell(VerdictText.Line(verdict))}"));

    private static IEnumerable<string> Missing(StoredReport report) => Section(
        "Not run", report.Cells.Where(cell => cell.Verdict is null).Select(
            cell => $"- {Cell($"{cell.Trial.Claim.Id} on {cell.Column.Title}: {cell.Runs.Words}; train it with: {cell.Command}")}"));

    private static IEnumerable<string> Section(string head, IEnumerable<string> lines) =>
        lines.ToList() is { Count: > 0 } some ? ["", $"### {head}", "", .. some] : [];

    /// <summary>Text that starts no element, ends no cell and stays on its line.</summary>
    internal static string Cell(string text) => VerdictRows.Escaped(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("`", "\\`", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
}
