using ClaimsSuite.Figures;
using ClaimsSuite.Reporting.Markup;

namespace ClaimsSuite.Reporting.Svg;

/// <summary>Draws curves and points over two axes.</summary>
internal static class SvgChart
{
    /// <summary>Width of a drawing: a telephone shows it as large as a desk does.</summary>
    public const double Width = 400;

    private const double PlotHeight = 232, Top = 10, Bottom = 44, WidestLabel = 142;

    /// <summary>The height of the drawing.</summary>
    public static double HeightOf(ChartPanel panel) => Top + SvgLegend.HeightOf(panel, Width) + PlotHeight + Bottom;

    /// <summary>Draws into an open svg element.</summary>
    public static void Draw(MarkupWriter svg, ChartPanel panel)
    {
        var series = Shown(panel);
        var top = Top + SvgLegend.HeightOf(panel, Width);
        var labels = panel.HasLegend ? [] : series.Where(one => one.IsLabelled).Select(one => one.Name).ToList();
        var widest = labels.Count == 0 ? 12 : Math.Min(WidestLabel, labels.Max(name => SvgText.Width(name)) + 22);
        var y = AxisMap.Of(panel.Y, Values(series, point => point.YSpread).Concat(Lines(panel, false)), top + PlotHeight, top);
        var left = 26 + y.Ticks().Select(tick => SvgText.Width(SvgNumber.Tick(tick))).DefaultIfEmpty(0).Max();
        var x = AxisMap.Of(panel.X, Values(series, point => point.XSpread).Concat(Lines(panel, true)), left, Width - widest);
        SvgAxes.Draw(svg, x, y);
        SvgAxes.DrawLines(svg, panel, x, y);
        foreach (var one in series)
            SvgSeries.DrawBand(svg, one, x, y);
        foreach (var one in series)
            SvgSeries.DrawLine(svg, one, x, y);
        if (panel.HasLegend)
            SvgLegend.Draw(svg, series, Width, Top);
        else
            SvgLabels.Draw(svg, series, x, y, Width);
    }

    private static List<Series> Shown(ChartPanel panel) =>
    [
        .. panel.Series.Select(series => series with { Points = [.. series.Points.Where(point => HasPlace(panel, point))] })
            .Where(series => series.Points.Count > 0),
    ];

    private static bool HasPlace(ChartPanel panel, SeriesPoint point) =>
        AxisMap.HasPlace(panel.X, point.XSpread.Mean) && AxisMap.HasPlace(panel.Y, point.YSpread.Mean);

    private static IEnumerable<double> Values(IEnumerable<Series> series, Func<SeriesPoint, Spread> spread) =>
        series.SelectMany(one => one.Points).Select(spread).SelectMany(band => new[] { band.Low, band.High });

    private static IEnumerable<double> Lines(ChartPanel panel, bool isVertical) =>
        panel.Lines.Where(line => line.IsVertical == isVertical).Select(line => line.Value);
}
