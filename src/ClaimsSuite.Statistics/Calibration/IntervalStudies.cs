using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Statistics;

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
        foreach (var n in BootstrapCounts)
        {
            yield return Row("percentile bootstrap", distribution, n, false, seeds, simulations, (x, random) => Bootstrap.Percentile(x, random, Confidence, Resamples));
            yield return Row("BCa bootstrap", distribution, n, false, seeds, simulations, (x, random) => Bootstrap.Bca(x, random, Confidence, Resamples));
        }
    }

    /// <summary>The sign-flip and the Hodges-Lehmann interval: exact under symmetry.</summary>
    public static IEnumerable<CalibrationRow> Exact(ErrorDistribution distribution, SeedSequence seeds, int simulations)
    {
        foreach (var n in ExactCounts)
        {
            yield return Row("sign-flip interval", distribution, n, distribution.IsSymmetric, seeds, simulations, (x, _) => SignFlipInterval.Mean(x, Confidence));
            yield return Row("Hodges-Lehmann interval", distribution, n, distribution.IsSymmetric, seeds, simulations, (x, _) => HodgesLehmann.Interval(x, Confidence));
        }
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
        return new CalibrationRow(CalibratedQuantity.Coverage, procedure, distribution.Name, n, rate, Confidence, simulations, isGuaranteed);
    }
}
