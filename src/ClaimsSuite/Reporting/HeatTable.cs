using ClaimsSuite.Figures;

namespace ClaimsSuite.Reporting;

/// <summary>A table with coloured cells as Markdown, without the colours.</summary>
public static class HeatTable
{
    /// <summary>The text: a line for the heads, and one for each row.</summary>
    public static string Write(HeatPanel panel) => string.Concat(MarkdownTable.Lines(
        [
            $"{VerdictRows.Escaped(panel.RowTitle)} \\ {VerdictRows.Escaped(panel.ColumnTitle)}",
            .. panel.Columns.Select(VerdictRows.Escaped),
        ],
        panel.Cells.Chunk(panel.Columns.Count).Select(
            (cells, row) => cells.Select(TextOf).Prepend(panel.Rows[row]).Select(VerdictRows.Escaped)))
        .Select(line => $"{line}\n"));

    private static string TextOf(HeatCell cell) => cell.Detail.Length == 0 ? cell.Text : $"{cell.Text} ({cell.Detail})";
}
