using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Statistics;

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
    public const int ExactLimit = SignedSums.LargestCount;

    /// <summary>
    /// Outcomes within this share of Σ|d| of the observed sum count as ties, which is the conservative side. Differences
    /// of rates such as 0.85 - 0.84 carry rounding errors far above the last bit, and would break ties at random.
    /// </summary>
    internal const double TieTolerance = 1e-10;

    /// <summary>Tests whether the mean difference is 0.</summary>
    /// <param name="differences">One difference per replicate, [n], n >= 1. All zero gives p = 1.</param>
    /// <param name="alternative">The side that counts as extreme: mean >= observed, mean &lt;= observed, |mean| >= |observed|.</param>
    /// <param name="random">Draws the sign patterns; needed above <see cref="ExactLimit"/>, unused below.</param>
    /// <param name="draws">Sign patterns m to draw above <see cref="ExactLimit"/>; p = (b + 1) / (m + 1) with b of them as extreme, which keeps
    /// the level exactly (Phipson and Smyth, 2010).</param>
    /// <returns>The mean difference, in the unit of the differences, and p.</returns>
    /// <exception cref="ArgumentException">No difference, one that is not finite, or no generator where one is needed.</exception>
    public static TestResult Run(ReadOnlySpan<double> differences, Alternative alternative, SeededRandom? random = null, int draws = 100_000)
    {
        Require.Finite(differences);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var sum = Moments.Sum(differences);
        var isExact = differences.Length <= ExactLimit;
        var p = isExact ? ExactP(differences, sum, alternative) : DrawnP(differences, sum, alternative, Needed(random, differences.Length), draws);
        return new TestResult(sum / differences.Length, p, isExact);
    }

    /// <summary>What a sum must reach to be as extreme as the observed one, once it is turned to the alternative's side.</summary>
    private static double Threshold(ReadOnlySpan<double> differences, double sum, Alternative alternative) =>
        Towards(alternative, sum) - (TieTolerance * Moments.SumOfMagnitudes(differences));

    private static double Towards(Alternative alternative, double sum) => alternative switch
    {
        Alternative.Greater => sum,
        Alternative.Less => -sum,
        _ => Math.Abs(sum),
    };

    private static double ExactP(ReadOnlySpan<double> differences, double sum, Alternative alternative)
    {
        var sums = new SignedSums(differences);
        var upperTail = (double)sums.CountAtLeast(Threshold(differences, sum, alternative)) / sums.Total;
        // The signed sums lie symmetrically about 0, so the upper tail serves all three alternatives.
        return alternative == Alternative.TwoSided ? Math.Min(1, 2 * upperTail) : upperTail;
    }

    private static double DrawnP(ReadOnlySpan<double> differences, double sum, Alternative alternative, SeededRandom random, int draws)
    {
        var threshold = Threshold(differences, sum, alternative);
        var extreme = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            if (Towards(alternative, RandomlySigned(differences, random)) >= threshold)
                extreme++;
        }

        return (extreme + 1.0) / (draws + 1.0);
    }

    private static double RandomlySigned(ReadOnlySpan<double> differences, SeededRandom random)
    {
        var sum = 0.0;
        var bits = 0UL;
        for (var i = 0; i < differences.Length; i++)
        {
            bits = i % 64 == 0 ? random.NextUInt64() : bits >> 1;
            sum += (bits & 1) == 0 ? differences[i] : -differences[i];
        }

        return sum;
    }

    private static SeededRandom Needed(SeededRandom? random, int count) =>
        random ?? throw new ArgumentException(
            Require.Text($"{count} differences need a generator: p is exact up to {ExactLimit} only."), nameof(random));
}
