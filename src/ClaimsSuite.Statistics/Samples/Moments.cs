namespace ClaimsSuite.Statistics.Samples;

/// <summary>Mean and variance of a span, in two passes: the textbook one-pass variance cancels when the mean is large.</summary>
public static class Moments
{
    internal static double Mean(ReadOnlySpan<double> values) => Sum(values) / values.Length;

    internal static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    internal static double SumOfMagnitudes(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += Math.Abs(value);
        return sum;
    }

    internal static double LargestMagnitude(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }

    /// <summary>Σ(x - mean)² / (n - 1); exactly 0 where all values are the same number.</summary>
    /// <param name="values">[n] finite; at least two.</param>
    public static double Variance(ReadOnlySpan<double> values)
    {
        if (AllEqual(values))
            return 0;
        var mean = Mean(values);
        var sum = 0.0;
        foreach (var value in values)
            sum += (value - mean) * (value - mean);
        return sum / (values.Length - 1);
    }

    /// <summary>
    /// The values over a power of two that brings the largest magnitude to 1 ... 2 (all 0: as they are), so that squares and cubes neither
    /// over- nor underflow. Exact, but for what is negligible beside the largest.
    /// </summary>
    internal static double[] ScaledToUnit(ReadOnlySpan<double> values)
    {
        var largest = LargestMagnitude(values);
        var exponent = largest > 0 ? Math.ILogB(largest) : 0;
        var scaled = new double[values.Length];
        for (var i = 0; i < scaled.Length; i++)
            scaled[i] = Math.ScaleB(values[i], -exponent);
        return scaled;
    }

    internal static bool AllEqual(ReadOnlySpan<double> values) => values.Length == 0 || !values.ContainsAnyExcept(values[0]);
}
