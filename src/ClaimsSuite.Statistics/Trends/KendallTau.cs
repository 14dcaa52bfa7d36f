namespace ClaimsSuite.Statistics;

/// <summary>
/// Kendall's rank correlation (The Treatment of Ties in Ranking Problems, Biometrika 1945). Meant for use within a replicate, as an
/// effect: how strictly a response follows a condition. The test over replicates is then the sign-flip test of these values.
/// </summary>
public static class KendallTau
{
    /// <summary>
    /// τ_b = (C - D) / √((n₀ - n₁) (n₀ - n₂)), C concordant and D discordant pairs of n₀ = n (n - 1) / 2, of which n₁ are tied in x and
    /// n₂ in y; in [-1, 1].
    /// </summary>
    /// <param name="x">[n], n >= 2.</param>
    /// <param name="y">[n].</param>
    /// <exception cref="ArgumentException">Lengths that differ, fewer than 2 pairs, a value that is not finite, or all x or all y equal, where
    /// the correlation is undefined.</exception>
    public static double B(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.Finite(x, atLeast: 2);
        Require.Finite(y, atLeast: 2);
        Require.SameLength(x.Length, nameof(x), y.Length, nameof(y));
        long score = 0, untiedX = 0, untiedY = 0;
        for (var i = 1; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                int signX = x[i].CompareTo(x[j]), signY = y[i].CompareTo(y[j]);
                score += signX * signY;
                untiedX += signX * signX;
                untiedY += signY * signY;
            }
        }

        if (untiedX == 0 || untiedY == 0)
            throw new ArgumentException(
                Require.Text($"All values of {(untiedX == 0 ? nameof(x) : nameof(y))} are equal; a rank correlation is undefined."), untiedX == 0 ? nameof(x) : nameof(y));
        return score / (Math.Sqrt(untiedX) * Math.Sqrt(untiedY));
    }
}
