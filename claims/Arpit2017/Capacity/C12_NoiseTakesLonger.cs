using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// C12: it takes longer to fit noise than real data (section 3.3.2). Random inputs and random labels stand apart: an earlier version
/// of the paper said the opposite of random inputs.
/// </summary>
public static class C12_NoiseTakesLonger
{
    private const string Reason =
        "Random inputs are fitted sooner than real data where there are few examples to a unit; it turns at some hundred.";

    private static readonly Condition[] Noises = [Condition.RandX(1), Condition.RandY(1)];
    private static readonly Arm<DynamicsRun> Real = At(Condition.Real), RandX = At(Noises[0]), RandY = At(Noises[1]);

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C12",
        Slug = "noise-takes-longer",
        Section = "3.3.2",
        Statement = "Time to convergence is longer on noise than on real data, for random inputs and for random labels.",
        Arms = [Real, RandX, RandY],
        Samples =
        [
            ConvergenceSamples.Epochs(Real.Name, "real"),
            ConvergenceSamples.Epochs(RandX.Name, "randX 1"),
            ConvergenceSamples.Epochs(RandY.Name, "randY 1"),
            ConvergenceSamples.EpochsTo90(Real.Name, "real"),
            ConvergenceSamples.EpochsTo90(RandX.Name, "randX 1"),
            ConvergenceSamples.EpochsTo90(RandY.Name, "randY 1"),
            ConvergenceSamples.Updates(Real.Name, "real"),
            ConvergenceSamples.Updates(RandX.Name, "randX 1"),
            ConvergenceSamples.Updates(RandY.Name, "randY 1"),
            Preconditions.Diverged([Real, RandX, RandY]),
        ],
        Effects =
        [
            new(
                "randX 1 / real", "log2 ratio of epochs to 100 %", sample => Measured.Log2(sample["randX 1"] / sample["real"]),
                Criterion.Paired(delta: 0.25)),
            new(
                "randY 1 / real", "log2 ratio of epochs to 100 %", sample => Measured.Log2(sample["randY 1"] / sample["real"]),
                Criterion.Paired(delta: 0.25)),
        ],
        Preconditions = [Preconditions.NotDiverged],
        Control = new(
            "real data in place of noise",
            [.. Noises.SelectMany(noise => ConvergenceProtocol.WidthsAs(noise, Condition.Real)).Where(IsNoise)]),
        Replicates = ConvergenceProtocol.Replicates,
        Registered = Registered.FastTier,
        Deviations =
        [
            .. Deviations.Everywhere("randX 1 / real", Outcome.Reversed, Reason),
        ],
    };

    private static bool IsNoise(Arm arm) => arm.Name == RandX.Name || arm.Name == RandY.Name;

    private static Arm<DynamicsRun> At(Condition condition) => ConvergenceProtocol.Width(condition, factor: 2);
}
