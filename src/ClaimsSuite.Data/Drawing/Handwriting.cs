using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Data.Drawing;

/// <summary>
/// How much one written digit may differ from its glyph. Spreads are standard deviations, chosen so that a nearest neighbour and a
/// small MLP find the digits about as hard as MNIST's (docs/data.md).
/// </summary>
/// <param name="Turn">Of the rotation, in radians (to first order).</param>
/// <param name="Slant">Of the horizontal shear, as a tangent.</param>
/// <param name="Stretch">Of height and of width, each as a share of it.</param>
/// <param name="Shift">Of the position in each direction, in pixels.</param>
/// <param name="Wobble">Of each control point in each direction, in units of the glyph's box.</param>
internal sealed record Handwriting(double Turn, double Slant, double Stretch, double Shift, double Wobble)
{
    private const double Width = 12.5, Height = 19, ThinnestPen = 0.75, ThickestPen = 1.75;

    /// <summary>Four in five of the images.</summary>
    public static readonly Handwriting Usual = new(Turn: 0.12, Slant: 0.15, Stretch: 0.08, Shift: 0.75, Wobble: 0.04);

    /// <summary>The hard tail: twice the spread in all.</summary>
    public static readonly Handwriting Sloppy = new(2 * Usual.Turn, 2 * Usual.Slant, 2 * Usual.Stretch, 2 * Usual.Shift, 2 * Usual.Wobble);

    /// <summary>Writes one digit into <paramref name="image"/>, [28 * 28].</summary>
    /// <param name="variants">The digit's glyphs, each as likely.</param>
    /// <param name="canvas">Of the image's size; its old content does not matter.</param>
    /// <param name="random">The image's own stream.</param>
    /// <param name="image">Where the pixels go, 0 ... 255.</param>
    public void Write(Glyph[] variants, Canvas canvas, SeededRandom random, Span<byte> image)
    {
        var glyph = variants[random.Next(variants.Length)];
        var halfTurn = Turn / 2 * Spread(random);
        var slant = Slant * Spread(random);
        var width = Width * (1 + (Stretch * Spread(random)));
        var height = Height * (1 + (Stretch * Spread(random)));
        double centreX = (Strokes.Size / 2.0) + (Shift * Spread(random)), centreY = (Strokes.Size / 2.0) + (Shift * Spread(random));
        var radius = ThinnestPen + ((ThickestPen - ThinnestPen) * random.NextDouble());

        // The rotation by 2 arctan(halfTurn), without a sine.
        var scale = 1 / (1 + (halfTurn * halfTurn));
        double cosine = (1 - (halfTurn * halfTurn)) * scale, sine = 2 * halfTurn * scale;
        canvas.Draw(glyph.Move(Place).Segments(), radius, image);

        Point Place(Point point)
        {
            var x = width * (point.X - 0.5 + (Wobble * Spread(random)));
            var y = height * (point.Y - 0.5 + (Wobble * Spread(random)));
            x -= slant * y;
            return new Point(centreX + (cosine * x) - (sine * y), centreY + (sine * x) + (cosine * y));
        }
    }

    /// <summary>
    /// About normal with mean 0 and standard deviation 1, within 3: twice the sum of three uniform values less their mean.
    /// </summary>
    private static double Spread(SeededRandom random) => 2 * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5);
}
