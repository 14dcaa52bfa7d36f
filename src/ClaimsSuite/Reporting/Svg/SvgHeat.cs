using ClaimsSuite.Figures;
using ClaimsSuite.Reporting.Markup;

namespace ClaimsSuite.Reporting.Svg;

/// <summary>Draws a table with coloured cells, and what the colours say.</summary>
internal static class SvgHeat
{
    private const double Top = 36, Right = 8, Bar = 46;

    /// <summary>The height of the drawing.</summary>
    public static double HeightOf(HeatPanel panel) => Top + (panel.Rows.Count * CellHeight(panel)) + Bar;

    /// <summary>Draws into an open svg element.</summary>
    public static void Draw(MarkupWriter svg, HeatPanel panel)
    {
        var left = 30 + panel.Rows.Max(row => SvgText.Width(row));
        var (width, height) = ((SvgChart.Width - left - Right) / panel.Columns.Count, CellHeight(panel));
        SvgText.At(svg, panel.ColumnTitle, left + (width * panel.Columns.Count / 2), 12, "middle");
        SvgText.Upwards(svg, panel.RowTitle, 11, Top + (height * panel.Rows.Count / 2));
        for (var column = 0; column < panel.Columns.Count; column++)
            SvgText.At(svg, panel.Columns[column], left + ((column + 0.5) * width), Top - 6, "middle", "s");
        for (var row = 0; row < panel.Rows.Count; row++)
        {
            SvgText.At(svg, panel.Rows[row], left - 6, Top + ((row + 0.5) * height) + 4, "end", "s");
            for (var column = 0; column < panel.Columns.Count; column++)
            {
                var cell = panel.Cells[(row * panel.Columns.Count) + column];
                DrawCell(svg, panel, cell, left + (column * width), Top + (row * height), width, height);
            }
        }
        DrawBar(svg, panel, left, Top + (panel.Rows.Count * height) + 10);
    }

    /// <summary>Cells with text in them are higher.</summary>
    private static double CellHeight(HeatPanel panel) => panel.Cells.Any(cell => cell.Detail.Length > 0) ? 40 : 22;

    private static void DrawCell(MarkupWriter svg, HeatPanel panel, HeatCell cell, double x, double y, double width, double height)
    {
        var colour = double.IsNaN(cell.Value) ? "none" : HeatColours.Of(panel, cell.Value);
        var ink = double.IsNaN(cell.Value) ? "t" : HeatColours.IsDark(panel, cell.Value) ? "w" : "c";
        svg.Empty(
            "rect", ("x", SvgNumber.Of(x)), ("y", SvgNumber.Of(y)), ("width", SvgNumber.Of(width - 1)),
            ("height", SvgNumber.Of(height - 1)), ("fill", colour));
        var middle = x + (width / 2);
        if (cell.Text.Length > 0)
            SvgText.At(svg, cell.Text, middle, y + (cell.Detail.Length > 0 ? 17 : (height / 2) + 4), "middle", ink);
        if (cell.Detail.Length > 0)
            SvgText.At(svg, cell.Detail, middle, y + 31, "middle", $"{ink} n");
    }

    private static void DrawBar(MarkupWriter svg, HeatPanel panel, double left, double top)
    {
        const int steps = 40;
        var (low, high) = panel.Range;
        var (length, height) = (SvgChart.Width - left - Right, 8.0);
        for (var step = 0; step < steps; step++)
        {
            svg.Empty(
                "rect", ("x", SvgNumber.Of(left + (step * length / steps))), ("y", SvgNumber.Of(top)),
                ("width", SvgNumber.Of((length / steps) + 0.3)), ("height", SvgNumber.Of(height)),
                ("fill", HeatColours.Of(panel, low + ((step + 0.5) / steps * (high - low)))));
        }
        SvgText.At(svg, SvgNumber.Tick(Math.Round(low, 2)), left, top + 21, "start", "s");
        SvgText.At(svg, SvgNumber.Tick(Math.Round(high, 2)), left + length, top + 21, "end", "s");
        SvgText.At(svg, panel.ValueTitle, left + (length / 2), top + 21, "middle");
    }
}
