using ClaimsSuite.Figures;

namespace ClaimsSuite.Reporting.Svg;

/// <summary>Colours of cells: the same on a light and on a dark ground, as each cell is a ground of its own.</summary>
internal static class HeatColours
{
    /// <summary>From dark to bright, even to the eye, with and without colour vision (viridis).</summary>
    private static readonly (int R, int G, int B)[] Ramp =
        [(68, 1, 84), (65, 68, 135), (42, 120, 142), (34, 168, 132), (122, 209, 81), (253, 231, 37)];

    /// <summary>Blue below the middle, orange above it.</summary>
    private static readonly (int R, int G, int B)[] Parted = [(86, 160, 215), (247, 247, 247), (240, 160, 90)];

    /// <summary>The colour of a value.</summary>
    public static string Of(HeatPanel panel, double value)
    {
        var (r, g, b) = Mixed(panel.Middle is null ? Ramp : Parted, Share(panel, value));
        return FormattableString.Invariant($"rgb({r},{g},{b})");
    }

    /// <summary>Whether text on it is to be light.</summary>
    public static bool IsDark(HeatPanel panel, double value)
    {
        var (r, g, b) = Mixed(panel.Middle is null ? Ramp : Parted, Share(panel, value));
        return (0.299 * r) + (0.587 * g) + (0.114 * b) < 130;
    }

    /// <summary>Where a value lies between the two ends, 0 ... 1; half-way at the middle.</summary>
    private static double Share(HeatPanel panel, double value)
    {
        var (low, high) = panel.Range;
        if (panel.Middle is not { } middle)
            return Math.Clamp((value - low) / (high - low), 0, 1);
        return value < middle
            ? Math.Clamp((value - low) / (middle - low), 0, 1) / 2
            : 0.5 + (Math.Clamp((value - middle) / (high - middle), 0, 1) / 2);
    }

    private static (int R, int G, int B) Mixed((int R, int G, int B)[] ramp, double share)
    {
        var place = share * (ramp.Length - 1);
        var below = Math.Min((int)place, ramp.Length - 2);
        var part = place - below;
        return (Between(colour => colour.R), Between(colour => colour.G), Between(colour => colour.B));

        int Between(Func<(int R, int G, int B), int> channel) =>
            (int)Math.Round(channel(ramp[below]) + (part * (channel(ramp[below + 1]) - channel(ramp[below]))));
    }
}
