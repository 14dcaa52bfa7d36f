using System.Collections.Concurrent;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;
using MathNet.Numerics.Distributions;

namespace ClaimsSuite.Statistics.Planning;

/// <summary>
/// The chance that a whole decision comes out in favour: that one-sided exact sign-flip tests reject, and that the mean is large enough
/// besides. Assumption: normal differences with a standard deviation that is known. Given the residuals, which are independent of the
/// mean, a test rejects where the mean is beyond its bound by more than the distance from the mean to the k-th smallest subset mean
/// (<see cref="SignFlipInterval"/>), so that the decision is the mean's lying between two limits, whose chance is a difference of normal
/// tails. Residuals are simulated, 2000 samples with a fixed seed: the result is good to about half a point, and where the tests have
/// power to spare, exact.
/// </summary>
public static class SupportPower
{
    private const int Draws = 2000;

    /// <summary>Beyond it, enumerating takes long, and the t test at the attained level is within a point of power.</summary>
    private const int MostEnumerated = 16;

    private static readonly SeedSequence Seeds = new(20170611);
    private static readonly ConcurrentDictionary<(int Replicates, double Level), Reach[]> Known = new();

    /// <summary>The chance of support.</summary>
    /// <param name="replicates">n; at least 1.</param>
    /// <param name="truth">The true mean difference.</param>
    /// <param name="standardDeviation">Of the differences between replicates, > 0.</param>
    /// <param name="low">The tests must show the mean to be above it; -∞ where none asks for that.</param>
    /// <param name="high">The tests must show the mean to be below it; +∞ where none asks for that.</param>
    /// <param name="least">The smallest mean that will do; -∞ for the power of the tests alone.</param>
    /// <param name="alpha">Level of each test, in (0, 1), already divided by the size of the family.</param>
    /// <returns>In [0, 1]; 0 where the replicates are too few for a test to reject at all.</returns>
    /// <exception cref="ArgumentException">A parameter out of its range.</exception>
    public static double Of(
        int replicates, double truth, double standardDeviation, double low, double high, double least, double alpha)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 1);
        Require.Finite(truth);
        Require.Positive(standardDeviation);
        var level = Replicates.SignFlipLevel(replicates, alpha);
        if (level == 0)
            return 0;
        var error = standardDeviation / Math.Sqrt(replicates);
        return Known.GetOrAdd((replicates, level), key => Simulated(key.Replicates, key.Level)).Average(reach =>
        {
            var from = Math.Max(least, low + (standardDeviation * reach.Below));
            var to = high - (standardDeviation * reach.Above);
            return Math.Max(0, Normal.CDF(0, 1, (to - truth) / error) - Normal.CDF(0, 1, (from - truth) / error));
        });
    }

    private static Reach[] Simulated(int replicates, double level)
    {
        var random = Seeds.For(Require.Text($"planning/support/{replicates} replicates"));
        var reaches = new Reach[Draws];
        var sample = new double[replicates];
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var i = 0; i < replicates; i++)
                sample[i] = random.NextGaussian();
            reaches[draw] = ReachOf(sample, level);
        }

        return reaches;
    }

    private static Reach ReachOf(double[] sample, double level)
    {
        if (sample.Length > MostEnumerated)
        {
            var student = StudentTail.Quantile(level, sample.Length - 1) * Math.Sqrt(Moments.Variance(sample) / sample.Length);
            return new Reach(student, student);
        }

        var (mean, patterns) = (Moments.Mean(sample), (long)Math.ScaleB(level, sample.Length));
        return new Reach(
            mean - SubsetMeans.Smallest(sample, patterns), -mean - SubsetMeans.Smallest(Shift.Negated(sample), patterns));
    }

    /// <summary>How far the mean must be beyond a bound for a test to reject, in standard deviations of the differences.</summary>
    /// <param name="Below">Of the test that the mean is above a bound.</param>
    /// <param name="Above">Of the test that the mean is below a bound.</param>
    private readonly record struct Reach(double Below, double Above);
}
