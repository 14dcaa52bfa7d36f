using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Measurement.Sensitivity;
using ClaimsSuite.Runs;
using Xunit;
using Xunit.Abstractions;

namespace ClaimsSuite.Tests.Claims;

/// <summary>
/// C06: with a class for each example real data and random inputs still differ in how unequal the loss-sensitivity is, so
/// that shared classes alone are not the cause (section 3.2, figure 3 right).
/// </summary>
[Claim, Trait("Claim", "C06"), Trait("Section", "3.2")]
public sealed class C06_SensitivityGiniUniqueClasses(ITestOutputHelper output) : ClaimTests(Definition, output)
{
    /// <summary>The claim as data.</summary>
    public static ClaimDefinition Definition { get; } = new()
    {
        Id = "C06",
        Slug = "sensitivity-gini-unique-classes",
        Section = "3.2",
        Figure = "3",
        Statement = "With one class per example the Gini coefficient of the loss-sensitivity is still higher on real data than on random inputs.",
        Arms = [SensitivityProtocol.UniqueCurve("real", TrainingSet.Real), SensitivityProtocol.UniqueCurve("randX", TrainingSet.RandX)],
        Samples =
        [
            SensitivityProtocol.AtEnd("real", SensitivityRun.Gini(InputNorm.L1), "real"),
            SensitivityProtocol.AtEnd("randX", SensitivityRun.Gini(InputNorm.L1), "randX"),
            SensitivityProtocol.AtEqualAccuracy("real", "randX", SensitivityRun.Gini(InputNorm.L1), "real, equal accuracy"),
            SensitivityProtocol.AtEqualAccuracy("randX", "real", SensitivityRun.Gini(InputNorm.L1), "randX, equal accuracy"),
            .. SensitivityProtocol.Beside("real"),
            .. SensitivityProtocol.Beside("randX"),
        ],
        Effects = [new("real - randX", "Gini", sample => sample["real"] - sample["randX"], Criterion.Paired(delta: 0.01))],
        Control = new("both arms on random inputs", SensitivityProtocol.UniqueCurve("real", TrainingSet.RandX, stream: "control")),
        Replicates = SensitivityProtocol.Replicates,
        Protocols = SensitivityProtocol.Protocols,
    };
}
