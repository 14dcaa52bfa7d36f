using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Samples;
using MathNet.Numerics.Distributions;

namespace ClaimsSuite.Statistics.Planning;

/// <summary>
/// How many replicates a paired comparison needs. Assumption: about normal differences with a standard deviation known from
/// development runs. Few sign patterns make the exact sign-flip test weaker than the t test at the level that they attain, by up
/// to 15 points of power, so plans rest on its own power (docs/statistics.md has the measured one).
/// </summary>
public static class Replicates
{
    /// <summary>Beyond it, the question is put wrongly.</summary>
    private const int Most = 1_000_000;

    /// <summary>The smallest n at which the exact one-sided sign-flip test can reject at all in a family: 2^-n · family &lt;=
    /// alpha.</summary>
    /// <param name="alpha">Family-wise level, in (0, 1).</param>
    /// <param name="family">Tests in the family, >= 1; the first step of <see cref="Corrections.Holm"/> multiplies the smallest
    /// p by it.</param>
    /// <exception cref="ArgumentOutOfRangeException">alpha outside (0, 1), or an empty family.</exception>
    public static int SmallestForSignFlip(double alpha, int family = 1)
    {
        Require.OpenUnit(alpha);
        ArgumentOutOfRangeException.ThrowIfLessThan(family, 1);
        var count = 1;
        while (Math.ScaleB(family, -count) > alpha)
            count++;
        return count;
    }

    /// <summary>The level that the exact one-sided sign-flip test attains: the largest multiple of 2^-n that is at most alpha.</summary>
    /// <param name="replicates">n >= 1.</param>
    /// <param name="alpha">Wanted level, in (0, 1).</param>
    /// <returns>⌊2^n alpha⌋ / 2^n; 0 where n is too small to reject at all.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No replicates, or alpha outside (0, 1).</exception>
    public static double SignFlipLevel(int replicates, double alpha)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 1);
        Require.OpenUnit(alpha);
        // From 53 on every double below 1 is such a multiple, or differs from one by less than its own last bit.
        return replicates >= 53 ? alpha : Math.ScaleB(Math.Floor(Math.ScaleB(alpha, replicates)), -replicates);
    }

    /// <summary>
    /// The power of the paired t test with n replicates: P(T > t₁₋α) for T noncentral t with n - 1 degrees of freedom and
    /// noncentrality √n effect / sd; two-sided: both tails beyond ±t₁₋α/₂.
    /// </summary>
    /// <param name="replicates">n >= 2.</param>
    /// <param name="effect">True mean difference, in the unit of <paramref name="standardDeviation"/>.</param>
    /// <param name="standardDeviation">Of the differences between replicates, > 0.</param>
    /// <param name="alpha">Level, in (0, 1).</param>
    /// <param name="alternative">The side tested.</param>
    /// <exception cref="ArgumentException">A parameter out of its range.</exception>
    public static double Power(
        int replicates, double effect, double standardDeviation, double alpha = 0.05, Alternative alternative = Alternative.Greater)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        Require.Finite(effect);
        Require.Positive(standardDeviation);
        Require.OpenUnit(alpha);
        var freedom = replicates - 1;
        var noncentrality = Math.Sqrt(replicates) * effect / standardDeviation;
        var critical = StudentTail.Quantile(alternative == Alternative.TwoSided ? alpha / 2 : alpha, freedom);
        return alternative switch
        {
            Alternative.Greater => StudentTail.NoncentralAbove(critical, freedom, noncentrality),
            Alternative.Less => StudentTail.NoncentralAbove(critical, freedom, -noncentrality),
            _ => StudentTail.NoncentralAbove(critical, freedom, noncentrality)
                + StudentTail.NoncentralAbove(critical, freedom, -noncentrality),
        };
    }

    /// <summary>
    /// The power of the exact one-sided sign-flip test with n replicates. Where one sign pattern alone may reject, all differences
    /// must be positive: Φ(effect / sd)^n, exactly. Where up to 8191 may, from seeded simulations of the critical value, good to about 0.1
    /// points, which are made once for a number of replicates and a level. Else the <see cref="Power"/> of the t test at the
    /// <see cref="SignFlipLevel"/>, which is above it by some 0.2 points.
    /// </summary>
    /// <param name="replicates">n >= 2.</param>
    /// <param name="effect">True mean difference, in the unit of <paramref name="standardDeviation"/>.</param>
    /// <param name="standardDeviation">Of the differences between replicates, > 0.</param>
    /// <param name="alpha">Wanted level, in (0, 1).</param>
    /// <exception cref="ArgumentException">A parameter out of its range.</exception>
    public static double SignFlipPower(int replicates, double effect, double standardDeviation, double alpha = 0.05)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        Require.Finite(effect);
        Require.Positive(standardDeviation);
        var level = SignFlipLevel(replicates, alpha);
        if (level == 0)
            return 0;
        var patterns = Math.ScaleB(level, replicates);
        if (patterns == 1)
            return Math.Pow(Normal.CDF(0, 1, effect / standardDeviation), replicates);
        return patterns <= SignFlipCriticalValues.MostPatterns && replicates <= SignFlipTest.ExactLimit
            ? SignFlipCriticalValues.Of(replicates, (long)patterns).Power(Math.Sqrt(replicates) * effect / standardDeviation)
            : Power(replicates, effect, standardDeviation, level);
    }

    /// <summary>
    /// The smallest n with at least the given one-sided <see cref="SignFlipPower"/> at alpha / family (Bonferroni, which Holm is
    /// never stricter than).
    /// </summary>
    /// <param name="effect">The effect to be found, > 0: usually the smallest effect of interest.</param>
    /// <param name="standardDeviation">Of the differences between replicates, > 0.</param>
    /// <param name="alpha">Family-wise level, in (0, 1).</param>
    /// <param name="power">Wanted chance of rejecting, in (alpha, 1).</param>
    /// <param name="family">Tests in the family, >= 1.</param>
    /// <exception cref="ArgumentException">A parameter out of its range, or more than a million replicates needed.</exception>
    public static int ForPower(double effect, double standardDeviation, double alpha = 0.05, double power = 0.9, int family = 1)
    {
        Require.Positive(effect);
        Require.OpenUnit(power);
        var least = Math.Max(2, SmallestForSignFlip(alpha, family));
        var count = FirstGuess(least, effect, standardDeviation, alpha / family, power);
        while (!Suffices(count))
            count++;
        while (count > least && Suffices(count - 1))
            count--;
        return count;

        bool Suffices(int replicates) => SignFlipPower(replicates, effect, standardDeviation, alpha / family) >= power;
    }

    /// <summary>The smallest number, from <paramref name="least"/> on, that the t test needs at the level that sign patterns
    /// attain.</summary>
    private static int FirstGuess(int least, double effect, double standardDeviation, double alpha, double power)
    {
        int tooFew = least - 1, enough = least;
        while (!Suffices(enough))
        {
            (tooFew, enough) = (enough, 2 * enough);
            if (tooFew > Most)
                throw new ArgumentException(
                    Require.Text($"Effect {effect} with standard deviation {standardDeviation} needs more than {Most} replicates."),
                    nameof(effect));
        }

        while (enough - tooFew > 1)
        {
            var middle = tooFew + ((enough - tooFew) / 2);
            (tooFew, enough) = Suffices(middle) ? (tooFew, middle) : (middle, enough);
        }

        return enough;

        bool Suffices(int count) => Power(count, effect, standardDeviation, SignFlipLevel(count, alpha)) >= power;
    }
}
