using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.HypothesisTests;

/// <summary>
/// Equivalence by two one-sided tests (TOST; Schuirmann, J. Pharmacokinet. Biopharm. 1987). H₀: the effect is at or outside
/// the limits. Both one-sided <see cref="SignFlipTest"/>s must reject, so p is the larger of their two, and the level needs
/// no correction. Assumption: that test's (differences symmetric about their centre). "Not significantly different" is
/// no evidence of being alike; this is.
/// </summary>
public static class Equivalence
{
    /// <summary>Tests whether the mean lies strictly between <paramref name="low"/> and <paramref name="high"/>.</summary>
    /// <param name="differences">One value per replicate, [n], n >= 1: a difference, or a ratio or index with limits about 1.</param>
    /// <param name="low">Lower equivalence limit, in the unit of the differences; set before the run.</param>
    /// <param name="high">Upper equivalence limit, > <paramref name="low"/>.</param>
    /// <param name="random">Needed above <see cref="SignFlipTest.ExactLimit"/> differences.</param>
    /// <param name="draws">Sign patterns to draw above that limit, for each side.</param>
    /// <returns>The mean, and the larger of the two one-sided p.</returns>
    /// <exception cref="ArgumentException">No difference, one that is not finite, limits that are not in order, or no generator where
    /// one is needed.</exception>
    public static TestResult Run(
        ReadOnlySpan<double> differences, double low, double high, SeededRandom? random = null, int draws = 100_000)
    {
        Require.Finite(differences);
        Require.Finite([low, high], name: "limits");
        if (low >= high)
            throw new ArgumentException(Require.Text($"The equivalence limits are {low} and {high}; the lower must come first."),
            nameof(high));

        var aboveLow = SignFlipTest.Run(Shift.By(differences, -low), Alternative.Greater, random, draws);
        var belowHigh = SignFlipTest.Run(Shift.By(differences, -high), Alternative.Less, random, draws);
        return new TestResult(Moments.Mean(differences), Math.Max(aboveLow.P, belowHigh.P), aboveLow.IsExact);
    }
}
