using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Measurement.Sensitivity;
using ClaimsSuite.Runs;
using Xunit;
using Xunit.Abstractions;

namespace ClaimsSuite.Tests.Claims;

/// <summary>
/// C07: C05 does not hang on the norm: it holds for l1, l2 and l-infinity (section 3.2).
/// </summary>
[Claim, Trait("Claim", "C07"), Trait("Section", "3.2")]
public sealed class C07_SensitivityNormInvariance(ITestOutputHelper output) : ClaimTests(Definition, output)
{
    /// <summary>The claim as data.</summary>
    public static ClaimDefinition Definition { get; } = new()
    {
        Id = "C07",
        Slug = "sensitivity-norm-invariance",
        Section = "3.2",
        Statement = "The Gini coefficient of the loss-sensitivity is higher on real data than on random inputs for the l1, l2 and l-infinity norms.",
        Arms = [SensitivityProtocol.Curve("real", TrainingSet.Real), SensitivityProtocol.Curve("randX", TrainingSet.RandX)],
        Samples =
        [
            SensitivityProtocol.AtEnd("real", SensitivityRun.Gini(InputNorm.L1), "real, l1"),
            SensitivityProtocol.AtEnd("randX", SensitivityRun.Gini(InputNorm.L1), "randX, l1"),
            SensitivityProtocol.AtEnd("real", SensitivityRun.Gini(InputNorm.L2), "real, l2"),
            SensitivityProtocol.AtEnd("randX", SensitivityRun.Gini(InputNorm.L2), "randX, l2"),
            SensitivityProtocol.AtEnd("real", SensitivityRun.Gini(InputNorm.LInfinity), "real, l-infinity"),
            SensitivityProtocol.AtEnd("randX", SensitivityRun.Gini(InputNorm.LInfinity), "randX, l-infinity"),
        ],
        Effects =
        [
            new("real - randX, l1", "Gini", sample => sample["real, l1"] - sample["randX, l1"], Criterion.Paired(delta: 0.05)),
            new("real - randX, l2", "Gini", sample => sample["real, l2"] - sample["randX, l2"], Criterion.Paired(delta: 0.05)),
            new("real - randX, l-infinity", "Gini", sample => sample["real, l-infinity"] - sample["randX, l-infinity"], Criterion.Paired(delta: 0.05)),
        ],
        Control = new("both arms on random inputs", SensitivityProtocol.Curve("real", TrainingSet.RandX, stream: "control")),
        Replicates = SensitivityProtocol.Replicates,
        Protocols = SensitivityProtocol.Protocols,
    };
}
