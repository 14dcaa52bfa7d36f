using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Experiments.Sensitivity;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017.Sensitivity;

/// <summary>What is measured of loss-sensitivity, by the names of the arms.</summary>
/// <typeparam name="TRun">The kind of run of these arms.</typeparam>
internal static class SensitivitySamples<TRun>
    where TRun : LossSensitivityRun
{
    /// <summary>
    /// Growth of the adjoint beyond which a run is Invalid. Of a mean over about ten evaluation times, one whose adjoint
    /// grew a thousandfold more than the others' is all that is left; in single precision four of seven digits remain.
    /// </summary>
    private const double LargestGrowth = 1000;

    /// <summary>The curve's value at the registered epoch, the last of the run; NaN if an adjoint grew too far on the way.</summary>
    public static Sample AtEnd(string arm, ValueName<TRun> value, string name) => new(name, records =>
        IsValid(records.Of<TRun>(arm)) ? records.Of<TRun>(arm)[value][^1] : double.NaN);

    /// <summary>The curve's value where the arm's accuracy is what both arms reach.</summary>
    public static Sample AtEqualAccuracy(string arm, string other, ValueName<TRun> value, string name) =>
        new(name, records => IsValid(records.Of<TRun>(arm))
        ? SensitivityCurve.AtEqualAccuracy(records.Of<TRun>(arm)[value], AccuracyOf(records, arm), AccuracyOf(records, other))
        : double.NaN);

    /// <summary>The curve's value where the arm first has an accuracy, 0 ... 1; NaN if it does not come to it.</summary>
    public static Sample AtAccuracy(string arm, double level, ValueName<TRun> value) =>
        new(AtAccuracy(arm, level), records => IsValid(records.Of<TRun>(arm))
        ? SensitivityCurve.AtAccuracy(records.Of<TRun>(arm)[value], AccuracyOf(records, arm), level)
        : double.NaN);

    /// <summary>The name of that sample.</summary>
    public static string AtAccuracy(string arm, double level) => FormattableString.Invariant($"{arm}, accuracy {level}");

    /// <summary>The epoch from which on one arm's curve stays above the other's; NaN if it does not.</summary>
    public static Sample AboveFrom(string upper, string lower, ValueName<TRun> value) => new($"{upper} above {lower} from epoch", records =>
        SensitivityCurve.AboveFrom(
            records.Of<TRun>(upper)[SensitivityValues.Epochs<TRun>()], records.Of<TRun>(upper)[value], records.Of<TRun>(lower)[value]));

    /// <summary>The largest growth of an adjoint in the run.</summary>
    public static Sample Growth(string arm) =>
        new($"{arm}, adjoint growth", records => records.Of<TRun>(arm)[SensitivityValues.Growth<TRun>()].Max());

    /// <summary>The training accuracy at the registered epoch.</summary>
    public static Sample Accuracy(string arm) => new($"{arm}, accuracy", records => AccuracyOf(records, arm)[^1]);

    private static double[] AccuracyOf(ReplicateRecords records, string arm) => records.Of<TRun>(arm)[SensitivityValues.Accuracy<TRun>()];

    private static bool IsValid(RunValues<TRun> run) =>
        Array.TrueForAll(run[SensitivityValues.Growth<TRun>()], growth => growth <= LargestGrowth);
}

/// <summary>What is reported of curves beside the Gini coefficient that is judged.</summary>
internal static class SensitivityReport
{
    /// <summary>The samples of one arm.</summary>
    public static IEnumerable<Sample> Beside(string arm) =>
    [
        SensitivitySamples<SensitivityRun>.AtEnd(arm, SensitivityRun.NormalisedGini(InputNorm.L1), $"{arm}, each t normalised"),
        SensitivitySamples<SensitivityRun>.AtEnd(arm, SensitivityRun.DirectGini, $"{arm}, direct term"),
        SensitivitySamples<SensitivityRun>.AtEnd(arm, SensitivityRun.RankCorrelation, $"{arm}, rank correlation of direct term and whole"),
        SensitivitySamples<SensitivityRun>.Accuracy(arm),
        SensitivitySamples<SensitivityRun>.Growth(arm),
    ];
}
