namespace ClaimsSuite.Data;

/// <summary>The shape of one image, channels first: [C, H, W].</summary>
/// <param name="Channels">C: 1 for grey, 3 for red, green, blue.</param>
/// <param name="Height">H, in pixels.</param>
/// <param name="Width">W, in pixels.</param>
public readonly record struct ImageShape(int Channels, int Height, int Width)
{
    /// <summary>Numbers in one image, C * H * W.</summary>
    public int Length => Channels * Height * Width;

    /// <summary>For instance <c>1x28x28</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Channels}x{Height}x{Width}");
}
