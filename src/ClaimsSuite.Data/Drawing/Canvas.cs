namespace ClaimsSuite.Data.Drawing;

/// <summary>
/// A grey image under a round pen. Only additions, products, quotients and square roots decide a pixel, which IEEE 754
/// rounds alike everywhere; sines or logarithms would differ in the last bit between machines.
/// </summary>
/// <param name="size">Height and width, in pixels.</param>
internal sealed class Canvas(int size)
{
    private readonly double[] _squaredDistance = new double[size * size];

    /// <summary>
    /// Draws the segments with a pen of <paramref name="radius"/> pixels, edges blended over one pixel, into
    /// <paramref name="image"/>, [size * size].
    /// </summary>
    public void Draw(IEnumerable<(Point From, Point To)> segments, double radius, Span<byte> image)
    {
        var reach = radius + 0.5;
        Array.Fill(_squaredDistance, reach * reach);
        foreach (var (from, to) in segments)
            Approach(from, to, reach);
        for (var i = 0; i < _squaredDistance.Length; i++)
            image[i] = (byte)((255 * Math.Clamp(reach - Math.Sqrt(_squaredDistance[i]), 0, 1)) + 0.5);
    }

    /// <summary>Lowers each pixel's distance to the drawing by one segment; pixel (x, y) has its centre at (x + .5, y + .5).</summary>
    private void Approach(Point from, Point to, double reach)
    {
        double alongX = to.X - from.X, alongY = to.Y - from.Y;
        var squaredLength = (alongX * alongX) + (alongY * alongY);
        for (var y = First(from.Y, to.Y); y <= Last(from.Y, to.Y); y++)
        {
            for (var x = First(from.X, to.X); x <= Last(from.X, to.X); x++)
            {
                double dx = x + 0.5 - from.X, dy = y + 0.5 - from.Y;
                var share = squaredLength > 0 ? Math.Clamp(((dx * alongX) + (dy * alongY)) / squaredLength, 0, 1) : 0;
                dx -= share * alongX;
                dy -= share * alongY;
                ref var nearest = ref _squaredDistance[(y * size) + x];
                nearest = Math.Min(nearest, (dx * dx) + (dy * dy));
            }
        }

        int First(double a, double b) => Math.Max(0, (int)Math.Floor(Math.Min(a, b) - reach));
        int Last(double a, double b) => Math.Min(size - 1, (int)Math.Ceiling(Math.Max(a, b) + reach));
    }
}
