using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Planning;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.Calibration;

/// <summary>Whether the sign-flip test has the power for which <see cref="Replicates.ForPower"/> plans.</summary>
public static class PowerStudies
{
    private const double Power = 0.9;
    private const double Alpha = 0.05;
    private static readonly (int Family, double[] Effects)[] Plans =
    [
        (1, [1, 1.5, 2, 2.04, 1.467, 1.294, 1.178]),
        (28, [1, 1.5, 2, 2.31, 1.79, 1.663, 1.582, 1.468, 1.304, 1.142, 0.971]),
    ];

    /// <summary>
    /// Normal effects alone and as the first of a family of 28: of 1, 1.5 and 2 standard deviations, and unfavourable ones, mostly the
    /// smallest for which a number of replicates is planned, so that the plan has nothing to spare.
    /// </summary>
    public static IEnumerable<CalibrationRow> Planned(SeedSequence seeds, int simulations)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        return
            from plan in Plans
            from effect in plan.Effects
            select Row(effect, plan.Family, seeds, simulations);
    }

    private static CalibrationRow Row(double effect, int family, SeedSequence seeds, int simulations)
    {
        var n = Replicates.ForPower(effect, 1, Alpha, Power, family);
        var procedure = Require.Text($"sign-flip, effect {effect} sd, family {family}");
        var rate = ErrorDistribution.Normal.Share(
            simulations, n, seeds.For($"calibration/{procedure}"), x =>
                SignFlipTest.Run(Shift.By(x, effect), Alternative.Greater).P <= Alpha / family);
        return new CalibrationRow(
            CalibratedQuantity.Power, procedure, ErrorDistribution.Normal.Name, n, rate, Power, simulations, IsGuaranteed: false);
    }
}
