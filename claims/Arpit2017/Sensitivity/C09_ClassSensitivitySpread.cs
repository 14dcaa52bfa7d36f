using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Sensitivity;

namespace ClaimsSuite.Arpit2017.Sensitivity;

/// <summary>
/// C09: on real data more of a class's loss-sensitivity lies on examples of other classes than on random inputs: there are
/// patterns that classes share (section 3.2, figure 4).
/// </summary>
public static class C09_ClassSensitivitySpread
{
    private const string
        Reason = "Where a network has learned as much of noise as of real data, its sensitivity to noise is the more spread out.",
        Slow = "In the full tier, at the paper's step size, less of the sensitivity lies off i = j on real data.";

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C09",
        Slug = "class-sensitivity-spread",
        Section = "3.2",
        Figure = "4",
        Statement = "Class-specific loss-sensitivity is more spread out over i != j on real data than on random inputs.",
        Arms = [SensitivityProtocol.Matrix("real", TrainingSet.Real), SensitivityProtocol.Matrix("randX", TrainingSet.RandX)],
        Samples =
        [
            SensitivitySamples<SensitivityMatrixRun>.AtEnd("real", SensitivityMatrixRun.Spread, "real"),
            SensitivitySamples<SensitivityMatrixRun>.AtEnd("randX", SensitivityMatrixRun.Spread, "randX"),
            SensitivitySamples<SensitivityMatrixRun>.AtEnd("real", SensitivityMatrixRun.SpreadAtOnce, "real, last t alone"),
            SensitivitySamples<SensitivityMatrixRun>.AtEnd("randX", SensitivityMatrixRun.SpreadAtOnce, "randX, last t alone"),
            SensitivitySamples<SensitivityMatrixRun>.AtEqualAccuracy(
                "real", "randX", SensitivityMatrixRun.SpreadAtOnce, "real, t of equal accuracy"),
            SensitivitySamples<SensitivityMatrixRun>.AtEqualAccuracy(
                "randX", "real", SensitivityMatrixRun.SpreadAtOnce, "randX, t of equal accuracy"),
            SensitivitySamples<SensitivityMatrixRun>.Accuracy("real"),
            SensitivitySamples<SensitivityMatrixRun>.Accuracy("randX"),
            SensitivitySamples<SensitivityMatrixRun>.Growth("real"),
            SensitivitySamples<SensitivityMatrixRun>.Growth("randX"),
        ],
        Effects =
        [
            // Five points of a row's whole, half of what one of ten equal cells has.
            new("real - randX", "share of a row off i = j", sample => sample["real"] - sample["randX"], Criterion.Paired(delta: 0.05)),
            new(
                "real - randX at equal accuracy", "share of a row off i = j",
                sample => sample["real, t of equal accuracy"] - sample["randX, t of equal accuracy"], Criterion.Paired(delta: 0.05)),
        ],
        Preconditions = SensitivityProtocol.Learned(least: 0.3),
        Control = new("both arms on random inputs", SensitivityProtocol.Matrix("real", TrainingSet.RandX, stream: "control")),
        Replicates = SensitivityProtocol.Replicates,
        Registered = Registered.WithFullPerceptron,
        Deviations =
        [
            .. Deviations.Everywhere("real - randX at equal accuracy", Outcome.Reversed, Reason),
            Deviations.FullPerceptron("real - randX at equal accuracy", Outcome.Reversed, Reason),
            Deviations.FullPerceptron("real - randX", Outcome.Smaller, Slow),
        ],
        Protocols = SensitivityProtocol.Protocols,
    };
}
