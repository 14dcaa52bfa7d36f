using ClaimsSuite.Claims;
using ClaimsSuite.Runs;
using Xunit;
using Xunit.Abstractions;

namespace ClaimsSuite.Tests.Claims;

/// <summary>
/// C09: on real data more of a class's loss-sensitivity lies on examples of other classes than on random inputs: there are
/// patterns that classes share (section 3.2, figure 4).
/// </summary>
[Claim, Trait("Claim", "C09"), Trait("Section", "3.2")]
public sealed class C09_ClassSensitivitySpread(ITestOutputHelper output) : ClaimTests(Definition, output)
{
    /// <summary>The claim as data.</summary>
    public static ClaimDefinition Definition { get; } = new()
    {
        Id = "C09",
        Slug = "class-sensitivity-spread",
        Section = "3.2",
        Figure = "4",
        Statement = "Class-specific loss-sensitivity is more spread out over i != j on real data than on random inputs.",
        Arms = [SensitivityProtocol.Matrix("real", TrainingSet.Real), SensitivityProtocol.Matrix("randX", TrainingSet.RandX)],
        Samples =
        [
            SensitivityProtocol.AtEnd("real", SensitivityMatrixRun.Spread, "real"),
            SensitivityProtocol.AtEnd("randX", SensitivityMatrixRun.Spread, "randX"),
            SensitivityProtocol.AtEnd("real", SensitivityMatrixRun.SpreadAtOnce, "real, last t alone"),
            SensitivityProtocol.AtEnd("randX", SensitivityMatrixRun.SpreadAtOnce, "randX, last t alone"),
            SensitivityProtocol.AtEqualAccuracy("real", "randX", SensitivityMatrixRun.SpreadAtOnce, "real, t of equal accuracy"),
            SensitivityProtocol.AtEqualAccuracy("randX", "real", SensitivityMatrixRun.SpreadAtOnce, "randX, t of equal accuracy"),
            SensitivityProtocol.Accuracy("real"),
            SensitivityProtocol.Accuracy("randX"),
            SensitivityProtocol.Growth("real"),
            SensitivityProtocol.Growth("randX"),
        ],
        Effects = [new("real - randX", "share of a row off i = j", sample => sample["real"] - sample["randX"], Criterion.Paired(delta: 0.05))],
        Control = new("both arms on random inputs", SensitivityProtocol.Matrix("real", TrainingSet.RandX, stream: "control")),
        Replicates = SensitivityProtocol.Replicates,
        Deviations =
        [
            new(
                Tier.Full,
                "mnist",
                "real - randX",
                Verdict.Refuted,
                "At the paper's step size, over ten times the epochs, the difference has the same sign but is .03."),
        ],
        Protocols = SensitivityProtocol.Protocols,
    };
}
