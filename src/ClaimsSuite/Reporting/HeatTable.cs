using ClaimsSuite.Figures;

namespace ClaimsSuite.Reporting;

/// <summary>A table with coloured cells as Markdown, without the colours.</summary>
public static class HeatTable
{
    /// <summary>The text: a line for the heads, and one for each row.</summary>
    public static string Write(HeatPanel panel) => string.Concat(
    [
        Line($"{VerdictRows.Escaped(panel.RowTitle)} \\ {VerdictRows.Escaped(panel.ColumnTitle)}", panel.Columns),
        $"|{string.Concat(Enumerable.Repeat("---|", panel.Columns.Count + 1))}\n",
        .. panel.Cells.Chunk(panel.Columns.Count).Select((cells, row) => Line(VerdictRows.Escaped(panel.Rows[row]), cells.Select(TextOf))),
    ]);

    private static string TextOf(HeatCell cell) => cell.Detail.Length == 0 ? cell.Text : $"{cell.Text} ({cell.Detail})";

    private static string Line(string head, IEnumerable<string> cells) =>
        $"| {string.Join(" | ", cells.Select(VerdictRows.Escaped).Prepend(head))} |\n";
}
