using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;

namespace ClaimsSuite.Statistics;

/// <summary>
/// How many replicates a paired comparison needs. Assumption: about normal differences with a standard deviation known from
/// development runs. The power is that of the paired t test, from the noncentral t distribution (Johnson, Kotz and Balakrishnan,
/// Continuous Univariate Distributions 2, 1995, ch. 31); the sign-flip test's is the same for large n, a little less for
/// small (docs/statistics.md has the measured power), and nil below <see cref="SmallestForSignFlip"/>.
/// </summary>
public static class Replicates
{
    /// <summary>Beyond it, the question is put wrongly.</summary>
    private const int Most = 1_000_000;

    /// <summary>The smallest n at which the exact one-sided sign-flip test can reject at all in a family: 2^-n · family &lt;= alpha.</summary>
    /// <param name="alpha">Family-wise level, in (0, 1).</param>
    /// <param name="family">Tests in the family, >= 1; the first step of <see cref="Holm"/> multiplies the smallest p by it.</param>
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
        var critical = StudentT.InvCDF(0, 1, freedom, 1 - (alternative == Alternative.TwoSided ? alpha / 2 : alpha));
        return alternative switch
        {
            Alternative.Greater => NoncentralTail(critical, freedom, noncentrality),
            Alternative.Less => NoncentralTail(critical, freedom, -noncentrality),
            _ => NoncentralTail(critical, freedom, noncentrality) + NoncentralTail(critical, freedom, -noncentrality),
        };
    }

    /// <summary>
    /// The smallest n with at least the given one-sided power at alpha / family (Bonferroni, which Holm never falls below), and at
    /// least <see cref="SmallestForSignFlip"/>.
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
        var enough = Math.Max(2, SmallestForSignFlip(alpha, family));
        var tooFew = enough - 1;
        while (!Suffices(enough))
        {
            (tooFew, enough) = (enough, 2 * enough);
            if (tooFew > Most)
                throw new ArgumentException(Require.Text($"An effect of {effect} with a standard deviation of {standardDeviation} needs more than {Most} replicates."), nameof(effect));
        }

        while (enough - tooFew > 1)
        {
            var middle = (tooFew + enough) / 2;
            (tooFew, enough) = Suffices(middle) ? (tooFew, middle) : (middle, enough);
        }

        return enough;

        bool Suffices(int count) => Power(count, effect, standardDeviation, alpha / family) >= power;
    }

    /// <summary>
    /// P(T > t) for T = (Z + noncentrality) / s, s = √(χ²_ν / ν): the mean of Φ(noncentrality - t s) over the density of s, which is
    /// negligible beyond 10 of its standard deviations, about 1 / √(2ν), from 1.
    /// </summary>
    private static double NoncentralTail(double t, int freedom, double noncentrality)
    {
        var reach = 10 / Math.Sqrt(2.0 * freedom);
        var half = freedom / 2.0;
        var logScale = Math.Log(2) + (half * Math.Log(half)) - SpecialFunctions.GammaLn(half);
        return GaussLegendreRule.Integrate(Integrand, Math.Max(0, 1 - reach), 1 + reach, 256);

        double Integrand(double s) =>
            Normal.CDF(0, 1, noncentrality - (t * s)) * Math.Exp(logScale + ((freedom - 1) * Math.Log(s)) - (half * s * s));
    }
}
