using System.Text;
using ClaimsSuite.Figures;
using ClaimsSuite.Reporting.Markup;

namespace ClaimsSuite.Reporting.Svg;

/// <summary>Draws a series: its band, its line, and its points where they are few.</summary>
internal static class SvgSeries
{
    /// <summary>With more points than that they are not drawn one by one.</summary>
    private const int MostDots = 20;

    /// <summary>Steps along a curve that are shorter than this, in units of the drawing, are not seen.</summary>
    private const double SmallestStep = 0.8;

    /// <summary>The band from the smallest to the largest of the replicates; of points with a spread along x, a cross.</summary>
    public static void DrawBand(MarkupWriter svg, Series series, AxisMap x, AxisMap y)
    {
        if (series.Stroke == Stroke.None || series.Points.Any(point => point.XSpread.High > point.XSpread.Low))
        {
            foreach (var point in series.Points)
                DrawCross(svg, series.Hue, point, x, y);
            return;
        }
        var path = new StringBuilder("M");
        Append(path, series.Points.Select(point => (x.Place(point.XSpread.Mean), y.Place(Visible(y, point.YSpread.High, point)))));
        path.Append('L');
        Append(path, series.Points.Reverse().Select(point => (x.Place(point.XSpread.Mean), y.Place(Visible(y, point.YSpread.Low, point)))));
        if (series.Points.Any(point => point.YSpread.High > point.YSpread.Low))
            svg.Empty("path", ("class", $"band {SvgStyle.Of(series.Hue)}"), ("d", $"{path}Z"));
    }

    /// <summary>The line through the means, and the points.</summary>
    public static void DrawLine(MarkupWriter svg, Series series, AxisMap x, AxisMap y)
    {
        if (series.Stroke != Stroke.None && series.Points.Count > 1)
        {
            var path = new StringBuilder("M");
            Append(path, series.Points.Select(point => Place(point, x, y)));
            svg.Open("path", ("class", SvgStyle.Of(series.Hue, series.Stroke)), ("d", $"{path}")).Element("title", series.Name).Close();
        }
        if (series.Points.Count > MostDots)
            return;
        for (var i = 0; i < series.Points.Count; i++)
            DrawDot(svg, series, i, x, y);
    }

    /// <summary>Where the mean of a point lies.</summary>
    public static (double X, double Y) Place(SeriesPoint point, AxisMap x, AxisMap y) =>
        (x.Place(point.XSpread.Mean), y.Place(point.YSpread.Mean));

    /// <summary>Later points of named ones are larger: the stronger settings of a method.</summary>
    private static void DrawDot(MarkupWriter svg, Series series, int number, AxisMap x, AxisMap y)
    {
        var point = series.Points[number];
        var (left, top) = Place(point, x, y);
        var radius = point.Name.Length == 0 ? 2.4 : 2.6 + (1.2 * number);
        svg.Open(
                "circle", ("class", $"{(point.IsBound ? "ring" : "dot")} {SvgStyle.Of(series.Hue)}"), ("cx", SvgNumber.Of(left)),
                ("cy", SvgNumber.Of(top)), ("r", SvgNumber.Of(radius)))
            .Element("title", point.Name.Length == 0 ? series.Name : point.Name).Close();
    }

    private static void DrawCross(MarkupWriter svg, Hue hue, SeriesPoint point, AxisMap x, AxisMap y)
    {
        var (left, top) = Place(point, x, y);
        var kind = $"cross {SvgStyle.Of(hue)}";
        if (point.XSpread.High > point.XSpread.Low)
            SvgAxes.Line(svg, kind, x.Place(point.XSpread.Low), top, x.Place(point.XSpread.High), top);
        if (point.YSpread.High > point.YSpread.Low)
            SvgAxes.Line(svg, kind, left, y.Place(point.YSpread.Low), left, y.Place(point.YSpread.High));
    }

    /// <summary>A limit of a band that has no place on a log axis lies at the mean.</summary>
    private static double Visible(AxisMap y, double value, SeriesPoint point) =>
        AxisMap.HasPlace(y.Axis, value) ? value : point.YSpread.Mean;

    private static void Append(StringBuilder path, IEnumerable<(double X, double Y)> places)
    {
        var all = places.ToList();
        (double X, double Y) last = (double.NaN, double.NaN);
        for (var i = 0; i < all.Count; i++)
        {
            var isNear = Math.Abs(all[i].X - last.X) < SmallestStep && Math.Abs(all[i].Y - last.Y) < SmallestStep;
            if (isNear && i < all.Count - 1)
                continue;
            last = all[i];
            path.Append(SvgNumber.Of(last.X)).Append(' ').Append(SvgNumber.Of(last.Y)).Append(' ');
        }
    }
}
