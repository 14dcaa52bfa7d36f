using System.Collections.Concurrent;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;
using MathNet.Numerics;

namespace ClaimsSuite.Statistics.Planning;

/// <summary>
/// The power of the exact sign-flip test of normal differences. It rejects if k sign patterns or fewer are as extreme as the observed one,
/// that is, if the k-th smallest subset mean is above 0 (<see cref="SignFlipInterval"/>), or t = √n mean / sd above
/// t* = √n (mean - k-th smallest subset mean) / sd. t* depends on the residuals over sd only, which for normal differences are
/// independent of mean and sd. So the power is the mean over t* of the noncentral t tail beyond t*, and few simulated t* suffice; they
/// are the same for all effects.
/// </summary>
internal sealed class SignFlipCriticalValues
{
    /// <summary>Where more patterns may reject, t* is so near to the t test's own critical value that there is nothing to gain.</summary>
    internal const long MostPatterns = 8191;

    /// <summary>The only seed; each number of replicates and patterns has a stream of its own.</summary>
    private static readonly SeedSequence Seeds = new(20170611);
    private static readonly ConcurrentDictionary<(int Replicates, long Patterns), SignFlipCriticalValues> Known = new();

    private readonly int _freedom;
    private readonly double _level;
    private readonly double[] _critical, _levels;

    private SignFlipCriticalValues(int replicates, long patterns)
    {
        _freedom = replicates - 1;
        _level = Math.ScaleB(patterns, -replicates);
        var random = Seeds.For(Require.Text($"planning/{replicates} replicates/{patterns} patterns"));
        _critical = new double[Math.Clamp(1 << Math.Max(0, 24 - replicates), 64, 2000)];
        for (var draw = 0; draw < _critical.Length; draw++)
            _critical[draw] = Draw(replicates, patterns, random);
        _levels = Array.ConvertAll(_critical, t => StudentTail.Above(t, _freedom));
    }

    /// <summary>
    /// The critical values of n replicates, at most <see cref="HypothesisTests.SubsetSums.LargestCount"/>, where k patterns may
    /// reject; simulated once.
    /// </summary>
    internal static SignFlipCriticalValues Of(int replicates, long patterns) =>
        Known.GetOrAdd((replicates, patterns), key => new SignFlipCriticalValues(key.Replicates, key.Patterns));

    /// <summary>The power for a noncentrality of √n effect / sd.</summary>
    internal double Power(double noncentrality)
    {
        var powers = Tails(noncentrality);
        double power = Moments.Mean(powers), level = Moments.Mean(_levels), covariance = 0, variance = 0;
        for (var i = 0; i < powers.Length; i++)
        {
            covariance += (powers[i] - power) * (_levels[i] - level);
            variance += (_levels[i] - level) * (_levels[i] - level);
        }

        // A control variate: without an effect the power is known, and what the simulation misses there it misses here too.
        return Math.Clamp(power - (covariance / variance * (level - _level)), 0, 1);
    }

    /// <summary>The noncentral tail beyond each critical value, from a spline through 33 of them.</summary>
    private double[] Tails(double noncentrality)
    {
        double low = _critical.Min(), high = _critical.Max();
        var nodes = Generate.LinearSpaced(33, low, high);
        var spline = Interpolate.CubicSpline(nodes, nodes.Select(t => StudentTail.NoncentralAbove(t, _freedom, noncentrality)));
        return Array.ConvertAll(_critical, spline.Interpolate);
    }

    private static double Draw(int replicates, long patterns, SeededRandom random)
    {
        var sample = new double[replicates];
        for (var i = 0; i < replicates; i++)
            sample[i] = random.NextGaussian();
        var distance = Moments.Mean(sample) - SubsetMeans.Smallest(sample, patterns);
        return Math.Sqrt(replicates / Moments.Variance(sample)) * distance;
    }
}
