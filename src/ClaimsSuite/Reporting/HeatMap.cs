using System.Globalization;
using System.Net;
using System.Text;

namespace ClaimsSuite.Reporting;

/// <summary>One cell of a heat map.</summary>
/// <param name="Value">What its colour tells: blue below 0, white at 0, red above, full colour from 1 octave on.</param>
/// <param name="Text">Large text.</param>
/// <param name="Detail">Small text below it.</param>
public sealed record HeatMapCell(double Value, string Text, string Detail);

/// <summary>A table with coloured cells, as SVG and as Markdown; values are log2 ratios.</summary>
/// <param name="Title">Above the figure.</param>
/// <param name="ColumnTitle">What the columns are.</param>
/// <param name="RowTitle">What the rows are.</param>
/// <param name="Columns">[C] column heads.</param>
/// <param name="Rows">[R] row heads.</param>
/// <param name="Cells">[R * C], row by row.</param>
public sealed record HeatMap(
    string Title, string ColumnTitle, string RowTitle, IReadOnlyList<string> Columns, IReadOnlyList<string> Rows,
    IReadOnlyList<HeatMapCell> Cells)
{
    private const int CellWidth = 110, CellHeight = 56, Left = 110, Top = 84;

    /// <summary>The figure, to be opened by a browser or shown by a page.</summary>
    public string ToSvg()
    {
        int width = Left + (Columns.Count * CellWidth) + 20, height = Top + (Rows.Count * CellHeight) + 20;
        var svg = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" "
            + $"font-family=\"sans-serif\" text-anchor=\"middle\">\n"));
        svg.Append(Invariant($"<rect width=\"{width}\" height=\"{height}\" fill=\"white\"/>\n"));
        svg.Append(Line(width / 2, 22, 14, Title)).Append(Line(Left + (Columns.Count * CellWidth / 2), 48, 12, ColumnTitle));
        var middle = Top + (Rows.Count * CellHeight / 2);
        var turned = Invariant($"transform=\"rotate(-90 26 {middle})\"");
        svg.Append(Invariant($"<text x=\"26\" y=\"{middle}\" font-size=\"12\" {turned}>{Escaped(RowTitle)}</text>\n"));
        for (var column = 0; column < Columns.Count; column++)
            svg.Append(Line(Left + (column * CellWidth) + (CellWidth / 2), Top - 12, 13, Columns[column]));
        for (var row = 0; row < Rows.Count; row++)
        {
            svg.Append(Line(Left - 30, Top + (row * CellHeight) + 32, 13, Rows[row]));
            for (var column = 0; column < Columns.Count; column++)
                svg.Append(Draw(Cells[(row * Columns.Count) + column], Left + (column * CellWidth), Top + (row * CellHeight)));
        }
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>The same as a table.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder(
            $"| {VerdictRows.Escaped(RowTitle)} \\ {VerdictRows.Escaped(ColumnTitle)} "
            + $"| {string.Join(" | ", Columns.Select(VerdictRows.Escaped))} "
            + $"|\n|{string.Concat(Enumerable.Repeat("---|", Columns.Count + 1))}\n");
        for (var row = 0; row < Rows.Count; row++)
        {
            var cells = Cells.Skip(row * Columns.Count).Take(Columns.Count).Select(
                cell => VerdictRows.Escaped($"{cell.Text} ({cell.Detail})"));
            text.Append($"| {VerdictRows.Escaped(Rows[row])} | {string.Join(" | ", cells)} |\n");
        }
        return text.ToString();
    }

    private static string Draw(HeatMapCell cell, int x, int y) => Invariant(
        $"<rect x=\"{x}\" y=\"{y}\" width=\"{CellWidth - 2}\" height=\"{CellHeight - 2}\" fill=\"{Colour(cell.Value)}\"/>\n")
        + Line(x + (CellWidth / 2), y + 26, 15, cell.Text) + Line(x + (CellWidth / 2), y + 44, 11, cell.Detail);

    private static string Colour(double value)
    {
        var faded = (int)Math.Round(255 - (150 * Math.Min(1, Math.Abs(value))));
        return value > 0 ? $"rgb(255,{faded},{faded})" : $"rgb({faded},{faded},255)";
    }

    private static string Line(int x, int y, int size, string text) =>
        Invariant($"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\">{Escaped(text)}</text>\n");

    /// <summary>XML has no way to write control characters.</summary>
    private static string Escaped(string text) => WebUtility.HtmlEncode(OneLine.Of(text));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
