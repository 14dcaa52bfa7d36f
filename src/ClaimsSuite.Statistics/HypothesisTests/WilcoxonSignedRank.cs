using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.HypothesisTests;

/// <summary>
/// Wilcoxon's signed-rank test (Biometrics Bulletin 1945). Assumption: under the null hypothesis the differences are
/// independent and each is distributed symmetrically about 0. Statistic: T⁺, the sum of the ranks of |d| over the positive
/// differences. Ties share their mid-rank. Zeros are ranked with the rest and then left out (Pratt, J. Am. Statist. Assoc.
/// 1959): dropping them first can make a sample more significant by moving it towards zero.
/// </summary>
public static class WilcoxonSignedRank
{
    /// <summary>Up to this many differences p is exact, ties and zeros included; above, T⁺ is taken as normal.</summary>
    public const int ExactLimit = 200;

    /// <summary>Tests whether the differences are centred at 0.</summary>
    /// <param name="differences">One difference per replicate, [n], n >= 1. All zero gives T⁺ = 0 and p = 1.</param>
    /// <param name="alternative">The side that counts as extreme; two-sided: twice the smaller tail.</param>
    /// <returns>T⁺ and p. Above <see cref="ExactLimit"/>, normal with mean Σr / 2 and variance Σr² / 4, no continuity correction.</returns>
    /// <exception cref="ArgumentException">No difference, or one that is not finite.</exception>
    public static TestResult Run(ReadOnlySpan<double> differences, Alternative alternative)
    {
        Require.Finite(differences);
        var doubledRanks = DoubledRanksOfMagnitudes(differences);
        var positive = 0L;
        for (var i = 0; i < differences.Length; i++)
            positive += differences[i] > 0 ? doubledRanks[i] : 0;

        var isExact = differences.Length <= ExactLimit;
        var p = isExact ? ExactP(doubledRanks, (int)positive, alternative) : NormalP(doubledRanks, positive, alternative);
        return new TestResult(positive / 2.0, p, isExact);
    }

    /// <summary>
    /// Twice the mid-ranks of |d|; 0 for differences of 0. Magnitudes that agree to 1e-10 of the largest are tied, and below
    /// that count as 0: differences of rates carry rounding errors, which would break ties at random.
    /// </summary>
    private static int[] DoubledRanksOfMagnitudes(ReadOnlySpan<double> differences)
    {
        var magnitudes = new double[differences.Length];
        for (var i = 0; i < magnitudes.Length; i++)
            magnitudes[i] = Math.Abs(differences[i]);
        var tolerance = Rounding.Tolerance * Moments.LargestMagnitude(differences);
        var ranks = Ranks.Doubled(magnitudes, tolerance);
        for (var i = 0; i < ranks.Length; i++)
            ranks[i] = magnitudes[i] <= tolerance ? 0 : ranks[i];
        return ranks;
    }

    private static double ExactP(ReadOnlySpan<int> doubledRanks, int positive, Alternative alternative)
    {
        var distribution = LatticeDistribution.Zero;
        foreach (var rank in doubledRanks)
        {
            if (rank > 0)
                distribution = distribution.Plus(LatticeDistribution.FairCoin(rank));
        }

        return distribution.P(positive, alternative);
    }

    private static double NormalP(ReadOnlySpan<int> doubledRanks, long positive, Alternative alternative)
    {
        double mean = 0, variance = 0;
        foreach (double rank in doubledRanks)
        {
            mean += rank / 2;
            variance += rank * rank / 4;
        }

        return Tail.Normal(positive, mean, variance, alternative);
    }
}
