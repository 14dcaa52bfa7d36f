using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;

namespace ClaimsSuite.Statistics.Planning;

/// <summary>
/// Upper tails of Student's t, central and noncentral (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2, 1995,
/// ch. 28 and 31). MathNet's own quantile stops at ±800 and at an absolute accuracy of 1e-12, which is too coarse for small levels.
/// </summary>
internal static class StudentTail
{
    /// <summary>Beyond this many standard deviations a normal tail is nothing: Φ(-12) is 2e-33.</summary>
    private const double NormalReach = 12;

    /// <summary>P(T > <paramref name="t"/>), t >= 0: half the regularised incomplete beta function I(ν / (ν + t²); ν/2, 1/2).</summary>
    internal static double Above(double t, int freedom) =>
        0.5 * SpecialFunctions.BetaRegularized(freedom / 2.0, 0.5, freedom / (freedom + (t * t)));

    /// <summary>The t that is exceeded with probability <paramref name="alpha"/>, in (0, 1), by bisection to the last bit.</summary>
    internal static double Quantile(double alpha, int freedom)
    {
        if (alpha > 0.5)
            return -Quantile(1 - alpha, freedom);
        double tooLow = 0, enough = 1;
        while (Above(enough, freedom) > alpha)
            (tooLow, enough) = (enough, 2 * enough);
        while (true)
        {
            var middle = tooLow + ((enough - tooLow) / 2);
            if (middle <= tooLow || middle >= enough)
                return enough;
            (tooLow, enough) = Above(middle, freedom) > alpha ? (middle, enough) : (tooLow, middle);
        }
    }

    /// <summary>
    /// P(T > <paramref name="t"/>) for T = (Z + noncentrality) / s, s = √(χ²_ν / ν): the mean of Φ(noncentrality - t s) over the
    /// density of s, which is negligible beyond 10 of its standard deviations, about 1 / √(2ν), from 1. Φ is 0 or 1 but for a stretch
    /// about noncentrality / t, which is integrated by itself: for large t it is narrow.
    /// </summary>
    internal static double NoncentralAbove(double t, int freedom, double noncentrality)
    {
        if (t == 0)
            return Normal.CDF(0, 1, noncentrality);
        var reach = 10 / Math.Sqrt(2.0 * freedom);
        double low = Math.Max(0, 1 - reach), high = 1 + reach;
        var from = Math.Clamp((noncentrality / t) - (NormalReach / Math.Abs(t)), low, high);
        var to = Math.Clamp((noncentrality / t) + (NormalReach / Math.Abs(t)), low, high);
        var half = freedom / 2.0;
        var logScale = Math.Log(2) + (half * Math.Log(half)) - SpecialFunctions.GammaLn(half);
        var certain = t > 0 ? Integral(low, from, Density) : Integral(to, high, Density);
        return Math.Min(1, certain + Integral(from, to, s => Normal.CDF(0, 1, noncentrality - (t * s)) * Density(s)));

        double Density(double s) => Math.Exp(logScale + ((freedom - 1) * Math.Log(s)) - (half * s * s));
    }

    private static double Integral(double low, double high, Func<double, double> integrand) =>
        low < high ? GaussLegendreRule.Integrate(integrand, low, high, 256) : 0;
}
