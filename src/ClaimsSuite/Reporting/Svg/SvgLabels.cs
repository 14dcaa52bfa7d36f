using ClaimsSuite.Figures;
using ClaimsSuite.Reporting.Markup;

namespace ClaimsSuite.Reporting.Svg;

/// <summary>Writes the names of series beside their ends, pushed apart where they would overlap.</summary>
internal static class SvgLabels
{
    private const double LineHeight = 13, Gap = 16;

    /// <summary>Writes them in the margin at the right.</summary>
    public static void Draw(MarkupWriter svg, IEnumerable<Series> series, AxisMap x, AxisMap y, double width)
    {
        var ends = series.Where(one => one.IsLabelled)
            .Select(one => (Series: one, End: SvgSeries.Place(one.Points.MaxBy(point => point.XSpread.Mean)!, x, y)))
            .OrderBy(entry => entry.End.Y).ToList();
        var heights = Apart([.. ends.Select(entry => entry.End.Y)], y.End + 4, y.Start - 2);
        for (var i = 0; i < ends.Count; i++)
        {
            var (one, end) = ends[i];
            SvgAxes.Line(svg, $"lead {SvgStyle.Of(one.Hue)}", end.X + 3, end.Y, x.End + Gap - 4, heights[i]);
            SvgText.At(svg, SvgText.Fitted(one.Name, width - x.End - Gap), x.End + Gap, heights[i] + 4);
        }
    }

    /// <summary>Places at least a line apart, near to where they are asked for, between two bounds if they fit.</summary>
    /// <param name="places">Ascending.</param>
    /// <param name="least">The first may not lie before it.</param>
    /// <param name="most">The last may not lie behind it.</param>
    internal static double[] Apart(IReadOnlyList<double> places, double least, double most)
    {
        double[] moved = [.. places];
        for (var i = 0; i < moved.Length; i++)
            moved[i] = Math.Max(moved[i], i == 0 ? least : moved[i - 1] + LineHeight);
        for (var i = moved.Length - 1; i >= 0; i--)
            moved[i] = Math.Min(moved[i], i == moved.Length - 1 ? most : moved[i + 1] - LineHeight);
        return moved;
    }
}
