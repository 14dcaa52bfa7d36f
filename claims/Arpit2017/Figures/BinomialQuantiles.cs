namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>What sorted shares look like when nothing but chance tells them apart.</summary>
internal static class BinomialQuantiles
{
    /// <summary>
    /// k / S at the quantiles (i + 1/2) / N of Binomial(S, p), ascending: what N sorted draws come to on average, without a draw.
    /// </summary>
    /// <param name="trials">S, 1 or more.</param>
    /// <param name="probability">p, 0 ... 1.</param>
    /// <param name="count">N, 1 or more.</param>
    public static double[] Shares(int trials, double probability, int count)
    {
        var shares = new double[count];
        var (k, below) = (0, Math.Pow(1 - probability, trials));
        var mass = below;
        for (var i = 0; i < count; i++)
        {
            while (below < (i + 0.5) / count && k < trials)
            {
                mass = probability >= 1 ? (k + 1 == trials ? 1 : 0) : mass * (trials - k) / (k + 1) * (probability / (1 - probability));
                k++;
                below += mass;
            }
            shares[i] = (double)k / trials;
        }
        return shares;
    }
}
