using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// Epochs to a training accuracy. A run that does not come to it within its epochs is censored: its time is at least its last epoch.
/// </summary>
internal static class ConvergenceSamples
{
    /// <summary>Epochs until the training set is fitted, which is convergence in the paper.</summary>
    public const double Fitted = 1;

    /// <summary>Most of the way: the last examples of a training set take long by chance.</summary>
    public const double Mostly = 0.9;

    /// <summary>Epochs to a training accuracy; of a censored run at least as many as it had.</summary>
    public static Sample Epochs(Arm<DynamicsRun> arm, double accuracy) => new(NameOf(arm.Name, accuracy), records =>
        DynamicsCurve.AtLeastTo(Time(records.Of(arm), accuracy), LastEpoch(records.Of(arm))));

    /// <summary>log2 of the epochs until noise is fitted over those until real data is; positive where noise takes longer.</summary>
    public static Sample Log2Ratio(Arm<DynamicsRun> noise, Arm<DynamicsRun> real) => new($"{noise.Name} / {real.Name}", records =>
        Measured.Log2(Epochs(noise, Fitted).Measure(records) / Epochs(real, Fitted).Measure(records)));

    /// <summary>The name of that sample: <c>real, width x2, epochs to 90 %</c>.</summary>
    public static string NameOf(string arm, double accuracy) =>
        FormattableString.Invariant($"{arm}, epochs to {100 * accuracy:0} %");

    /// <summary>The slope of log epochs on log width or log N, or a bound on it; see <see cref="CensoredSlope"/>.</summary>
    /// <param name="name">The condition's name.</param>
    /// <param name="factors">Widths or sizes, as multiples of the smallest.</param>
    /// <param name="arms">The arms of these.</param>
    /// <param name="accuracy">To which training accuracy.</param>
    public static Sample Slope(string name, IReadOnlyList<double> factors, IReadOnlyList<Arm<DynamicsRun>> arms, double accuracy) => new(
        SlopeOf(name, accuracy), records =>
        CensoredSlope.Of(
            factors, [.. arms.Select(arm => Time(records.Of(arm), accuracy))], arms.Max(arm => LastEpoch(records.Of(arm)))));

    /// <summary>The name of that sample.</summary>
    public static string SlopeOf(string name, double accuracy) => FormattableString.Invariant($"{name}, slope at {100 * accuracy:0} %");

    /// <summary>How many of the runs over widths or sizes do not fit the training set.</summary>
    /// <param name="name">The condition's name.</param>
    /// <param name="arms">The arms of these.</param>
    public static Sample Censored(string name, IReadOnlyList<Arm<DynamicsRun>> arms) => new($"{name}, censored runs", records =>
        arms.Count(arm => double.IsPositiveInfinity(Time(records.Of(arm), Fitted))));

    private static double Time(RunValues<DynamicsRun> run, double accuracy) =>
        DynamicsCurve.EpochsTo(run[DynamicsValues.TrainingAccuracy], accuracy);

    private static int LastEpoch(RunValues<DynamicsRun> run) => run[DynamicsValues.TrainingAccuracy].Length - 1;
}
