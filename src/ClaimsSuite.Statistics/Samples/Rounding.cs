namespace ClaimsSuite.Statistics.Samples;

/// <summary>
/// Comparisons that rounding cannot turn. In binary the mean of six values of 0.1 is 0.09999999999999999, and 0.35 - 0.3 is
/// 0.04999999999999999; both are meant to reach their bound. One tolerance serves every tie and every threshold: numbers that agree to
/// <see cref="Tolerance"/> of their scale are equal. Differences of rates carry rounding errors far above the last bit, and effects
/// that matter are far above the tolerance.
/// </summary>
public static class Rounding
{
    /// <summary>Relative to the scale of the numbers compared.</summary>
    public const double Tolerance = 1e-10;

    /// <summary>Whether <paramref name="value"/> >= <paramref name="bound"/>, up to rounding.</summary>
    /// <param name="value">Any number; an infinite one is compared as it is, and NaN is neither at least, below, above nor at most
    /// anything.</param>
    /// <param name="bound">Finite.</param>
    /// <param name="scale">The largest magnitude of the numbers that the value was computed from, >= 0, where that exceeds the bound's:
    /// 1 for differences of rates. It matters where the bound is near 0.</param>
    /// <exception cref="ArgumentException">A bound that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A scale that is negative or not finite.</exception>
    public static bool AtLeast(double value, double bound, double scale = 0) => value >= bound - Slack(bound, scale);

    /// <summary>Whether <paramref name="value"/> &lt; <paramref name="bound"/> by more than rounding: never together with
    /// <see cref="AtLeast"/>.</summary>
    /// <inheritdoc cref="AtLeast"/>
    public static bool Below(double value, double bound, double scale = 0) => value < bound - Slack(bound, scale);

    /// <summary>Whether <paramref name="value"/> &lt;= <paramref name="bound"/>, up to rounding.</summary>
    /// <inheritdoc cref="AtLeast"/>
    public static bool AtMost(double value, double bound, double scale = 0) => value <= bound + Slack(bound, scale);

    /// <summary>Whether <paramref name="value"/> > <paramref name="bound"/> by more than rounding: never together with
    /// <see cref="AtMost"/>.</summary>
    /// <inheritdoc cref="AtLeast"/>
    public static bool Above(double value, double bound, double scale = 0) => value > bound + Slack(bound, scale);

    /// <summary>
    /// <paramref name="value"/> - <paramref name="origin"/>, and exactly 0 where the two agree up to rounding. Without that, values
    /// that all equal the null would leave differences of about 1e-17, all of one sign, and a test would find them significant.
    /// </summary>
    /// <param name="value">Finite.</param>
    /// <param name="origin">Finite.</param>
    public static double Difference(double value, double origin)
    {
        var difference = value - origin;
        return Math.Abs(difference) <= Tolerance * Math.Max(Math.Abs(value), Math.Abs(origin)) ? 0 : difference;
    }

    private static double Slack(double bound, double scale)
    {
        Require.Finite(bound);
        if (scale is not (>= 0 and <= Require.LargestMagnitude))
            throw new ArgumentOutOfRangeException(
                nameof(scale), scale, Require.Text($"scale is {scale}; expected a finite value of at least 0."));
        return Tolerance * Math.Max(Math.Abs(bound), scale);
    }
}
