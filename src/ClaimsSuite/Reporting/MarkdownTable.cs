namespace ClaimsSuite.Reporting;

/// <summary>A table in Markdown. Cells stand in it as they are; who writes names into them escapes these.</summary>
internal static class MarkdownTable
{
    /// <summary>The lines: the heads, what parts them from the rows, and a line for each row.</summary>
    /// <param name="heads">[C]</param>
    /// <param name="rows">[R][C]</param>
    public static IReadOnlyList<string> Lines(IReadOnlyCollection<string> heads, IEnumerable<IEnumerable<string>> rows) =>
        [Line(heads), $"|{string.Concat(Enumerable.Repeat("---|", heads.Count))}", .. rows.Select(Line)];

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
