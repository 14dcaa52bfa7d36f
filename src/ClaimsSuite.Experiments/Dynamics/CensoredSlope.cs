using ClaimsSuite.Claims;

namespace ClaimsSuite.Experiments.Dynamics;

/// <summary>
/// Log-log slopes of times of which some may be censored: the run ended before the event, and all that is known is that the time
/// is longer. Such a run is not left out, which would make slow conditions look fast. It counts with the last epoch, and the slope is a
/// bound.
/// </summary>
public static class CensoredSlope
{
    /// <summary>The least-squares slope of log time on log size.</summary>
    /// <param name="sizes">[W] above 0, not all equal.</param>
    /// <param name="times">[W] above 0; infinite if censored.</param>
    /// <param name="limit">When censored runs ended.</param>
    /// <returns>At least the number if only times above the mean log size are censored, at most if only times below it, else a number on
    /// whose either side the slope may lie.</returns>
    public static Measured Of(IReadOnlyList<double> sizes, IReadOnlyList<double> times, double limit)
    {
        var x = sizes.Select(size => Math.Log(size)).ToArray();
        var mean = x.Average();
        var spread = x.Sum(value => (value - mean) * (value - mean));
        Measured slope = 0.0;
        for (var i = 0; i < x.Length; i++)
            slope += new Measured((x[i] - mean) / spread * Math.Log(Math.Min(times[i], limit)), SideOf(x[i] - mean, times[i]));
        return slope;
    }

    /// <summary>At the mean itself a time has no weight, whatever it is.</summary>
    private static Side SideOf(double distance, double time) =>
        !double.IsPositiveInfinity(time) || Math.Abs(distance) < 1e-12 ? Side.Exact : distance > 0 ? Side.AtLeast : Side.AtMost;
}
