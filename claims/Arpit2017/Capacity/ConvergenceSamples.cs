using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// What is measured of training until the training set is fitted. A run that does not come to that within its epochs is censored: its
/// time is at least its last epoch.
/// </summary>
internal static class ConvergenceSamples
{
    /// <summary>Epochs to 100 % training accuracy; of a censored run at least as many as it had.</summary>
    public static Sample Epochs(string arm, string name) => new(name, records => DynamicsCurve.AtLeastTo(
        Epochs(records.Of<DynamicsRun>(arm), 1), LastEpoch(records.Of<DynamicsRun>(arm))));

    /// <summary>Epochs to 90 % training accuracy, reported beside it; infinite if the run is censored.</summary>
    public static Sample EpochsTo90(string arm, string name) =>
        new($"{name}, epochs to 90 %", records => Epochs(records.Of<DynamicsRun>(arm), 0.9));

    /// <summary>Updates to 100 % training accuracy, reported beside it; NaN if the run is censored.</summary>
    public static Sample Updates(string arm, string name) => new($"{name}, updates", records =>
        Epochs(records.Of<DynamicsRun>(arm), 1) * records.Of<DynamicsRun>(arm)[DynamicsValues.EpochUpdates][0]);

    /// <summary>The slope of log epochs to 100 % on log width or log N, or a bound on it; see <see cref="CensoredSlope"/>.</summary>
    /// <param name="factors">Widths or sizes, as multiples of the smallest.</param>
    /// <param name="arm">The arm's name at a factor.</param>
    /// <param name="name">The sample's name.</param>
    public static Sample Slope(IReadOnlyList<double> factors, Func<double, string> arm, string name) => new(name, records =>
        CensoredSlope.Of(factors, Times(factors, arm, records), Limit(factors, arm, records)));

    /// <summary>How many of the runs over widths or sizes are censored.</summary>
    /// <param name="factors">Widths or sizes, as multiples of the smallest.</param>
    /// <param name="arm">The arm's name at a factor.</param>
    /// <param name="name">What the sample's name begins with.</param>
    public static Sample Censored(IReadOnlyList<double> factors, Func<double, string> arm, string name) =>
        new($"{name}, censored runs", records =>
        Times(factors, arm, records).Count(double.IsPositiveInfinity));

    /// <summary>The smallest training accuracy at the end over all widths.</summary>
    public static Sample LeastFitted(IEnumerable<Condition> conditions) =>
        Preconditions.LeastFitted(conditions.SelectMany(ConvergenceProtocol.Widths));

    /// <summary>Validation accuracy when the training set is fitted, or at the last epoch.</summary>
    public static Sample Validation(string arm) => new(arm, records => records.Of<DynamicsRun>(arm)[DynamicsValues.ValidationAccuracy][^1]);

    /// <summary>
    /// log2 of the width, in units of the narrowest, from which on validation accuracy is within <paramref name="tolerance"/> of the best
    /// of all widths.
    /// </summary>
    public static Sample Log2WidthNearBest(Condition condition, double tolerance) =>
        new(condition.Name, records => DynamicsCurve.Log2SizeNearBest(
        ConvergenceProtocol.WidthFactors,
        [
            .. ConvergenceProtocol.WidthFactors.Select(
                factor => records.Of<DynamicsRun>(condition.AtWidth(factor))[DynamicsValues.ValidationAccuracy][^1]),
        ],
        tolerance));

    private static double[] Times(IReadOnlyList<double> factors, Func<double, string> arm, ReplicateRecords records) =>
        [.. factors.Select(factor => Epochs(records.Of<DynamicsRun>(arm(factor)), 1))];

    private static double Limit(IReadOnlyList<double> factors, Func<double, string> arm, ReplicateRecords records) =>
        factors.Max(factor => LastEpoch(records.Of<DynamicsRun>(arm(factor))));

    private static double Epochs(RunValues<DynamicsRun> run, double level) =>
        DynamicsCurve.EpochsTo(run[DynamicsValues.TrainingAccuracy], level);

    private static int LastEpoch(RunValues<DynamicsRun> run) => run[DynamicsValues.TrainingAccuracy].Length - 1;
}
