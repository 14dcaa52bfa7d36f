using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.Calibration;

/// <summary>Coverage of the true mean by the 95 % intervals.</summary>
public static class IntervalStudies
{
    private const double Confidence = 0.95;
    private const int Resamples = 1_000;
    private static readonly int[] BootstrapCounts = [5, 10, 20, 40];
    private static readonly int[] ExactCounts = [6, 9, 12];

    /// <summary>Percentile and BCa bootstrap, 1000 resamples: asymptotic, so nothing is guaranteed at these n.</summary>
    public static IEnumerable<CalibrationRow> Bootstraps(ErrorDistribution distribution, SeedSequence seeds, int simulations)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        ArgumentNullException.ThrowIfNull(seeds);
        return
            from n in BootstrapCounts
            from study in new (string Procedure, Func<double[], SeededRandom, Interval> Interval)[]
            {
                ("percentile bootstrap", (x, random) => Bootstrap.Percentile(x, random, Confidence, Resamples)),
                ("BCa bootstrap", (x, random) => Bootstrap.Bca(x, random, Confidence, Resamples)),
            }
            select Row(study.Procedure, distribution, n, false, seeds, simulations, study.Interval);
    }

    /// <summary>The sign-flip and the Hodges-Lehmann interval: exact under symmetry.</summary>
    public static IEnumerable<CalibrationRow> Exact(ErrorDistribution distribution, SeedSequence seeds, int simulations)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        ArgumentNullException.ThrowIfNull(seeds);
        return
            from n in ExactCounts
            from study in new (string Procedure, Func<double[], SeededRandom, Interval> Interval)[]
            {
                ("sign-flip interval", (x, _) => SignFlipInterval.Mean(x, Confidence)),
                ("Hodges-Lehmann interval", (x, _) => HodgesLehmann.Interval(x, Confidence)),
            }
            select Row(study.Procedure, distribution, n, distribution.IsSymmetric, seeds, simulations, study.Interval);
    }

    private static CalibrationRow Row(
        string procedure,
        ErrorDistribution distribution,
        int n,
        bool isGuaranteed,
        SeedSequence seeds,
        int simulations,
        Func<double[], SeededRandom, Interval> interval)
    {
        var random = seeds.For(Require.Text($"calibration/{procedure}/{distribution.Name}/{n}"));
        var rate = distribution.Share(simulations, n, random, x => interval(x, random).Contains(0));
        return new CalibrationRow(
            CalibratedQuantity.Coverage, procedure, distribution.Name, n, rate, Confidence, simulations, isGuaranteed);
    }
}
