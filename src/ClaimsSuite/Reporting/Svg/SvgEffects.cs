using ClaimsSuite.Figures;
using ClaimsSuite.Reporting.Markup;

namespace ClaimsSuite.Reporting.Svg;

/// <summary>
/// Draws effects with what they are held to: a dot a replicate, the interval with the estimate on it, a broken line where there is no
/// effect, and a ground of its own colour where the estimate is as required.
/// </summary>
internal static class SvgEffects
{
    private const double Left = 8, Right = 8, Top = 6, RowHead = 33, MarkHeight = 20, Bottom = 40;

    /// <summary>The height of the drawing.</summary>
    public static double HeightOf(EffectPanel panel) => Top + panel.Rows.Sum(HeightOf) + Bottom;

    /// <summary>Draws into an open svg element.</summary>
    public static void Draw(MarkupWriter svg, EffectPanel panel)
    {
        var x = AxisMap.Of(new Axis(panel.Unit), panel.Rows.SelectMany(Values), Left, SvgChart.Width - Right);
        var bottom = HeightOf(panel) - Bottom + 4;
        var top = Top;
        foreach (var row in panel.Rows)
        {
            DrawRow(svg, row, x, top);
            top += HeightOf(row);
        }
        SvgAxes.Line(svg, "axis", x.Start, bottom, x.End, bottom);
        foreach (var tick in x.Ticks())
        {
            SvgAxes.Line(svg, "axis", x.Place(tick), bottom, x.Place(tick), bottom + 4);
            var anchor = x.Place(tick) < x.Start + 12 ? "start" : x.Place(tick) > x.End - 12 ? "end" : "middle";
            SvgText.At(svg, SvgNumber.Tick(tick), x.Place(tick), bottom + 15, anchor, "s");
        }
        SvgText.At(svg, panel.Unit, (x.Start + x.End) / 2, bottom + 31, "middle");
    }

    private static double HeightOf(EffectRow row) => RowHead + (MarkHeight * row.Marks.Count);

    private static IEnumerable<double> Values(EffectRow row) => row.Marks
        .SelectMany(mark => mark.Values.Append(mark.Estimate).Append(mark.Low).Append(mark.High))
        .Append(row.RequiredLow).Append(row.RequiredHigh).Append(row.Null ?? double.NaN);

    private static void DrawRow(MarkupWriter svg, EffectRow row, AxisMap x, double top)
    {
        const double room = SvgChart.Width - Left - Right;
        SvgText.At(svg, SvgText.Fitted(row.Name, room, 12), Left, top + 11, kind: "b");
        SvgText.At(svg, SvgText.Fitted(row.Text, room), Left, top + 25, kind: "s");
        var (from, to) = (top + RowHead - 2, top + HeightOf(row) - 3);
        var (start, end) = (Edge(x, row.RequiredLow), Edge(x, row.RequiredHigh));
        svg.Empty(
            "rect", ("class", "need"), ("x", SvgNumber.Of(start)), ("y", SvgNumber.Of(from)), ("width", SvgNumber.Of(end - start)),
            ("height", SvgNumber.Of(to - from)));
        foreach (var limit in new[] { row.RequiredLow, row.RequiredHigh }.Where(double.IsFinite))
            SvgAxes.Line(svg, "limit", x.Place(limit), from, x.Place(limit), to);
        if (row.Null is { } none)
            SvgAxes.Line(svg, "null", x.Place(none), from, x.Place(none), to);
        for (var i = 0; i < row.Marks.Count; i++)
            DrawMark(svg, row.Marks[i], x, top + RowHead + (MarkHeight * (i + 0.5)) - 2);
    }

    private static void DrawMark(MarkupWriter svg, EffectMark mark, AxisMap x, double y)
    {
        var hue = SvgStyle.Of(mark.Hue);
        for (var i = 0; i < mark.Values.Count; i++)
        {
            // At three heights in turn, so that equal values do not pass for one.
            if (double.IsFinite(mark.Values[i]))
                svg.Empty(
                    "circle", ("class", $"one {hue}"), ("cx", SvgNumber.Of(x.Place(mark.Values[i]))),
                    ("cy", SvgNumber.Of(y - 7 + (2.8 * (i % 3)))), ("r", "2"));
        }
        if (!double.IsFinite(mark.Estimate))
            return;
        SvgAxes.Line(svg, $"thick {hue}", Edge(x, mark.Low), y + 4, Edge(x, mark.High), y + 4);
        svg.Open(
            "circle", ("class", $"ring {hue}"), ("cx", SvgNumber.Of(x.Place(mark.Estimate))), ("cy", SvgNumber.Of(y + 4)), ("r", "3.6"))
            .Element("title", mark.Name.Length > 0 ? mark.Name : "estimate").Close();
    }

    /// <summary>An interval without a limit reaches the edge.</summary>
    private static double Edge(AxisMap x, double value) =>
        double.IsNegativeInfinity(value) ? x.Start : double.IsPositiveInfinity(value) ? x.End : x.Place(value);
}
