using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Sensitivity;

namespace ClaimsSuite.Arpit2017.Sensitivity;

/// <summary>
/// C07: C05 does not hang on the norm: it holds for l1, l2 and l-infinity (section 3.2).
/// </summary>
public static class C07_SensitivityNormInvariance
{
    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C07",
        Slug = "sensitivity-norm-invariance",
        Section = "3.2",
        Statement = "The Gini coefficient of the loss-sensitivity is higher on real data than on random inputs for the l1, l2 and "
            + "l-infinity norms.",
        Arms = [SensitivityProtocol.Curve("real", TrainingSet.Real), SensitivityProtocol.Curve("randX", TrainingSet.RandX)],
        Samples =
        [
            SensitivitySamples<SensitivityRun>.AtEnd("real", SensitivityRun.Gini(InputNorm.L1), "real, l1"),
            SensitivitySamples<SensitivityRun>.AtEnd("randX", SensitivityRun.Gini(InputNorm.L1), "randX, l1"),
            SensitivitySamples<SensitivityRun>.AtEnd("real", SensitivityRun.Gini(InputNorm.L2), "real, l2"),
            SensitivitySamples<SensitivityRun>.AtEnd("randX", SensitivityRun.Gini(InputNorm.L2), "randX, l2"),
            SensitivitySamples<SensitivityRun>.AtEnd("real", SensitivityRun.Gini(InputNorm.LInfinity), "real, l-infinity"),
            SensitivitySamples<SensitivityRun>.AtEnd("randX", SensitivityRun.Gini(InputNorm.LInfinity), "randX, l-infinity"),
            SensitivitySamples<SensitivityRun>.Accuracy("real"), SensitivitySamples<SensitivityRun>.Accuracy("randX"),
        ],
        Effects =
        [
            new("real - randX, l1", "Gini", sample => sample["real, l1"] - sample["randX, l1"], Criterion.Paired(delta: 0.05)),
            new("real - randX, l2", "Gini", sample => sample["real, l2"] - sample["randX, l2"], Criterion.Paired(delta: 0.05)),
            new(
                "real - randX, l-infinity", "Gini", sample => sample["real, l-infinity"] - sample["randX, l-infinity"],
                Criterion.Paired(delta: 0.05)),
        ],
        Preconditions = SensitivityProtocol.Learned(least: 0.3),
        Control = new("both arms on random inputs", SensitivityProtocol.Curve("real", TrainingSet.RandX, stream: "control")),
        Replicates = SensitivityProtocol.Replicates,
        Registered = Registered.FastTier,
        Protocols = SensitivityProtocol.Protocols,
    };
}
