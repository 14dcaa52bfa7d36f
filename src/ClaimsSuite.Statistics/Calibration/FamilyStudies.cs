using ClaimsSuite.Statistics.Corrections;
using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Statistics.Calibration;

/// <summary>How often Holm's correction lets any true null of a family of 28 claims be rejected, sign-flip tests over 12
/// replicates.</summary>
public static class FamilyStudies
{
    private const int Family = 28;
    private const int Count = 12;
    private const double Alpha = 0.05;

    /// <summary>All null and independent; all null with half of the variance shared by the claims; half of the claims real.</summary>
    public static IEnumerable<CalibrationRow> HolmOver28(SeedSequence seeds, int simulations)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        return
        [
            Row("Holm, 28 nulls", shared: 0, real: 0, seeds, simulations),
            Row("Holm, 28 nulls, correlated 1/2", shared: 0.5, real: 0, seeds, simulations),
            Row("Holm, 14 nulls, 14 real", shared: 0, real: 14, seeds, simulations),
        ];
    }

    private static CalibrationRow Row(string procedure, double shared, int real, SeedSequence seeds, int simulations)
    {
        var random = seeds.For($"calibration/{procedure}");
        var errors = 0;
        var p = new double[Family];
        var common = new double[Count];
        for (var simulation = 0; simulation < simulations; simulation++)
        {
            for (var i = 0; i < Count; i++)
                common[i] = Math.Sqrt(shared) * random.NextGaussian();
            for (var claim = 0; claim < Family; claim++)
                p[claim] = SignFlipTest.Run(Effects(common, shared, claim < real ? 2 : 0, random), Alternative.Greater).P;
            errors += Holm.Adjust(p).Skip(real).Any(adjusted => adjusted <= Alpha) ? 1 : 0;
        }

        return new CalibrationRow(
            CalibratedQuantity.FamilyWiseErrors, procedure, ErrorDistribution.Normal.Name, Count, (double)errors / simulations, Alpha,
            simulations, IsGuaranteed: true);
    }

    private static double[] Effects(double[] common, double shared, double mean, SeededRandom random) =>
        [.. common.Select(part => mean + part + (Math.Sqrt(1 - shared) * random.NextGaussian()))];
}
