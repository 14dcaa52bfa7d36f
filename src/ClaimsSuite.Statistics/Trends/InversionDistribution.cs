using ClaimsSuite.Statistics.HypothesisTests;

namespace ClaimsSuite.Statistics.Trends;

/// <summary>
/// The exact null distribution of J without ties: the number of pairs in order when groups of given sizes are shuffled together.
/// It is a sum of independent Mann-Whitney counts, group g against all groups before it.
/// </summary>
internal static class InversionDistribution
{
    internal static LatticeDistribution Of(ReadOnlySpan<int> groupSizes)
    {
        var distribution = LatticeDistribution.Zero;
        var before = groupSizes[0];
        foreach (var size in groupSizes[1..])
        {
            distribution = distribution.Plus(MannWhitney(before, size));
            before += size;
        }

        return distribution;
    }

    /// <summary>
    /// The Mann-Whitney count of a against b values. The largest of all a + b values is one of the b with probability b / (a + b), and
    /// then exceeds all a (Mann and Whitney, Ann. Math. Statist. 1947): P(a, b; u) = b P(a, b - 1; u - a) / (a + b) + a P(a - 1, b; u)
    /// / (a + b).
    /// Sums of positive terms only, so nothing cancels.
    /// </summary>
    private static LatticeDistribution MannWhitney(int a, int b)
    {
        var row = new double[b + 1][]; // [j] = P(i, j; ·) for the current i
        for (var j = 0; j <= b; j++)
            row[j] = [1];
        for (var i = 1; i <= a; i++)
        {
            for (var j = 1; j <= b; j++)
                row[j] = Mixture(row[j - 1], i, (double)j / (i + j), row[j]);
        }

        return LatticeDistribution.InProportion(0, row[b]);
    }

    /// <summary>weight · shifted, moved up by <paramref name="shift"/>, + (1 - weight) · other.</summary>
    private static double[] Mixture(double[] shifted, int shift, double weight, double[] other)
    {
        var mixture = new double[Math.Max(shifted.Length + shift, other.Length)];
        for (var u = 0; u < shifted.Length; u++)
            mixture[u + shift] = weight * shifted[u];
        for (var u = 0; u < other.Length; u++)
            mixture[u] += (1 - weight) * other[u];
        return mixture;
    }
}
