using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.HypothesisTests;

/// <summary>
/// Non-inferiority of paired conditions ("does not hurt"): H₀: the effect is -margin or worse. It is the one-sided
/// <see cref="SignFlipTest"/> of d + margin, under that test's assumption (differences symmetric about their centre).
/// </summary>
public static class NonInferiority
{
    /// <summary>Tests whether the mean difference is above -<paramref name="margin"/>.</summary>
    /// <param name="differences">One difference per replicate, [n], n >= 1; positive means better.</param>
    /// <param name="margin">The largest loss that does not matter, > 0, in the unit of the differences; set before the run.</param>
    /// <param name="random">Needed above <see cref="SignFlipTest.ExactLimit"/> differences.</param>
    /// <param name="draws">Sign patterns to draw above that limit.</param>
    /// <returns>The mean difference, margin not added, and p.</returns>
    /// <exception cref="ArgumentException">No difference, one that is not finite, a margin that is not positive, or no generator where
    /// one is needed.</exception>
    public static TestResult Run(ReadOnlySpan<double> differences, double margin, SeededRandom? random = null, int draws = 100_000)
    {
        Require.Finite(differences);
        Require.Positive(margin);
        var shifted = SignFlipTest.Run(Shift.By(differences, margin), Alternative.Greater, random, draws);
        return shifted with { Statistic = Moments.Mean(differences) };
    }
}
