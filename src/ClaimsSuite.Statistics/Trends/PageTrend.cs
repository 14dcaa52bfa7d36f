using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.Trends;

/// <summary>
/// Page's test for ordered alternatives in randomised blocks (J. Am. Statist. Assoc. 1963). Assumption: under the null
/// hypothesis the K values of a block (the conditions of one replicate, in the order of the levels) are exchangeable, and
/// blocks are independent. Statistic: L = Σₖ k Rₖ, k = 1 ... K, with Rₖ the sum over blocks of the within-block ranks; ties
/// share their mid-rank.
/// </summary>
public static class PageTrend
{
    /// <summary>Up to this many levels and <see cref="ExactBlocks"/> blocks p is exact, conditional on the ties; above, L is taken as
    /// normal.</summary>
    public const int ExactLevels = 10;

    /// <summary>See <see cref="ExactLevels"/>.</summary>
    public const int ExactBlocks = 50;

    /// <summary>Tests whether the response rises (or falls) with the level.</summary>
    /// <param name="values">[B, K] row-major, B >= 1: one row per replicate, levels in ascending order. Rows of equal values say
    /// nothing; if all are such, p = 1.</param>
    /// <param name="levels">K >= 2.</param>
    /// <param name="alternative">Greater: rising with the level; Less: falling; two-sided: twice the smaller tail.</param>
    /// <returns>L and p. The normal approximation has mean B K (K + 1)² / 4 and variance Σ over blocks of Σₖ (k - k̄)² Σₖ (rₖ - r̄)² /
    /// (K - 1), which takes ties into account; no continuity correction.</returns>
    /// <exception cref="ArgumentException">No block, a row that is not complete, or a value that is not finite.</exception>
    public static TestResult Run(ReadOnlySpan<double> values, int levels, Alternative alternative = Alternative.Greater)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 2);
        Require.Finite(values);
        if (values.Length % levels != 0)
            throw new ArgumentException(
                Require.Text($"values holds {values.Length} numbers; expected whole blocks of {levels} levels."), nameof(values));

        var blocks = values.Length / levels;
        var doubledRanks = new int[blocks][];
        var doubledL = 0L;
        for (var b = 0; b < blocks; b++)
        {
            doubledRanks[b] = Ranks.Doubled(values.Slice(b * levels, levels));
            for (var k = 0; k < levels; k++)
                doubledL += (k + 1L) * doubledRanks[b][k];
        }

        var isExact = levels <= ExactLevels && blocks <= ExactBlocks;
        var p = isExact ? ExactP(doubledRanks, (int)doubledL, alternative) : NormalP(doubledRanks, doubledL, alternative);
        return new TestResult(doubledL / 2.0, p, isExact);
    }

    private static double ExactP(int[][] doubledRanks, int doubledL, Alternative alternative)
    {
        var known = new Dictionary<string, LatticeDistribution>();
        var total = LatticeDistribution.Zero;
        foreach (var ranks in doubledRanks)
        {
            var ascending = ranks.Order().ToArray();
            var ties = string.Join(' ', ascending);
            if (!known.TryGetValue(ties, out var block))
                known.Add(ties, block = PermutedBlock.Distribution(ascending));
            total = total.Plus(block);
        }

        return total.P(doubledL, alternative);
    }

    internal static double NormalP(int[][] doubledRanks, long doubledL, Alternative alternative)
    {
        double levels = doubledRanks[0].Length;
        var mean = doubledRanks.Length * levels * (levels + 1) * (levels + 1) / 2;
        var spreadOfLevels = levels * ((levels * levels) - 1) / 12;
        // Doubled mid-ranks have the mean K + 1, whatever the ties.
        var spreadOfRanks = doubledRanks.Sum(ranks => ranks.Sum(rank => (rank - levels - 1) * (rank - levels - 1)));
        return Tail.Normal(doubledL, mean, spreadOfLevels * spreadOfRanks / (levels - 1), alternative);
    }
}
