using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Statistics;

/// <summary>
/// The interval of the mean that belongs to <see cref="SignFlipTest"/>: the centres θ that the test of x - θ does not reject at
/// (1 - confidence) / 2 on either side. Assumption: independent values, each distributed symmetrically about one centre.
/// The one-sided p at θ is (1 + number of non-empty subsets of the sample with mean &lt;= θ) / 2^n, so the limits are order
/// statistics of the 2^n - 1 subset means (Hartigan's typical values, J. Am. Statist. Assoc. 1969), and the coverage is exact for
/// every n, where <see cref="Bootstrap"/> intervals are too short for small n.
/// </summary>
public static class SignFlipInterval
{
    /// <summary>From the k-th smallest to the k-th largest subset mean, k = ⌊2^n (1 - confidence) / 2⌋.</summary>
    /// <param name="sample">[n], n >= 1. Equal values give [x, x] where n suffices for the confidence.</param>
    /// <param name="confidence">Least coverage, in (0, 1).</param>
    /// <param name="random">Draws the subsets; needed above <see cref="SignFlipTest.ExactLimit"/> values, unused below.</param>
    /// <param name="draws">Subsets m to draw above that limit; k = ⌊(m + 1) (1 - confidence) / 2⌋ of their means keeps the coverage.</param>
    /// <returns>The interval with its attained confidence, 1 - 2k / 2^n, limits good to 1e-9 of the sample's spread about them. Where k = 0
    /// (n &lt; 6 at 95 %) the limits are infinite and the confidence is 1.</returns>
    /// <exception cref="ArgumentException">No value, one that is not finite, a confidence outside (0, 1), or no generator where one is needed.</exception>
    public static Interval Mean(ReadOnlySpan<double> sample, double confidence = 0.95, SeededRandom? random = null, int draws = 100_000)
    {
        Require.Finite(sample);
        Require.OpenUnit(confidence);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var isExact = sample.Length <= SignFlipTest.ExactLimit;
        if (!isExact && random is null)
            throw new ArgumentException(
                Require.Text($"{sample.Length} values need a generator: the interval is exact up to {SignFlipTest.ExactLimit} only."), nameof(random));

        var patterns = isExact ? Math.Pow(2, sample.Length) : draws + 1.0;
        // 1 + 1e-12: a confidence such as 1 - 2/2^6 is meant to be met exactly, not missed by its rounding.
        var k = Math.Floor(patterns * (1 - confidence) / 2 * (1 + 1e-12));
        if (k == 0)
            return new Interval(double.NegativeInfinity, double.PositiveInfinity, 1);
        var attained = 1 - (2 * k / patterns);
        return isExact
            ? new Interval(LowerLimit(sample, k), -LowerLimit(Shift.Negated(sample), k), attained)
            : DrawnInterval(sample, (int)k, random!, draws, attained);
    }

    /// <summary>The smallest θ at which more than <paramref name="k"/> of the sign patterns are as extreme as the observed one, by bisection.</summary>
    private static double LowerLimit(ReadOnlySpan<double> sample, double k)
    {
        double rejected = double.PositiveInfinity, kept = double.NegativeInfinity;
        foreach (var value in sample)
        {
            rejected = Math.Min(rejected, value);
            kept = Math.Max(kept, value);
        }

        if (!IsRejected(sample, rejected, k))
            return rejected;
        // 2^-44 of the range is well below what the tie tolerance lets the test tell apart.
        for (var halving = 0; halving < 44; halving++)
        {
            var middle = rejected + ((kept - rejected) / 2);
            if (IsRejected(sample, middle, k))
                rejected = middle;
            else
                kept = middle;
        }

        return kept;
    }

    private static bool IsRejected(ReadOnlySpan<double> sample, double centre, double k)
    {
        var shifted = Shift.By(sample, -centre);
        var threshold = Moments.Sum(shifted) - (SignFlipTest.TieTolerance * Moments.SumOfMagnitudes(shifted));
        return new SignedSums(shifted).CountAtLeast(threshold) <= k;
    }

    private static Interval DrawnInterval(ReadOnlySpan<double> sample, int k, SeededRandom random, int draws, double attained)
    {
        var means = new double[draws];
        for (var draw = 0; draw < draws; draw++)
            means[draw] = MeanOfRandomSubset(sample, random);
        Array.Sort(means);
        return new Interval(means[k - 1], means[^k], attained);
    }

    /// <summary>Each value is in with probability 1/2. The empty subset, once in 2^31 or less often, is drawn again.</summary>
    private static double MeanOfRandomSubset(ReadOnlySpan<double> sample, SeededRandom random)
    {
        while (true)
        {
            var (sum, count, bits) = (0.0, 0, 0UL);
            for (var i = 0; i < sample.Length; i++)
            {
                bits = i % 64 == 0 ? random.NextUInt64() : bits >> 1;
                if ((bits & 1) == 0)
                    continue;
                sum += sample[i];
                count++;
            }

            if (count > 0)
                return sum / count;
        }
    }
}
