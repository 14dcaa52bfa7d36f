namespace ClaimsSuite.Engine.Networks.Kernels;

/// <summary>
/// How a map lies in memory: [H + 2 border, W + 2 border, channels], channels last, so that registers hold channels of one
/// place. The border holds zeros: what a convolution reads outside of the map.
/// </summary>
/// <param name="Height">H, without the border.</param>
/// <param name="Width">W, without the border.</param>
/// <param name="Channels">Values at each place; of a hidden map rounded up to 16, the others being 0.</param>
/// <param name="Border">Places on each side.</param>
internal readonly record struct MapLayout(int Height, int Width, int Channels, int Border)
{
    /// <summary>H W, without the border.</summary>
    public int Places => Height * Width;

    /// <summary>From one line to the next, in values.</summary>
    public int Line => (Width + (2 * Border)) * Channels;

    /// <summary>Values in the whole map, border included.</summary>
    public int Length => (Height + (2 * Border)) * Line;

    /// <summary>Where the place (<paramref name="y"/>, <paramref name="x"/>), counted without the border, begins.</summary>
    public int At(int y, int x) => ((y + Border) * Line) + ((x + Border) * Channels);
}
