using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Statistics;

/// <summary>False-positive rates of the tests on samples for which the null hypothesis holds, at the level of 5 %.</summary>
public static class TestStudies
{
    private const double Alpha = 0.05;
    private const double Margin = 0.5;
    private static readonly int[] Counts = [5, 10, 20];
    private static readonly Alternative[] BothSides = [Alternative.Greater, Alternative.Less];

    /// <summary>The sign-flip test of effects without a mean; under skew both sides, since it errs on one of them.</summary>
    public static IEnumerable<CalibrationRow> SignFlip(ErrorDistribution distribution, SeedSequence seeds, int simulations) =>
        from side in Sides(distribution)
        from n in Counts
        select Row($"sign-flip, {side}", distribution, n, n, distribution.IsSymmetric, seeds, simulations, x => SignFlipTest.Run(x, side));

    /// <summary>Wilcoxon's signed-rank test, likewise.</summary>
    public static IEnumerable<CalibrationRow> Wilcoxon(ErrorDistribution distribution, SeedSequence seeds, int simulations) =>
        from side in Sides(distribution)
        from n in Counts
        select Row($"signed-rank, {side}", distribution, n, n, distribution.IsSymmetric, seeds, simulations, x => WilcoxonSignedRank.Run(x, side));

    /// <summary>TOST with limits ±1/2 and non-inferiority with margin 1/2, the true mean on the lower limit.</summary>
    public static IEnumerable<CalibrationRow> Margins(ErrorDistribution distribution, SeedSequence seeds, int simulations)
    {
        foreach (var n in Counts)
        {
            yield return Row("equivalence ±1/2, true -1/2", distribution, n, n, distribution.IsSymmetric, seeds, simulations,
                x => Equivalence.Run(Shift.By(x, -Margin), -Margin, Margin));
            yield return Row("non-inferiority 1/2, true -1/2", distribution, n, n, distribution.IsSymmetric, seeds, simulations,
                x => NonInferiority.Run(Shift.By(x, -Margin), Margin));
        }
    }

    /// <summary>Page's test over 5 levels and the Jonckheere-Terpstra test over 4, no trend. With ties the latter is an approximation.</summary>
    public static IEnumerable<CalibrationRow> Trends(ErrorDistribution distribution, SeedSequence seeds, int simulations)
    {
        int[] groups = [.. Enumerable.Range(0, 20).Select(i => i / 5)];
        foreach (var blocks in Counts[..2])
            yield return Row("Page, 5 levels", distribution, blocks, 5 * blocks, true, seeds, simulations, x => PageTrend.Run(x, 5));
        yield return Row("Jonckheere-Terpstra, 4 groups", distribution, 5, groups.Length, distribution != ErrorDistribution.Grid, seeds, simulations,
            x => JonckheereTerpstra.Run(x, groups));
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
        return new CalibrationRow(CalibratedQuantity.FalsePositives, procedure, distribution.Name, replicates, rate, Alpha, simulations, isGuaranteed);
    }
}
