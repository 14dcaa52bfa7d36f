using ClaimsSuite.Figures;
using ClaimsSuite.Reporting.Markup;

namespace ClaimsSuite.Reporting.Svg;

/// <summary>Draws axes with their marks, and lines that values are compared with.</summary>
internal static class SvgAxes
{
    /// <summary>Both axes, a grid, numbers and titles.</summary>
    public static void Draw(MarkupWriter svg, AxisMap x, AxisMap y)
    {
        foreach (var tick in y.Ticks())
        {
            Line(svg, "grid", x.Start, y.Place(tick), x.End, y.Place(tick));
            SvgText.At(svg, SvgNumber.Tick(tick), x.Start - 5, y.Place(tick) + 4, "end", "s");
        }
        var end = double.NegativeInfinity;
        foreach (var tick in x.Ticks())
        {
            Line(svg, "axis", x.Place(tick), y.Start, x.Place(tick), y.Start + 4);
            var half = SvgText.Width(SvgNumber.Tick(tick)) / 2;
            if (x.Place(tick) - half < end + 4)
                continue;
            SvgText.At(svg, SvgNumber.Tick(tick), x.Place(tick), y.Start + 16, "middle", "s");
            end = x.Place(tick) + half;
        }
        Line(svg, "axis", x.Start, y.Start, x.End, y.Start);
        SvgText.At(svg, SvgText.Fitted(Titled(x.Axis), x.End), (x.Start + x.End) / 2, y.Start + 34, "middle");
        SvgText.Upwards(svg, SvgText.Fitted(Titled(y.Axis), y.Start - y.End + 20), 11, (y.Start + y.End) / 2);
    }

    /// <summary>Lines across the panel, with their names where they leave room.</summary>
    public static void DrawLines(MarkupWriter svg, ChartPanel panel, AxisMap x, AxisMap y)
    {
        foreach (var line in panel.Lines)
        {
            if (line.IsVertical)
            {
                Line(svg, "null", x.Place(line.Value), y.Start, x.Place(line.Value), y.End);
                SvgText.At(svg, line.Name, x.Place(line.Value) + 4, y.End + 10, kind: "s");
            }
            else
            {
                Line(svg, "null", x.Start, y.Place(line.Value), x.End, y.Place(line.Value));
                SvgText.At(svg, line.Name, x.Start + 4, y.Place(line.Value) - 4, kind: "s");
            }
        }
    }

    /// <summary>A straight line.</summary>
    public static void Line(MarkupWriter svg, string kind, double x1, double y1, double x2, double y2) => svg.Empty(
        "line", ("class", kind), ("x1", SvgNumber.Of(x1)), ("y1", SvgNumber.Of(y1)), ("x2", SvgNumber.Of(x2)), ("y2", SvgNumber.Of(y2)));

    private static string Titled(Axis axis) => axis.Scale == AxisScale.Log ? $"{axis.Title} (log scale)" : axis.Title;
}
