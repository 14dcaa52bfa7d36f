namespace ClaimsSuite.Data.Drawing;

/// <summary>A point; y grows downwards.</summary>
/// <param name="X">In units of the glyph's box (0 ... 1), or in pixels once placed.</param>
/// <param name="Y">In the same units.</param>
internal readonly record struct Point(double X, double Y);

/// <summary>One movement of the pen through some of a glyph's control points.</summary>
/// <param name="Points">Indices of the control points, in order; a point may serve several strokes, which then stay joined.</param>
/// <param name="Kind">How the pen moves between them.</param>
internal sealed record Stroke(int[] Points, StrokeKind Kind);

/// <summary>How the pen moves from control point to control point.</summary>
internal enum StrokeKind
{
    /// <summary>Straight, with corners.</summary>
    Straight,

    /// <summary>In a smooth curve that ends at the last point.</summary>
    Curved,

    /// <summary>In a smooth curve that returns to the first point.</summary>
    Loop,
}

/// <summary>One way to write one digit.</summary>
/// <param name="Points">Control points in the unit box.</param>
/// <param name="Strokes">The movements of the pen.</param>
internal sealed record Glyph(Point[] Points, Stroke[] Strokes)
{
    private const int PiecesPerSpan = 5;

    /// <summary>The same glyph with every control point moved.</summary>
    public Glyph Move(Func<Point, Point> move) => this with { Points = Array.ConvertAll(Points, point => move(point)) };

    /// <summary>The glyph as straight segments; curves are Catmull-Rom splines, cut into a few pieces a span.</summary>
    public IEnumerable<(Point From, Point To)> Segments() => Strokes.SelectMany(SegmentsOf);

    private IEnumerable<(Point From, Point To)> SegmentsOf(Stroke stroke)
    {
        var count = stroke.Points.Length;
        var spans = stroke.Kind == StrokeKind.Loop ? count : count - 1;
        var pieces = stroke.Kind == StrokeKind.Straight ? 1 : PiecesPerSpan;
        var from = At(0);
        for (var span = 0; span < spans; span++)
        {
            for (var piece = 1; piece <= pieces; piece++)
            {
                var to = piece == pieces
                    ? At(span + 1)
                    : CatmullRom(At(span - 1), At(span), At(span + 1), At(span + 2), (double)piece / pieces);
                yield return (from, to);
                from = to;
            }
        }

        Point At(int position) => Points[stroke.Points[stroke.Kind == StrokeKind.Loop
            ? (position + count) % count
            : Math.Clamp(position, 0, count - 1)]];
    }

    /// <summary>The uniform Catmull-Rom spline between b and c at t in [0, 1] (Catmull and Rom, 1974).</summary>
    private static Point CatmullRom(Point a, Point b, Point c, Point d, double t)
    {
        return new Point(Blend(a.X, b.X, c.X, d.X), Blend(a.Y, b.Y, c.Y, d.Y));

        double Blend(double p, double q, double r, double s) =>
            0.5 * ((2 * q) + (t * ((r - p) + (t * ((2 * p) - (5 * q) + (4 * r) - s + (t * ((3 * (q - r)) + s - p)))))));
    }
}
