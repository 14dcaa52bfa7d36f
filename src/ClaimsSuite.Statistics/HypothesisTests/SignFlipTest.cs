using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.HypothesisTests;

/// <summary>
/// The one-sample permutation test over sign changes (Fisher, The Design of Experiments, 1935, sec. 21).
/// Assumption: under the null hypothesis the differences are independent and each is distributed symmetrically about 0
/// (so for paired conditions: exchanging the two arms of a replicate changes nothing). Then all 2^n sign patterns of the
/// observed magnitudes are equally likely, and p is the share whose mean is at least as extreme as the observed one.
/// The level is guaranteed for every n and every symmetric distribution, heavy tails and ties included; under skew
/// it is approximate (docs/statistics.md has the measured rates).
/// </summary>
public static class SignFlipTest
{
    /// <summary>Up to this many differences p is exact; above, sign patterns are drawn at random.</summary>
    public const int ExactLimit = SubsetSums.LargestCount;

    /// <summary>Tests whether the mean difference is 0.</summary>
    /// <param name="differences">One difference per replicate, [n], n >= 1. All zero gives p = 1.</param>
    /// <param name="alternative">The side that counts as extreme: mean >= observed, mean &lt;= observed, |mean| >= |observed|.</param>
    /// <param name="random">Draws the sign patterns; needed above <see cref="ExactLimit"/>, unused below.</param>
    /// <param name="draws">Sign patterns m to draw above <see cref="ExactLimit"/>; p = (b + 1) / (m + 1) with b of them as extreme,
    /// which keeps the level exactly (Phipson and Smyth, 2010).</param>
    /// <returns>The mean difference, in the unit of the differences, and p.</returns>
    /// <exception cref="ArgumentException">No difference, one that is not finite, or no generator where one is needed.</exception>
    public static TestResult Run(
        ReadOnlySpan<double> differences, Alternative alternative, SeededRandom? random = null, int draws = 100_000)
    {
        Require.Finite(differences);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var sum = Moments.Sum(differences);
        var isExact = differences.Length <= ExactLimit;
        var p = isExact
            ? ExactP(differences, sum, alternative)
            : DrawnP(differences, sum, alternative, Needed(random, differences.Length), draws);
        return new TestResult(sum / differences.Length, p, isExact);
    }

    private static double ExactP(ReadOnlySpan<double> differences, double sum, Alternative alternative)
    {
        // Signs of a subset flipped take twice its sum from the total: as extreme are the subsets with a sum of at most 0.
        var turned = Turned(differences, sum, alternative);
        var sums = new SubsetSums(turned);
        var upperTail = (double)sums.CountAtMost(HalfTie(differences)) / sums.Total;
        // The signed sums lie symmetrically about 0, so the upper tail serves all three alternatives.
        return alternative == Alternative.TwoSided ? Math.Min(1, 2 * upperTail) : upperTail;
    }

    private static double DrawnP(ReadOnlySpan<double> differences, double sum, Alternative alternative, SeededRandom random, int draws)
    {
        var subsets = new RandomSubsets(Turned(differences, sum, alternative));
        double total = Math.Abs(sum), tie = HalfTie(differences);
        var extreme = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            var flipped = subsets.Next(random).Sum;
            if (flipped <= tie || (alternative == Alternative.TwoSided && flipped >= total - tie))
                extreme++;
        }

        return (extreme + 1.0) / (draws + 1.0);
    }

    /// <summary>The differences with the alternative's side up; two-sided: with the side of their sum.</summary>
    private static double[] Turned(ReadOnlySpan<double> differences, double sum, Alternative alternative) =>
        alternative == Alternative.Less || (alternative == Alternative.TwoSided && sum < 0)
            ? Shift.Negated(differences)
            : differences.ToArray();

    /// <summary>
    /// Outcomes within the tolerance, as a share of Σ|d|, of the observed sum count as ties, which is the conservative side: differences
    /// of rates such as 0.85 - 0.84 carry rounding errors, which would break ties at random. Half of it, as a flip counts twice.
    /// </summary>
    private static double HalfTie(ReadOnlySpan<double> differences) => Rounding.Tolerance * Moments.SumOfMagnitudes(differences) / 2;

    private static SeededRandom Needed(SeededRandom? random, int count) =>
        random ?? throw new ArgumentException(
            Require.Text($"{count} differences need a generator: p is exact up to {ExactLimit} only."), nameof(random));
}
