using ClaimsSuite.Reporting.Markup;

namespace ClaimsSuite.Reporting.Svg;

/// <summary>Text in a drawing. How wide it will be is not known before a browser draws it, so it is guessed, and rather too wide.</summary>
internal static class SvgText
{
    /// <summary>Height of small text, in units of the drawing.</summary>
    public const double Size = 11;

    private const double LetterWidth = 0.56;

    /// <summary>About how wide a text is.</summary>
    public static double Width(string text, double size = Size) => text.Length * size * LetterWidth;

    /// <summary>A text no wider than <paramref name="width"/>; what does not fit is left out.</summary>
    public static string Fitted(string text, double width, double size = Size) => (int)(width / (size * LetterWidth)) is var most
        && text.Length <= most ? text : $"{text[..Math.Max(1, most - 1)]}…";

    /// <summary>A text in lines no wider than <paramref name="width"/>, broken between words; of a longer word what fits.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, double size = Size)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", size) <= width)
                lines[^1] = $"{lines[^1]} {word}";
            else
                lines.Add(Fitted(word, width, size));
        }
        return lines;
    }

    /// <summary>Writes text that begins, ends or has its middle at a place.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="x">Across.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="anchor">start, middle or end.</param>
    /// <param name="kind">A class of the style sheet.</param>
    public static void At(MarkupWriter svg, string text, double x, double y, string anchor = "start", string kind = "t") =>
        svg.Element("text", text, ("x", SvgNumber.Of(x)), ("y", SvgNumber.Of(y)), ("text-anchor", anchor), ("class", kind));

    /// <summary>Writes text that goes upwards, its middle at a place.</summary>
    public static void Upwards(MarkupWriter svg, string text, double x, double y) => svg.Element(
        "text", text, ("transform", $"translate({SvgNumber.Of(x)} {SvgNumber.Of(y)}) rotate(-90)"), ("text-anchor", "middle"),
        ("class", "t"));
}
