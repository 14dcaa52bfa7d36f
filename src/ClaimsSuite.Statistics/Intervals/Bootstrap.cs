using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;
using MathNet.Numerics.Distributions;

namespace ClaimsSuite.Statistics.Intervals;

/// <summary>A number computed from a sample, [n] -> 1, that does not depend on the order of the values.</summary>
public delegate double SampleStatistic(ReadOnlySpan<double> sample);

/// <summary>
/// Non-parametric bootstrap intervals (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13 and 14).
/// Assumption: independent, identically distributed values. Coverage is asymptotic: below about 20 values both
/// intervals are too short (docs/statistics.md has the measured coverage); <see cref="SignFlipInterval"/> and
/// <see cref="HodgesLehmann"/> are exact under symmetry. A sample of equal values gives the interval [x, x]: the
/// bootstrap knows no variation that it has not seen.
/// </summary>
public static class Bootstrap
{
    /// <summary>The percentile interval of the mean; see
    /// <see cref="Percentile(ReadOnlySpan{double}, SampleStatistic, SeededRandom, double, int)"/>.</summary>
    public static Interval Percentile(ReadOnlySpan<double> sample, SeededRandom random, double confidence = 0.95, int resamples = 10_000) =>
        PercentileOf(Resampling.Means(Checked(sample, random, confidence, resamples), random, resamples), confidence);

    /// <summary>The quantiles (1 ± confidence) / 2 of the statistic over the resamples.</summary>
    /// <param name="sample">[n], n >= 2.</param>
    /// <param name="statistic">Computed on each resample.</param>
    /// <param name="random">Draws the resamples.</param>
    /// <param name="confidence">Nominal coverage, in (0, 1).</param>
    /// <param name="resamples">Number of resamples, >= 100.</param>
    /// <exception cref="ArgumentNullException">No statistic or no generator.</exception>
    /// <exception cref="ArgumentException">Fewer than 2 values, one that is not finite, or a statistic that is not finite on a
    /// resample.</exception>
    public static Interval Percentile(
        ReadOnlySpan<double> sample, SampleStatistic statistic, SeededRandom random, double confidence = 0.95, int resamples = 10_000) =>
        PercentileOf(Resampling.Statistics(Checked(sample, random, confidence, resamples), statistic, random, resamples), confidence);

    /// <summary>The BCa interval of the mean; see
    /// <see cref="Bca(ReadOnlySpan{double}, SampleStatistic, SeededRandom, double, int)"/>.</summary>
    public static Interval Bca(ReadOnlySpan<double> sample, SeededRandom random, double confidence = 0.95, int resamples = 10_000) =>
        BcaOf(sample, Moments.Mean, Resampling.Means(Checked(sample, random, confidence, resamples), random, resamples), confidence);

    /// <summary>
    /// The bias-corrected and accelerated interval: percentiles at Φ(z₀ + (z₀ + z) / (1 - a (z₀ + z))), with z₀ from the
    /// share of resamples below the estimate (ties count half) and a from the jackknife's skewness.
    /// </summary>
    /// <inheritdoc cref="Percentile(ReadOnlySpan{double}, SampleStatistic, SeededRandom, double, int)" path="/param"/>
    /// <exception cref="ArgumentException">As for the percentile interval; or every resample lies on one side of the estimate,
    /// so that the bias correction is infinite.</exception>
    public static Interval Bca(
        ReadOnlySpan<double> sample, SampleStatistic statistic, SeededRandom random, double confidence = 0.95, int resamples = 10_000) =>
        BcaOf(
            sample,
            statistic,
            Resampling.Statistics(Checked(sample, random, confidence, resamples), statistic, random, resamples),
            confidence);

    internal static Interval PercentileOf(double[] resampled, double confidence)
    {
        Array.Sort(resampled);
        return new Interval(
            Quantile.OfSorted(resampled, (1 - confidence) / 2), Quantile.OfSorted(resampled, (1 + confidence) / 2), confidence);
    }

    internal static Interval BcaOf(ReadOnlySpan<double> sample, SampleStatistic statistic, double[] resampled, double confidence)
    {
        Array.Sort(resampled);
        if (Rounding.Difference(resampled[^1], resampled[0]) == 0)
            return new Interval(resampled[0], resampled[^1], confidence);
        var bias = BiasCorrection(resampled, statistic(sample));
        var acceleration = Acceleration(Resampling.Jackknife(sample, statistic));
        var z = Normal.InvCDF(0, 1, (1 + confidence) / 2);
        return new Interval(Limit(-z), Limit(z), confidence);

        double Limit(double quantile) =>
            Quantile.OfSorted(resampled, Normal.CDF(0, 1, bias + ((bias + quantile) / (1 - (acceleration * (bias + quantile))))));
    }

    /// <summary>z₀ = Φ⁻¹ of the share of resamples below the estimate, ties half.</summary>
    internal static double BiasCorrection(ReadOnlySpan<double> sorted, double estimate)
    {
        // Resamples that repeat the sample in another order equal the estimate up to rounding only.
        var tolerance = Rounding.Tolerance * (sorted[^1] - sorted[0]);
        double below = 0, equal = 0;
        foreach (var value in sorted)
        {
            if (Math.Abs(value - estimate) <= tolerance)
                equal++;
            else if (value < estimate)
                below++;
        }

        var share = (below + (equal / 2)) / sorted.Length;
        if (share is 0 or 1)
            throw new ArgumentException(
                Require.Text($"Every resample lies on one side of the estimate {estimate}: BCa is undefined; use Percentile."),
                nameof(sorted));
        return Normal.InvCDF(0, 1, share);
    }

    /// <summary>Σ(m - θᵢ)³ / 6 (Σ(m - θᵢ)²)^1.5 over the leave-one-out values θᵢ with mean m.</summary>
    internal static double Acceleration(ReadOnlySpan<double> jackknife)
    {
        double squares = 0, cubes = 0;
        foreach (var deviation in Moments.ScaledToUnit(Shift.By(jackknife, -Moments.Mean(jackknife))))
        {
            squares += deviation * deviation;
            cubes -= deviation * deviation * deviation;
        }

        return squares == 0 ? 0 : cubes / (6 * Math.Pow(squares, 1.5));
    }

    private static ReadOnlySpan<double> Checked(ReadOnlySpan<double> sample, SeededRandom random, double confidence, int resamples)
    {
        ArgumentNullException.ThrowIfNull(random);
        Require.Finite(sample, atLeast: 2);
        Require.OpenUnit(confidence);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 100);
        return sample;
    }
}
