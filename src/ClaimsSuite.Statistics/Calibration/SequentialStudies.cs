using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;
using ClaimsSuite.Statistics.Sequential;

namespace ClaimsSuite.Statistics.Calibration;

/// <summary>What stopping early costs and saves against a fixed number of replicates.</summary>
/// <param name="Effect">True mean, in standard deviations of the replicates.</param>
/// <param name="Budget">Replicates of the fixed design, and the most that the sequential one may use.</param>
/// <param name="FixedPower">Share of runs that the sign-flip test supports with all of the budget.</param>
/// <param name="Supported">Share of runs that the sequential test supports within the budget.</param>
/// <param name="Refuted">Share of runs that it refutes.</param>
/// <param name="MeanReplicates">Replicates that it uses on average.</param>
/// <param name="Simulations">Simulated runs.</param>
public sealed record SequentialRow(
    double Effect, int Budget, double FixedPower, double Supported, double Refuted, double MeanReplicates, int Simulations);

/// <summary>Error rates and savings of the e-processes.</summary>
public static class SequentialStudies
{
    private const double Alpha = 0.05;
    private const int Horizon = 100;
    private const int Budget = 20;
    private const double SmallestEffectOfInterest = 1;
    private static readonly double[] Effects = [0, 0.5, 1, 2, 3];

    /// <summary>
    /// Share of true nulls for which an e-process ever reaches 20 within 100 replicates, looked at after each: the median
    /// process on every distribution moved to the median 0, the bounded process on three with mean 0 within [-1, 1].
    /// </summary>
    public static IEnumerable<CalibrationRow> FalsePositives(SeedSequence seeds, int simulations)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        return
        [
            .. ErrorDistribution.All.Select(distribution => Row(
                "e-process, median", distribution, seeds, simulations, () => EProcess.ForMedian(distribution.Median))),
            .. Bounded.Select(distribution => Row(
                "e-process, bounded mean", distribution, seeds, simulations, () => EProcess.ForBoundedMean(-1, 1))),
        ];
    }

    /// <summary>
    /// Normal effects of 0 to 3 standard deviations; 1 is the smallest of interest. Sequential: two median processes at 5 %
    /// each. Fixed: the sign-flip test at 5 % on the whole budget of 20.
    /// </summary>
    public static IEnumerable<SequentialRow> Savings(SeedSequence seeds, int simulations)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        return Effects.Select(effect => Saving(effect, seeds.For(Require.Text($"calibration/savings/{effect}")), simulations));
    }

    private static IEnumerable<ErrorDistribution> Bounded { get; } =
    [
        new("uniform on [-1, 1]", true, 0, random => (2 * random.NextDouble()) - 1),
        new("1 with 1/11, else -0.1", false, -0.1, random => random.NextDouble() < 1 / 11.0 ? 1 : -0.1),
        new("-1 with 1/11, else 0.1", false, 0.1, random => random.NextDouble() < 1 / 11.0 ? -1 : 0.1),
    ];

    private static CalibrationRow Row(
        string procedure, ErrorDistribution distribution, SeedSequence seeds, int simulations, Func<EProcess> start)
    {
        var random = seeds.For($"calibration/{procedure}/{distribution.Name}");
        var rate = distribution.Share(simulations, Horizon, random, x => EverRejects(start(), x));
        return new CalibrationRow(
            CalibratedQuantity.FalsePositives, procedure, distribution.Name, Horizon, rate, Alpha, simulations, IsGuaranteed: true);
    }

    private static bool EverRejects(EProcess process, double[] effects)
    {
        foreach (var effect in effects)
        {
            process.Update(effect);
            if (process.Rejects(Alpha))
                return true;
        }

        return false;
    }

    private static SequentialRow Saving(double effect, SeededRandom random, int simulations)
    {
        int found = 0, supported = 0, refuted = 0;
        var used = 0L;
        var effects = new double[Budget];
        for (var simulation = 0; simulation < simulations; simulation++)
        {
            for (var i = 0; i < Budget; i++)
                effects[i] = effect + random.NextGaussian();
            var test = new SequentialTest(EProcess.ForMedian(), EProcess.ForMedian(SmallestEffectOfInterest, Alternative.Less), Alpha);
            var isSupported = false;
            for (var i = 0; i < Budget && !isSupported && test.Decision != SequentialDecision.Refuted; i++)
            {
                // As verdicts are drawn: support needs the estimate as well, and a test that lacks it goes on.
                isSupported = test.Update(effects[i]) == SequentialDecision.Supported
                    && Moments.Mean(effects.AsSpan(0, i + 1)) >= SmallestEffectOfInterest;
            }

            found += SignFlipTest.Run(effects, Alternative.Greater).P <= Alpha ? 1 : 0;
            supported += isSupported ? 1 : 0;
            refuted += test.Decision == SequentialDecision.Refuted ? 1 : 0;
            used += test.Count;
        }

        return new SequentialRow(
            effect, Budget, Share(found), Share(supported), Share(refuted), (double)used / simulations, simulations);

        double Share(int count) => (double)count / simulations;
    }
}
