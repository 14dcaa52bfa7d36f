namespace ClaimsSuite.Statistics;

/// <summary>
/// The Hodges-Lehmann estimate of the centre and its exact interval (Hodges and Lehmann, Ann. Math. Statist. 1963; Hollander,
/// Wolfe and Chicken, Nonparametric Statistical Methods, 2014, sec. 3.2 and 3.3). Assumption: independent values, each
/// distributed symmetrically about one common centre. Robust: up to 29 % of the values may be arbitrary.
/// </summary>
public static class HodgesLehmann
{
    /// <summary>The median of the n (n + 1) / 2 Walsh averages (xᵢ + xⱼ) / 2, i &lt;= j.</summary>
    /// <param name="sample">[n], n >= 1; memory grows with n².</param>
    /// <exception cref="ArgumentException">No value, or one that is not finite.</exception>
    public static double Estimate(ReadOnlySpan<double> sample)
    {
        Require.Finite(sample);
        return Quantile.MedianOfSorted(SortedWalshAverages(sample));
    }

    /// <summary>
    /// The centres that <see cref="WilcoxonSignedRank"/> does not reject at (1 - confidence) / 2 on either side: from the k-th
    /// smallest to the k-th largest Walsh average, with the largest k for which P(T⁺ &lt;= k - 1) &lt;= (1 - confidence) / 2.
    /// Exact for continuous distributions, conservative with ties.
    /// </summary>
    /// <param name="sample">[n], n >= 1. Equal values give [x, x].</param>
    /// <param name="confidence">Least coverage, in (0, 1).</param>
    /// <returns>The interval with its attained confidence, 1 - 2 P(T⁺ &lt;= k - 1). Where even k = 1 is too much (n &lt; 6 at 95 %) the
    /// limits are infinite and the confidence is 1.</returns>
    /// <exception cref="ArgumentException">No value, one that is not finite, or a confidence outside (0, 1).</exception>
    public static Interval Interval(ReadOnlySpan<double> sample, double confidence = 0.95)
    {
        Require.Finite(sample);
        Require.OpenUnit(confidence);
        var distribution = LatticeDistribution.Zero;
        for (var rank = 1; rank <= sample.Length; rank++)
            distribution = distribution.Plus(LatticeDistribution.FairCoin(rank));

        var k = 0;
        // 1 + 1e-12: a confidence such as 1 - 2/2^6 is meant to be met exactly, not missed by its rounding.
        while (distribution.AtMost(k) <= (1 - confidence) / 2 * (1 + 1e-12))
            k++;
        if (k == 0)
            return new Interval(double.NegativeInfinity, double.PositiveInfinity, 1);
        var averages = SortedWalshAverages(sample);
        return new Interval(averages[k - 1], averages[^k], 1 - (2 * distribution.AtMost(k - 1)));
    }

    private static double[] SortedWalshAverages(ReadOnlySpan<double> sample)
    {
        var averages = new double[sample.Length * (sample.Length + 1) / 2];
        var next = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            for (var j = i; j < sample.Length; j++)
                averages[next++] = (sample[i] + sample[j]) / 2;
        }

        Array.Sort(averages);
        return averages;
    }
}
