using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017;

/// <summary>What must hold in every replicate before claims of this paper can be judged, and the samples that tell.</summary>
internal static class Preconditions
{
    private const string DivergedRuns = "diverged runs", LeastAccuracy = "smallest training accuracy at the end",
        LeastOnReal = "smallest training accuracy on real data at the end";

    /// <summary>The paper trains until the training set is fitted; 1 in 100 is left for the last steps of plain SGD.</summary>
    private const double FittedAccuracy = 0.99;

    /// <summary>No network diverged: one that did is at chance, and must not pass for one that was not misled.</summary>
    public static Precondition NotDiverged => new(DivergedRuns, samples => samples[DivergedRuns].Value) { Most = 0 };

    /// <summary>Every network fits its training set.</summary>
    public static Precondition Fitted => FittedBy(LeastAccuracy);

    /// <summary>A training accuracy is that of a network that fits its training set.</summary>
    public static Precondition FittedBy(string sample) => Precondition.AtLeast(sample, FittedAccuracy);

    /// <summary>Real data is learned. Where nothing is, all times to convergence are bounds, which say nothing but Inconclusive.</summary>
    public static Precondition RealLearned => Precondition.AtLeast(LeastOnReal, Capacity.ConvergenceSamples.Mostly);

    /// <summary>
    /// How many of the arms diverged: their loss is not finite, or stays above twice the untrained network's. Plain SGD has bursts of a few
    /// epochs, of which it recovers; so the smallest loss of the last ten epochs counts.
    /// </summary>
    public static Sample Diverged(IEnumerable<Arm<DynamicsRun>> arms) =>
        new(DivergedRuns, records => arms.Count(arm => HasDiverged(records.Of(arm))));

    /// <summary>The smallest training accuracy that one of the arms ends with.</summary>
    public static Sample LeastFitted(IEnumerable<Arm<DynamicsRun>> arms) => Least(LeastAccuracy, arms);

    /// <summary>The same of arms that are trained on real data.</summary>
    public static Sample LeastFittedOnReal(IEnumerable<Arm<DynamicsRun>> arms) => Least(LeastOnReal, arms);

    private static Sample Least(string name, IEnumerable<Arm<DynamicsRun>> arms) =>
        new(name, records => arms.Min(arm => records.Of(arm)[DynamicsValues.TrainingAccuracy][^1]));

    /// <summary>Guessing has about the loss of the untrained network; twice that is beyond what fitting noise does to it.</summary>
    private static bool HasDiverged(RunValues<DynamicsRun> run) =>
        !(run[DynamicsValues.TrainingLoss].TakeLast(10).Min() <= 2 * run[DynamicsValues.TrainingLoss][0]);
}
