using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.Intervals;

/// <summary>
/// The Hodges-Lehmann estimate of the centre and its exact interval (Hodges and Lehmann, Ann. Math. Statist. 1963; Hollander,
/// Wolfe and Chicken, Nonparametric Statistical Methods, 2014, sec. 3.2 and 3.3). Assumption: independent values, each
/// distributed symmetrically about one common centre. Robust: up to 29 % of the values may be arbitrary.
/// </summary>
public static class HodgesLehmann
{
    /// <summary>Up to this many values the interval is worked out; its exact distribution takes time that grows with n³.</summary>
    public const int IntervalLimit = 2_000;

    /// <summary>The median of the n (n + 1) / 2 Walsh averages (xᵢ + xⱼ) / 2, i &lt;= j.</summary>
    /// <param name="sample">[n], n >= 1.</param>
    /// <exception cref="ArgumentException">No value, or one that is not finite.</exception>
    public static double Estimate(ReadOnlySpan<double> sample)
    {
        Require.Finite(sample);
        return new WalshAverages(sample).Median();
    }

    /// <summary>
    /// The centres that <see cref="WilcoxonSignedRank"/> does not reject at (1 - confidence) / 2 on either side: from the k-th
    /// smallest to the k-th largest Walsh average, with the largest k for which P(T⁺ &lt;= k - 1) &lt;= (1 - confidence) / 2.
    /// Exact for continuous distributions, conservative with ties.
    /// </summary>
    /// <param name="sample">[n], n from 1 to <see cref="IntervalLimit"/>. Equal values give [x, x].</param>
    /// <param name="confidence">Least coverage, in (0, 1).</param>
    /// <returns>The interval with its attained confidence, 1 - 2 P(T⁺ &lt;= k - 1). Where even k = 1 is too much (n &lt; 6 at 95 %) the
    /// limits are infinite and the confidence is 1.</returns>
    /// <exception cref="ArgumentException">No value, more than <see cref="IntervalLimit"/>, one that is not finite, or a confidence
    /// outside (0, 1).</exception>
    public static Interval Interval(ReadOnlySpan<double> sample, double confidence = 0.95)
    {
        Require.Finite(sample);
        Require.OpenUnit(confidence);
        if (sample.Length > IntervalLimit)
            throw new ArgumentException(
                Require.Text($"sample holds {sample.Length} values; the exact interval is worked out for up to {IntervalLimit}."),
                nameof(sample));

        var atMost = SignedRankDistribution.LowerTail(sample.Length);
        var k = 0;
        // 1 + 1e-12: a confidence such as 1 - 2/2^6 is meant to be met exactly, not missed by its rounding.
        while (atMost[k] <= (1 - confidence) / 2 * (1 + 1e-12))
            k++;
        if (k == 0)
            return new Interval(double.NegativeInfinity, double.PositiveInfinity, 1);
        var averages = new WalshAverages(sample);
        return new Interval(averages.Smallest(k), averages.Smallest(averages.Count + 1 - k), 1 - (2 * atMost[k - 1]));
    }
}
