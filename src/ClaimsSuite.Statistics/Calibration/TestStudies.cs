using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;
using ClaimsSuite.Statistics.Trends;

namespace ClaimsSuite.Statistics.Calibration;

/// <summary>False-positive rates of the tests on samples for which the null hypothesis holds, at the level of 5 %.</summary>
public static class TestStudies
{
    private const double Alpha = 0.05;
    private const double Margin = 0.5;
    private static readonly int[] Counts = [5, 10, 20];
    private static readonly Alternative[] BothSides = [Alternative.Greater, Alternative.Less];

    /// <summary>The sign-flip test of effects without a mean; under skew both sides, since it errs on one of them.</summary>
    public static IEnumerable<CalibrationRow> SignFlip(ErrorDistribution distribution, SeedSequence seeds, int simulations)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        ArgumentNullException.ThrowIfNull(seeds);
        return
            from side in Sides(distribution)
            from n in Counts
            select Row(
                $"sign-flip, {side}", distribution, n, n, distribution.IsSymmetric, seeds, simulations, x => SignFlipTest.Run(x, side));
    }

    /// <summary>Wilcoxon's signed-rank test, likewise.</summary>
    public static IEnumerable<CalibrationRow> Wilcoxon(ErrorDistribution distribution, SeedSequence seeds, int simulations)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        ArgumentNullException.ThrowIfNull(seeds);
        return
            from side in Sides(distribution)
            from n in Counts
            select Row(
                $"signed-rank, {side}", distribution, n, n, distribution.IsSymmetric, seeds, simulations, x =>
                    WilcoxonSignedRank.Run(x, side));
    }

    /// <summary>TOST with limits ±1/2 and non-inferiority with margin 1/2, the true mean on the lower limit.</summary>
    public static IEnumerable<CalibrationRow> Margins(ErrorDistribution distribution, SeedSequence seeds, int simulations)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        ArgumentNullException.ThrowIfNull(seeds);
        return
            from n in Counts
            from study in new (string Procedure, Func<double[], TestResult> Test)[]
            {
                ("equivalence ±1/2, true -1/2", x => Equivalence.Run(Shift.By(x, -Margin), -Margin, Margin)),
                ("non-inferiority 1/2, true -1/2", x => NonInferiority.Run(Shift.By(x, -Margin), Margin)),
            }
            select Row(study.Procedure, distribution, n, n, distribution.IsSymmetric, seeds, simulations, study.Test);
    }

    /// <summary>Page's test over 5 levels and the Jonckheere-Terpstra test over 4, no trend. With ties the latter is an
    /// approximation.</summary>
    public static IEnumerable<CalibrationRow> Trends(ErrorDistribution distribution, SeedSequence seeds, int simulations)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        ArgumentNullException.ThrowIfNull(seeds);
        return Counts[..2].Select(Page).Concat(Enumerable.Repeat(5, 1).Select(Jonckheere));

        CalibrationRow Page(int blocks) =>
            Row("Page, 5 levels", distribution, blocks, 5 * blocks, true, seeds, simulations, x => PageTrend.Run(x, 5));

        CalibrationRow Jonckheere(int size)
        {
            int[] groups = [.. Enumerable.Range(0, 4 * size).Select(i => i / size)];
            return Row(
                "Jonckheere-Terpstra, 4 groups", distribution, size, groups.Length, distribution != ErrorDistribution.Grid,
                seeds, simulations,
                                x => JonckheereTerpstra.Run(x, groups));
        }
    }

    private static Alternative[] Sides(ErrorDistribution distribution) => distribution.IsSymmetric ? BothSides[..1] : BothSides;

    private static CalibrationRow Row(
        string procedure,
        ErrorDistribution distribution,
        int replicates,
        int count,
        bool isGuaranteed,
        SeedSequence seeds,
        int simulations,
        Func<double[], TestResult> test)
    {
        var random = seeds.For(Require.Text($"calibration/{procedure}/{distribution.Name}/{replicates}"));
        var rate = distribution.Share(simulations, count, random, x => test(x).P <= Alpha);
        return new CalibrationRow(
            CalibratedQuantity.FalsePositives, procedure, distribution.Name, replicates, rate, Alpha, simulations, isGuaranteed);
    }
}
