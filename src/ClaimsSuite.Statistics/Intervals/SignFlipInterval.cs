using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.Intervals;

/// <summary>
/// The interval of the mean that belongs to <see cref="SignFlipTest"/>: the centres θ that the test of x - θ does not reject at
/// (1 - confidence) / 2 on either side. Assumption: independent values, each distributed symmetrically about one centre.
/// The one-sided p at θ is (1 + number of non-empty subsets of the sample with mean &lt;= θ) / 2^n, so the limits are order
/// statistics of the 2^n - 1 subset means (Hartigan's typical values, J. Am. Statist. Assoc. 1969), and the coverage is exact for
/// every n, where <see cref="Bootstrap"/> intervals are too short for small n.
/// </summary>
public static class SignFlipInterval
{
    /// <summary>
    /// The limits are moved outward by this share of the largest magnitude, more than a mean can lose by rounding: else a centre that the
    /// test keeps, such as a mean of exactly 0, could be shut out.
    /// </summary>
    private const double Outward = 1e-13;

    /// <summary>From the k-th smallest to the k-th largest subset mean, k = ⌊2^n (1 - confidence) / 2⌋.</summary>
    /// <param name="sample">[n], n >= 1. Equal values give [x, x] where n suffices for the confidence.</param>
    /// <param name="confidence">Least coverage, in (0, 1).</param>
    /// <param name="random">Draws the subsets; needed above <see cref="SignFlipTest.ExactLimit"/> values, unused below.</param>
    /// <param name="draws">Subsets m to draw above that limit; k = ⌊(m + 1) (1 - confidence) / 2⌋ of their means keeps the
    /// coverage.</param>
    /// <returns>The interval with its attained confidence, 1 - 2k / 2^n, limits good to 1e-12 of the sample's largest magnitude. Where
    /// k = 0 (n &lt; 6 at 95 %) the limits are infinite and the confidence is 1.</returns>
    /// <exception cref="ArgumentException">No value, one that is not finite, a confidence outside (0, 1), or no generator where one is
    /// needed.</exception>
    public static Interval Mean(ReadOnlySpan<double> sample, double confidence = 0.95, SeededRandom? random = null, int draws = 100_000)
    {
        Require.Finite(sample);
        Require.OpenUnit(confidence);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var isExact = sample.Length <= SignFlipTest.ExactLimit;
        if (!isExact && random is null)
            throw new ArgumentException(
                Require.Text($"{sample.Length} values need a generator: the interval is exact up to {SignFlipTest.ExactLimit} only."),
                nameof(random));

        var patterns = isExact ? Math.Pow(2, sample.Length) : draws + 1.0;
        // 1 + 1e-12: a confidence such as 1 - 2/2^6 is meant to be met exactly, not missed by its rounding.
        var k = Math.Floor(patterns * (1 - confidence) / 2 * (1 + 1e-12));
        if (k == 0)
            return new Interval(double.NegativeInfinity, double.PositiveInfinity, 1);
        var attained = 1 - (2 * k / patterns);
        var (low, high) = isExact
            ? (SubsetMeans.Smallest(sample, (long)k), -SubsetMeans.Smallest(Shift.Negated(sample), (long)k))
            : DrawnLimits(sample, (int)k, random!, draws);
        var slack = low == high ? 0 : Outward * Moments.LargestMagnitude(sample);
        return new Interval(low - slack, high + slack, attained);
    }

    private static (double Low, double High) DrawnLimits(ReadOnlySpan<double> sample, int k, SeededRandom random, int draws)
    {
        var subsets = new RandomSubsets(sample);
        var means = new double[draws];
        for (var draw = 0; draw < draws; draw++)
            means[draw] = MeanOfRandomSubset(subsets, random);
        Array.Sort(means);
        return (means[k - 1], means[^k]);
    }

    /// <summary>The empty subset, once in 2^31 or less often, is drawn again.</summary>
    private static double MeanOfRandomSubset(RandomSubsets subsets, SeededRandom random)
    {
        var (sum, count) = subsets.Next(random);
        while (count == 0)
            (sum, count) = subsets.Next(random);
        return sum / count;
    }
}
