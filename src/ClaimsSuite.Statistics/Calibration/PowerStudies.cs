using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Statistics;

/// <summary>Whether the sign-flip test has the power for which <see cref="Replicates.ForPower"/> plans by the t test.</summary>
public static class PowerStudies
{
    private const double Power = 0.9;
    private const double Alpha = 0.05;
    private static readonly int[] Families = [1, 28];
    private static readonly double[] Effects = [1, 1.5, 2];

    /// <summary>Normal effects of 1, 1.5 and 2 standard deviations, alone and as the first of a family of 28.</summary>
    public static IEnumerable<CalibrationRow> Planned(SeedSequence seeds, int simulations) =>
        from family in Families
        from effect in Effects
        select Row(effect, family, seeds, simulations);

    private static CalibrationRow Row(double effect, int family, SeedSequence seeds, int simulations)
    {
        var n = Replicates.ForPower(effect, 1, Alpha, Power, family);
        var procedure = Require.Text($"sign-flip, effect {effect} sd, family {family}");
        var rate = ErrorDistribution.Normal.Share(
            simulations, n, seeds.For($"calibration/{procedure}"), x => SignFlipTest.Run(Shift.By(x, effect), Alternative.Greater).P <= Alpha / family);
        return new CalibrationRow(CalibratedQuantity.Power, procedure, ErrorDistribution.Normal.Name, n, rate, Power, simulations, IsGuaranteed: false);
    }
}
