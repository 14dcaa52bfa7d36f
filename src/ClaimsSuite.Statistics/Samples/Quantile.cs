namespace ClaimsSuite.Statistics.Samples;

/// <summary>Quantiles of values in ascending order.</summary>
internal static class Quantile
{
    /// <summary>Linear interpolation between order statistics at (n - 1) p (Hyndman and Fan's type 7, NumPy's default).</summary>
    internal static double OfSorted(ReadOnlySpan<double> sorted, double p)
    {
        var position = p * (sorted.Length - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    internal static double MedianOfSorted(ReadOnlySpan<double> sorted) => OfSorted(sorted, 0.5);
}
