namespace ClaimsSuite.Statistics.Samples;

/// <summary>A sample moved along its axis.</summary>
internal static class Shift
{
    /// <summary>Each value plus <paramref name="amount"/>; exactly 0 where only rounding would be left.</summary>
    internal static double[] By(ReadOnlySpan<double> values, double amount)
    {
        var shifted = new double[values.Length];
        for (var i = 0; i < shifted.Length; i++)
            shifted[i] = Rounding.Difference(values[i], -amount);
        return shifted;
    }

    internal static double[] Negated(ReadOnlySpan<double> values)
    {
        var negated = new double[values.Length];
        for (var i = 0; i < negated.Length; i++)
            negated[i] = -values[i];
        return negated;
    }
}
