using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.Trends;

/// <summary>
/// The test of Jonckheere (Biometrika 1954) and Terpstra (1952) for a trend over ordered, independent groups. Assumption:
/// under the null hypothesis all values are exchangeable. Where the conditions of a replicate are paired,
/// <see cref="PageTrend"/> is the right one. Statistic: J = number of pairs from two groups in which the value of the higher
/// group is larger, ties counting half.
/// </summary>
public static class JonckheereTerpstra
{
    /// <summary>Up to this many values p is exact, provided that no two are equal; else J is taken as normal.</summary>
    public const int ExactLimit = 100;

    /// <summary>Tests whether the response rises (or falls) with the group.</summary>
    /// <param name="values">[N], N >= 2.</param>
    /// <param name="groups">[N]: the level of each value; any whole numbers, compared by size. At least two different ones.</param>
    /// <param name="alternative">Greater: rising with the level; Less: falling; two-sided: twice the smaller tail.</param>
    /// <returns>J and p. The normal approximation takes ties into account (Hollander, Wolfe and Chicken, 2014, eq. 6.19), no continuity
    /// correction; all values equal gives p = 1.</returns>
    /// <exception cref="ArgumentException">Lengths that differ, a value that is not finite, or a single group.</exception>
    public static TestResult Run(ReadOnlySpan<double> values, ReadOnlySpan<int> groups, Alternative alternative = Alternative.Greater)
    {
        Require.Finite(values, atLeast: 2);
        Require.SameLength(values.Length, nameof(values), groups.Length, nameof(groups));
        var groupSizes = Sizes(groups);
        if (groupSizes.Length < 2)
            throw new ArgumentException("All values belong to one group; a trend needs at least two.", nameof(groups));

        var doubledJ = DoubledStatistic(values, groups);
        var tieSizes = Sizes(values);
        var isExact = values.Length <= ExactLimit && tieSizes.Length == values.Length;
        var p = isExact
            ? InversionDistribution.Of(groupSizes).P((int)(doubledJ / 2), alternative)
            : NormalP(doubledJ / 2.0, values.Length, groupSizes, tieSizes, alternative);
        return new TestResult(doubledJ / 2.0, p, isExact);
    }

    /// <summary>A pair of values from two groups counts 2 in order, 1 tied and 0 reversed: 1 more than in Kendall's score.</summary>
    private static long DoubledStatistic(ReadOnlySpan<double> values, ReadOnlySpan<int> groups)
    {
        var levels = new double[groups.Length];
        for (var i = 0; i < levels.Length; i++)
            levels[i] = groups[i];
        var counts = PairCounts.Of(levels, values);
        return counts.UntiedX + counts.Score;
    }

    private static double NormalP(double j, int count, int[] groupSizes, int[] tieSizes, Alternative alternative)
    {
        double n = count;
        var mean = ((n * n) - groupSizes.Sum(size => (double)size * size)) / 4;
        var variance = ((n * (n - 1) * ((2 * n) + 5)) - Sum(groupSizes, Cubic) - Sum(tieSizes, Cubic)) / 72;
        variance += Sum(groupSizes, Triples) * Sum(tieSizes, Triples) / (36 * n * (n - 1) * Math.Max(1, n - 2));
        variance += Sum(groupSizes, Pairs) * Sum(tieSizes, Pairs) / (8 * n * (n - 1));
        return Tail.Normal(j, mean, tieSizes.Length == 1 ? 0 : variance, alternative);

        static double Sum(int[] sizes, Func<double, double> term) => sizes.Sum(size => term(size));
        static double Cubic(double size) => size * (size - 1) * ((2 * size) + 5);
        static double Triples(double size) => size * (size - 1) * (size - 2);
        static double Pairs(double size) => size * (size - 1);
    }

    /// <summary>How often each different value occurs, in ascending order of the values.</summary>
    private static int[] Sizes<T>(ReadOnlySpan<T> values)
        where T : notnull =>
        [.. values.ToArray().CountBy(value => value).OrderBy(count => count.Key).Select(count => count.Value)];
}
