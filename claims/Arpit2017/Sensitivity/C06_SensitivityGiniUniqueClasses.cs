using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Sensitivity;

namespace ClaimsSuite.Arpit2017.Sensitivity;

/// <summary>
/// C06: with a class for each example real data and random inputs still differ in how unequal the loss-sensitivity is, so
/// that shared classes alone are not the cause (section 3.2, figure 3 right).
/// </summary>
public static class C06_SensitivityGiniUniqueClasses
{
    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C06",
        Slug = "sensitivity-gini-unique-classes",
        Section = "3.2",
        Figure = "3",
        Statement = "With one class per example the Gini coefficient of the loss-sensitivity is still higher on real data than on random "
            + "inputs.",
        Arms = [SensitivityProtocol.UniqueCurve("real", TrainingSet.Real), SensitivityProtocol.UniqueCurve("randX", TrainingSet.RandX)],
        Samples =
        [
            SensitivitySamples<SensitivityRun>.AtEnd("real", SensitivityRun.Gini(InputNorm.L1), "real"),
            SensitivitySamples<SensitivityRun>.AtEnd("randX", SensitivityRun.Gini(InputNorm.L1), "randX"),
            SensitivitySamples<SensitivityRun>.AtEqualAccuracy("real", "randX", SensitivityRun.Gini(InputNorm.L1), "real, equal accuracy"),
            SensitivitySamples<SensitivityRun>.AtEqualAccuracy("randX", "real", SensitivityRun.Gini(InputNorm.L1), "randX, equal accuracy"),
            .. SensitivityReport.Beside("real"),
            .. SensitivityReport.Beside("randX"),
        ],
        Effects = [new("real - randX", "Gini", sample => sample["real"] - sample["randX"], Criterion.Paired(delta: 0.01))],
        Preconditions = SensitivityProtocol.Learned(least: 0.05),
        Control = new("both arms on random inputs", SensitivityProtocol.UniqueCurve("real", TrainingSet.RandX, stream: "control")),
        Replicates = SensitivityProtocol.Replicates,
        Registered = Registered.FastTier,
        Protocols = SensitivityProtocol.Protocols,
    };
}
