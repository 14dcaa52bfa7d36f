using ClaimsSuite.Statistics.Samples;
using MathNet.Numerics;

namespace ClaimsSuite.Statistics.EffectSizes;

/// <summary>
/// Standardised mean difference of paired conditions. The standard deviation is that of the differences (d_z in Lakens,
/// Front. Psychol. 2013), so the number says how the effect stands out from replicate to replicate; it does not compare with a
/// d over the spread of one arm.
/// </summary>
public static class PairedEffect
{
    /// <summary>Cohen's d_z: mean / standard deviation (n - 1) of the differences. Biased away from 0 in small samples.</summary>
    /// <param name="differences">One difference per replicate, [n], n >= 2.</param>
    /// <exception cref="ArgumentException">Too few differences, one that is not finite, or a spread that is rounding only
    /// (<see cref="Rounding.Tolerance"/> of the largest), so that there is nothing to standardise by.</exception>
    public static double CohensD(ReadOnlySpan<double> differences)
    {
        Require.Finite(differences, atLeast: 2);
        var scaled = Moments.ScaledToUnit(differences);
        var deviation = Math.Sqrt(Moments.Variance(scaled));
        if (deviation <= Rounding.Tolerance)
            throw new ArgumentException(
                Require.Text($"All differences are about {differences[0]}; a standardised effect needs some spread."), nameof(differences));
        return Moments.Mean(scaled) / deviation;
    }

    /// <summary>
    /// Hedges' g: <see cref="CohensD"/> times J = Γ(ν/2) / (√(ν/2) Γ((ν - 1)/2)), ν = n - 1, which makes it unbiased for normal
    /// differences (Hedges, J. Educ. Statist. 1981; the exact factor, not 1 - 3 / (4ν - 1)).
    /// </summary>
    /// <param name="differences">One difference per replicate, [n], n >= 3: for n = 2 the expectation of d does not exist.</param>
    /// <exception cref="ArgumentException">Too few differences, one that is not finite, or a spread that is rounding only.</exception>
    public static double HedgesG(ReadOnlySpan<double> differences)
    {
        Require.Finite(differences, atLeast: 3);
        var freedom = differences.Length - 1.0;
        var logFactor = SpecialFunctions.GammaLn(freedom / 2) - SpecialFunctions.GammaLn((freedom - 1) / 2) - (Math.Log(freedom / 2) / 2);
        return CohensD(differences) * Math.Exp(logFactor);
    }
}
