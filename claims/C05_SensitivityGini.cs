using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Measurement.Sensitivity;
using ClaimsSuite.Runs;
using Xunit;
using Xunit.Abstractions;

namespace ClaimsSuite.Tests.Claims;

/// <summary>
/// C05: the loss-sensitivity is spread more unequally over the examples on real data than on random inputs: some real
/// examples matter much more than others (section 3.2, figure 3 left).
/// </summary>
[Claim, Trait("Claim", "C05"), Trait("Section", "3.2")]
public sealed class C05_SensitivityGini(ITestOutputHelper output) : ClaimTests(Definition, output)
{
    /// <summary>The claim as data.</summary>
    public static ClaimDefinition Definition { get; } = new()
    {
        Id = "C05",
        Slug = "sensitivity-gini",
        Section = "3.2",
        Figure = "3",
        Statement = "The Gini coefficient of the loss-sensitivity is higher on real data than on random inputs.",
        Arms = [SensitivityProtocol.Curve("real", TrainingSet.Real), SensitivityProtocol.Curve("randX", TrainingSet.RandX)],
        Samples =
        [
            SensitivityProtocol.AtEnd("real", SensitivityRun.Gini(InputNorm.L1), "real"),
            SensitivityProtocol.AtEnd("randX", SensitivityRun.Gini(InputNorm.L1), "randX"),
            SensitivityProtocol.AtEqualAccuracy("real", "randX", SensitivityRun.Gini(InputNorm.L1), "real, equal accuracy"),
            SensitivityProtocol.AtEqualAccuracy("randX", "real", SensitivityRun.Gini(InputNorm.L1), "randX, equal accuracy"),
            SensitivityProtocol.AboveFrom("real", "randX", SensitivityRun.Gini(InputNorm.L1)),
            .. SensitivityProtocol.Beside("real"),
            .. SensitivityProtocol.Beside("randX"),
        ],
        Effects =
        [
            new("real - randX", "Gini", sample => sample["real"] - sample["randX"], Criterion.Paired(delta: 0.05)),
            new(
                "real - randX at equal accuracy",
                "Gini",
                sample => sample["real, equal accuracy"] - sample["randX, equal accuracy"],
                Criterion.Paired(delta: 0.05)),
        ],
        Control = new("both arms on random inputs", SensitivityProtocol.Curve("real", TrainingSet.RandX, stream: "control")),
        Replicates = SensitivityProtocol.Replicates,
        Protocols = SensitivityProtocol.Protocols,
    };
}
