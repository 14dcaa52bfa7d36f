using ClaimsSuite.Claims;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Tests.Claims;

/// <summary>What is measured of training at different levels of noise.</summary>
internal static class DynamicsSamples
{
    /// <summary>The critical sample ratio on validation examples when training has ended.</summary>
    public static Sample Critical(Arm arm) => new(arm.Name, records => records[arm.Name][DynamicsValues.CriticalOnValidation][^1]);

    /// <summary>The critical sample ratio on validation examples after the epoch nearest to <paramref name="epoch"/>.</summary>
    public static Sample CriticalAt(Arm arm, double epoch, string name) => new($"{arm.Name}, {name}", records => CriticalNear(records[arm.Name], epoch));

    /// <summary>The same at a share of all epochs.</summary>
    public static Sample CriticalAtShare(Arm arm, double share, string name) =>
        new($"{arm.Name}, {name}", records => CriticalNear(records[arm.Name], share * LastEpoch(records[arm.Name])));

    /// <summary>The same at the epoch of the best validation accuracy.</summary>
    public static Sample CriticalAtPeak(Arm arm) => new($"{arm.Name}, at the validation peak", records =>
        CriticalNear(records[arm.Name], DynamicsCurve.Peak(records[arm.Name][DynamicsValues.ValidationAccuracy])));

    /// <summary>The critical sample ratio at one of the other radii when training has ended.</summary>
    public static Sample CriticalAtRadius(Arm arm, double radius) => new(AtRadius(arm.Name, radius), records =>
        records[arm.Name][DynamicsValues.CriticalAtRadii][DynamicsProtocol.OtherRadii.ToList().IndexOf(radius)]);

    /// <summary>The name of that sample.</summary>
    public static string AtRadius(string arm, double radius) => FormattableString.Invariant($"{arm}, r = {radius}");

    /// <summary>The critical sample ratio on training examples after the epoch nearest to <paramref name="epoch"/>; infinite is the last.</summary>
    public static Sample TrainingCriticalAt(Arm arm, double epoch, string name) => new($"{arm.Name}, {name}", records => DynamicsCurve.Nearest(
        records[arm.Name][DynamicsValues.CriticalTrainingEpochs], records[arm.Name][DynamicsValues.CriticalOnTraining], Math.Min(epoch, LastEpoch(records[arm.Name]))));

    /// <summary>Of the validation examples of the trained network: what one of the searches finds that the other misses, or what is found at random.</summary>
    /// <param name="arm">The arm.</param>
    /// <param name="value">The record value, [1 + R] over the protocol's radius and the others.</param>
    /// <param name="radius">One of them.</param>
    /// <param name="name">The sample's name.</param>
    public static Sample Search(Arm arm, string value, double radius, string name) => new(name, records =>
        records[arm.Name][value][1 + DynamicsProtocol.OtherRadii.ToList().IndexOf(radius)]);

    /// <summary>1 - validation accuracy when training has ended.</summary>
    public static Sample FinalError(Arm arm) => new($"{arm.Name}, final", records => 1 - records[arm.Name][DynamicsValues.ValidationAccuracy][^1]);

    /// <summary>1 - the largest validation accuracy on the way.</summary>
    public static Sample LeastError(Arm arm) => new($"{arm.Name}, least", records => 1 - records[arm.Name][DynamicsValues.ValidationAccuracy].Max());

    /// <summary>The epoch of the largest validation accuracy, at least 1.</summary>
    public static Sample PeakEpoch(Arm arm) => new($"{arm.Name}, peak epoch", records =>
        Math.Max(1, DynamicsCurve.Peak(records[arm.Name][DynamicsValues.ValidationAccuracy])));

    /// <summary>Epochs to 90 % training accuracy; of a run that does not come to it as many as it had, which is less than it takes.</summary>
    public static Sample EpochsTo90(Arm arm) => new($"{arm.Name}, epochs to 90 %", records =>
        Math.Min(DynamicsCurve.EpochsTo(records[arm.Name][DynamicsValues.TrainingAccuracy], 0.9), LastEpoch(records[arm.Name])));

    /// <summary>The largest validation accuracy less the final one.</summary>
    public static Sample ValidationLost(Arm arm) => new($"{arm.Name}, validation lost", records =>
        records[arm.Name][DynamicsValues.ValidationAccuracy].Max() - records[arm.Name][DynamicsValues.ValidationAccuracy][^1]);

    private static double CriticalNear(IReadOnlyDictionary<string, double[]> record, double epoch) =>
        DynamicsCurve.Nearest(record[DynamicsValues.CriticalEpochs], record[DynamicsValues.CriticalOnValidation], epoch);

    private static int LastEpoch(IReadOnlyDictionary<string, double[]> record) => record[DynamicsValues.TrainingAccuracy].Length - 1;
}
