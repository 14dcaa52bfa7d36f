using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017.CriticalSamples;

/// <summary>What is measured of training at different levels of noise.</summary>
internal static class DynamicsSamples
{
    /// <summary>The critical sample ratio on validation examples when training has ended.</summary>
    public static Sample Critical(Arm<DynamicsRun> arm) => Sample.Of(arm.Name, arm, run => run[DynamicsValues.CriticalOnValidation][^1]);

    /// <summary>The critical sample ratio on validation examples after the epoch nearest to <paramref name="epoch"/>.</summary>
    public static Sample CriticalAt(Arm<DynamicsRun> arm, double epoch, string name) =>
        Sample.Of($"{arm.Name}, {name}", arm, run => CriticalNear(run, epoch));

    /// <summary>The same after one of the protocol's updates of the first epoch.</summary>
    public static Sample CriticalAfter(Arm<DynamicsRun> arm, int update, string name) =>
        Sample.Of($"{arm.Name}, {name}", arm, run => CriticalNear(run, update / run[DynamicsValues.EpochUpdates][0]));

    /// <summary>The same at a share of all epochs.</summary>
    public static Sample CriticalAtShare(Arm<DynamicsRun> arm, double share, string name) =>
        Sample.Of($"{arm.Name}, {name}", arm, run => CriticalNear(run, share * LastEpoch(run)));

    /// <summary>The same at the epoch of the best validation accuracy.</summary>
    public static Sample CriticalAtPeak(Arm<DynamicsRun> arm) => Sample.Of($"{arm.Name}, at the validation peak", arm, run =>
        CriticalNear(run, DynamicsCurve.Peak(run[DynamicsValues.ValidationAccuracy])));

    /// <summary>The critical sample ratio at one of the protocol's other radii when training has ended.</summary>
    public static Sample CriticalAtRadius(Arm<DynamicsRun> arm, double factor) => Sample.Of(AtRadius(arm.Name, factor), arm, run =>
        run[DynamicsValues.CriticalAtRadii][DynamicsProtocol.OtherRadii.ToList().IndexOf(factor)]);

    /// <summary>The name of that sample.</summary>
    public static string AtRadius(string arm, double factor) => FormattableString.Invariant($"{arm}, {factor} r");

    /// <summary>
    /// The critical sample ratio on training examples after the epoch nearest to <paramref name="epoch"/>; infinite is the last.
    /// </summary>
    public static Sample TrainingCriticalAt(Arm<DynamicsRun> arm, double epoch, string name) =>
        Sample.Of($"{arm.Name}, {name}", arm, run => DynamicsCurve.Nearest(
        run[DynamicsValues.CriticalTrainingEpochs], run[DynamicsValues.CriticalOnTraining], Math.Min(epoch, LastEpoch(run))));

    /// <summary>The share of validation examples of the trained network that a search finds critical.</summary>
    /// <param name="arm">The arm.</param>
    /// <param name="value">One of <see cref="SearchValues"/>.</param>
    /// <param name="radius">One of the protocol's radii at which searches are compared.</param>
    /// <param name="name">The sample's name.</param>
    public static Sample Search(Arm<DynamicsRun> arm, ValueName<DynamicsRun> value, double radius, string name) =>
        Sample.Of(name, arm, run => run[value][DynamicsProtocol.BaselineRadii.ToList().IndexOf(radius)]);

    /// <summary>The critical sample ratio on training examples after one of the protocol's updates of the first epoch.</summary>
    public static Sample TrainingCriticalAfter(Arm<DynamicsRun> arm, int update, string name) =>
        Sample.Of($"{arm.Name}, {name}", arm, run => DynamicsCurve.Nearest(
        run[DynamicsValues.CriticalTrainingEpochs], run[DynamicsValues.CriticalOnTraining], update / run[DynamicsValues.EpochUpdates][0]));

    /// <summary>1 - validation accuracy when training has ended.</summary>
    public static Sample FinalError(Arm<DynamicsRun> arm) =>
        Sample.Of($"{arm.Name}, final", arm, run => 1 - run[DynamicsValues.ValidationAccuracy][^1]);

    /// <summary>1 - the largest validation accuracy on the way.</summary>
    public static Sample LeastError(Arm<DynamicsRun> arm) =>
        Sample.Of($"{arm.Name}, least", arm, run => 1 - run[DynamicsValues.ValidationAccuracy].Max());

    /// <summary>The epoch of the largest validation accuracy, at least 1.</summary>
    public static Sample PeakEpoch(Arm<DynamicsRun> arm) => Sample.Of($"{arm.Name}, peak epoch", arm, run =>
        Math.Max(1, DynamicsCurve.Peak(run[DynamicsValues.ValidationAccuracy])));

    /// <summary>
    /// Epochs to 90 % training accuracy; of a run that does not come to it at least as many as it had.
    /// </summary>
    public static Sample EpochsTo90(Arm<DynamicsRun> arm) => new($"{arm.Name}, epochs to 90 %", records => DynamicsCurve.AtLeastTo(
        DynamicsCurve.EpochsTo(records.Of(arm)[DynamicsValues.TrainingAccuracy], 0.9), LastEpoch(records.Of(arm))));

    /// <summary>
    /// The accuracy on training examples that kept their labels less that on those whose labels are noise, at the epoch of the best
    /// validation accuracy.
    /// </summary>
    public static Sample UnchangedBeforeChanged(Arm<DynamicsRun> arm) => Sample.Of($"{arm.Name}, clean - noisy at peak", arm, run =>
    {
        var peak = DynamicsCurve.Peak(run[DynamicsValues.ValidationAccuracy]);
        return run[DynamicsValues.UnchangedAccuracy][peak] - run[DynamicsValues.ChangedAccuracy][peak];
    });

    /// <summary>The largest validation accuracy less the final one.</summary>
    public static Sample ValidationLost(Arm<DynamicsRun> arm) => Sample.Of($"{arm.Name}, validation lost", arm, run =>
        run[DynamicsValues.ValidationAccuracy].Max() - run[DynamicsValues.ValidationAccuracy][^1]);

    private static double CriticalNear(RunValues<DynamicsRun> run, double epoch) =>
        DynamicsCurve.Nearest(run[DynamicsValues.CriticalEpochs], run[DynamicsValues.CriticalOnValidation], epoch);

    private static int LastEpoch(RunValues<DynamicsRun> run) => run[DynamicsValues.TrainingAccuracy].Length - 1;
}
