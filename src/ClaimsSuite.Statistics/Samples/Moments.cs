namespace ClaimsSuite.Statistics;

/// <summary>Mean and variance of a span, in two passes: the textbook one-pass variance cancels when the mean is large.</summary>
internal static class Moments
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

    /// <summary>Σ(x - mean)² / (n - 1); exactly 0 where all values are the same number.</summary>
    internal static double Variance(ReadOnlySpan<double> values)
    {
        if (AllEqual(values))
            return 0;
        var mean = Mean(values);
        var sum = 0.0;
        foreach (var value in values)
            sum += (value - mean) * (value - mean);
        return sum / (values.Length - 1);
    }

    internal static bool AllEqual(ReadOnlySpan<double> values) => values.Length == 0 || !values.ContainsAnyExcept(values[0]);
}
