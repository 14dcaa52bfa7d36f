using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>What is measured of validation accuracy over widths.</summary>
internal static class CapacitySamples
{
    /// <summary>
    /// Loss of validation accuracy at which a width still counts as near the best: about what the accuracy of one network on 2000 images is
    /// uncertain by, twice its standard error of .01.
    /// </summary>
    private const double NearBest = 0.02;

    /// <summary>Validation accuracy when training has ended.</summary>
    public static Sample Validation(Arm<DynamicsRun> arm) => Sample.Of(arm.Name, arm, FinalValidation);

    /// <summary>
    /// log2 of the width, in units of the narrowest, from which on validation accuracy is near the best of all widths.
    /// </summary>
    /// <param name="name">The sample's name.</param>
    /// <param name="factors">Widths, as multiples of the narrowest.</param>
    /// <param name="arms">The arms of these widths.</param>
    public static Sample Log2WidthNearBest(string name, IReadOnlyList<double> factors, IReadOnlyList<Arm<DynamicsRun>> arms) =>
        new(name, records => DynamicsCurve.Log2SizeNearBest(
        factors, [.. arms.Select(arm => FinalValidation(records.Of(arm)))], NearBest));

    /// <summary>The mean over samples, or a bound on it.</summary>
    public static Measured Mean(ReplicateSamples samples, IEnumerable<string> names) => Mean(names.Select(name => samples[name]));

    /// <summary>The mean of numbers, or a bound on it.</summary>
    public static Measured Mean(IEnumerable<Measured> numbers) => numbers
        .Select((number, i) => (Number: number, Share: 1.0 / (i + 1)))
        .Aggregate(new Measured(0), (mean, next) => Measured.Mean(mean, next.Number, next.Share));

    /// <summary>The mean over samples less the mean over others.</summary>
    public static Measured Gain(ReplicateSamples samples, IEnumerable<string> wide, IEnumerable<string> narrow) =>
        Mean(samples, wide) - Mean(samples, narrow);

    private static double FinalValidation(RunValues<DynamicsRun> run) => run[DynamicsValues.ValidationAccuracy][^1];
}
