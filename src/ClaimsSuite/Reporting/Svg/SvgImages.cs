using System.Globalization;
using System.Text;
using ClaimsSuite.Figures;
using ClaimsSuite.Reporting.Markup;

namespace ClaimsSuite.Reporting.Svg;

/// <summary>Draws small images, pixel by pixel: pixels of one colour are one path, for thousands of rectangles are slow to show.</summary>
internal static class SvgImages
{
    private const double Gap = 6;

    /// <summary>Shades of a channel; more, a reader could not tell apart.</summary>
    private const int Shades = 24;

    /// <summary>The height of the drawing.</summary>
    public static double HeightOf(ImagePanel panel)
    {
        var rows = (panel.Images.Count + panel.Columns - 1) / panel.Columns;
        return rows * ((panel.Images[0].Height * Pixel(panel)) + Gap);
    }

    /// <summary>Draws into an open svg element.</summary>
    public static void Draw(MarkupWriter svg, ImagePanel panel)
    {
        var pixel = Pixel(panel);
        for (var i = 0; i < panel.Images.Count; i++)
        {
            var image = panel.Images[i];
            var (left, top) = (i % panel.Columns * ((image.Width * pixel) + Gap), i / panel.Columns * ((image.Height * pixel) + Gap));
            svg.Open(
                "g", ("transform", $"translate({SvgNumber.Of(left)} {SvgNumber.Of(top)}) scale({SvgNumber.Of(pixel)})"),
                ("shape-rendering", "crispEdges"));
            foreach (var (colour, pixels) in Colours(image))
                svg.Empty("path", ("fill", colour), ("d", Path(pixels, image.Width)));
            svg.Close();
        }
    }

    private static double Pixel(ImagePanel panel) =>
        Math.Floor(((SvgChart.Width + Gap) / panel.Columns) - Gap) / panel.Images[0].Width;

    private static IEnumerable<(string Colour, List<int> Pixels)> Colours(SmallImage image)
    {
        var size = image.Height * image.Width;
        return Enumerable.Range(0, size).GroupBy(Colour).Select(group => (group.Key, group.ToList()));

        string Colour(int pixel) => $"#{Shade(pixel, 0):x2}{Shade(pixel, 1):x2}{Shade(pixel, 2):x2}";

        int Shade(int pixel, int channel)
        {
            var value = Math.Clamp(image.Values[(image.Channels == 1 ? 0 : channel * size) + pixel], 0, 1);
            return (int)Math.Round(Math.Round(value * Shades) / Shades * 255);
        }
    }

    /// <summary>Neighbours in a row are one rectangle.</summary>
    private static string Path(List<int> pixels, int width)
    {
        var path = new StringBuilder();
        for (var i = 0; i < pixels.Count;)
        {
            var length = 1;
            while (i + length < pixels.Count && pixels[i + length] == pixels[i] + length && pixels[i + length] % width != 0)
                length++;
            path.Append(CultureInfo.InvariantCulture, $"M{pixels[i] % width} {pixels[i] / width}h{length}v1h-{length}z");
            i += length;
        }
        return path.ToString();
    }
}
