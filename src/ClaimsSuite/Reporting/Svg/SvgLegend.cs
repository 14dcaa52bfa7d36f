using ClaimsSuite.Figures;
using ClaimsSuite.Reporting.Markup;

namespace ClaimsSuite.Reporting.Svg;

/// <summary>Writes the names of series above a panel, in lines that fit.</summary>
internal static class SvgLegend
{
    private const double LineHeight = 15, Swatch = 18, Gap = 10;

    /// <summary>How much room it takes above the panel.</summary>
    public static double HeightOf(ChartPanel panel, double width) => panel.HasLegend
        ? (LineHeight * (1 + Places(panel.Series, width).Select(place => place.Line).DefaultIfEmpty(0).Max())) + 4
        : 0;

    /// <summary>Writes it.</summary>
    public static void Draw(MarkupWriter svg, IReadOnlyList<Series> series, double width, double top)
    {
        foreach (var (one, x, line) in Places(series, width))
        {
            var y = top + (line * LineHeight) + 6;
            if (one.Stroke != Stroke.None)
                svg.Empty("path", ("class", SvgStyle.Of(one.Hue, one.Stroke)), ("d", $"M{SvgNumber.Of(x)} {SvgNumber.Of(y)}h14"));
            svg.Empty(
                "circle", ("class", $"dot {SvgStyle.Of(one.Hue)}"), ("cx", SvgNumber.Of(x + 7)), ("cy", SvgNumber.Of(y)), ("r", "3"));
            SvgText.At(svg, one.Name, x + Swatch, y + 4);
        }
    }

    private static List<(Series Series, double X, int Line)> Places(IEnumerable<Series> series, double width)
    {
        var (places, x, line) = (new List<(Series, double, int)>(), 4.0, 0);
        foreach (var one in series.Where(one => one.IsLabelled))
        {
            var taken = Swatch + SvgText.Width(one.Name) + Gap;
            if (x > 4 && x + taken > width)
                (x, line) = (4, line + 1);
            places.Add((one, x, line));
            x += taken;
        }
        return places;
    }
}
