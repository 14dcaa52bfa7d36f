using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.Trends;

/// <summary>
/// Kendall's rank correlation (The Treatment of Ties in Ranking Problems, Biometrika 1945). Meant for use within a replicate, as an
/// effect: how strictly a response follows a condition. The test over replicates is then the sign-flip test of these values.
/// </summary>
public static class KendallTau
{
    /// <summary>
    /// τ_b = (C - D) / √((n₀ - n₁) (n₀ - n₂)), C concordant and D discordant pairs of n₀ = n (n - 1) / 2, of which n₁ are tied in x and
    /// n₂ in y; in [-1, 1], and exactly ±1 for perfect orders. Takes O(n log n) time.
    /// </summary>
    /// <param name="x">[n], n >= 2.</param>
    /// <param name="y">[n].</param>
    /// <exception cref="ArgumentException">Lengths that differ, fewer than 2 pairs, a value that is not finite, or all x or all y
    /// equal, where the correlation is undefined.</exception>
    public static double B(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.Finite(x, atLeast: 2);
        Require.Finite(y, atLeast: 2);
        Require.SameLength(x.Length, nameof(x), y.Length, nameof(y));
        var (score, untiedX, untiedY) = PairCounts.Of(x, y);
        if (untiedX == 0 || untiedY == 0)
            throw new ArgumentException(
                Require.Text($"All values of {(untiedX == 0 ? nameof(x) : nameof(y))} are equal; a rank correlation is undefined."),
                untiedX == 0 ? nameof(x) : nameof(y));
        // One root of the product: where that is a square, as it is without ties, the quotient is the double nearest to τ.
        return Math.Clamp(score / Math.Sqrt((double)untiedX * untiedY), -1, 1);
    }
}
