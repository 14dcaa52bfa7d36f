namespace ClaimsSuite.Experiments.Dynamics;

/// <summary>
/// Log-log slopes of times of which some may be censored: the run ended before the event, and all that is known is that the time
/// is longer. Such a run is not left out, which would make slow conditions look fast. It counts with the last epoch, where
/// that can only push the slope to the stated side; else there is no such bound, and the claim is invalid.
/// </summary>
public static class CensoredSlope
{
    /// <summary>A value that the least-squares slope of log time on log size is not below.</summary>
    /// <param name="sizes">[W] above 0, not all equal.</param>
    /// <param name="times">[W] above 0; infinite if censored.</param>
    /// <param name="limit">When censored runs ended.</param>
    /// <returns>NaN if a time below the mean log size is censored.</returns>
    public static double AtLeast(IReadOnlyList<double> sizes, IReadOnlyList<double> times, double limit) =>
        Slope(sizes, times, limit, side: 1);

    /// <summary>A value that the slope is not above.</summary>
    /// <param name="sizes">[W] above 0, not all equal.</param>
    /// <param name="times">[W] above 0; infinite if censored.</param>
    /// <param name="limit">When censored runs ended.</param>
    /// <returns>NaN if a time above the mean log size is censored.</returns>
    public static double AtMost(IReadOnlyList<double> sizes, IReadOnlyList<double> times, double limit) =>
        Slope(sizes, times, limit, side: -1);

    private static double Slope(IReadOnlyList<double> sizes, IReadOnlyList<double> times, double limit, int side)
    {
        var x = sizes.Select(size => Math.Log(size)).ToArray();
        var mean = x.Average();
        var spread = x.Sum(value => (value - mean) * (value - mean));
        var slope = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            // At the mean itself a time has no weight, whatever it is.
            if (double.IsPositiveInfinity(times[i]) && (x[i] - mean) * side < -1e-12)
                return double.NaN;
            slope += (x[i] - mean) / spread * Math.Log(Math.Min(times[i], limit));
        }
        return slope;
    }
}
