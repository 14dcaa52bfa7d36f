namespace ClaimsSuite.Statistics.HypothesisTests;

/// <summary>From tail probabilities to p.</summary>
internal static class Tail
{
    /// <summary>Two-sided: twice the smaller tail, at most 1.</summary>
    internal static double P(double lower, double upper, Alternative alternative) => alternative switch
    {
        Alternative.Greater => upper,
        Alternative.Less => lower,
        _ => Math.Min(1, 2 * Math.Min(lower, upper)),
    };

    /// <summary>The p of a statistic that is about normal; p = 1 where it has no variance.</summary>
    internal static double Normal(double statistic, double mean, double variance, Alternative alternative)
    {
        if (variance <= 0)
            return 1;
        var z = (statistic - mean) / Math.Sqrt(variance);
        return P(MathNet.Numerics.Distributions.Normal.CDF(0, 1, z), MathNet.Numerics.Distributions.Normal.CDF(0, 1, -z), alternative);
    }
}
