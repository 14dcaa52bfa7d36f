using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Sensitivity;

namespace ClaimsSuite.Arpit2017.Sensitivity;

/// <summary>
/// C05: the loss-sensitivity is spread more unequally over the examples on real data than on random inputs: some real
/// examples matter much more than others (section 3.2, figure 3 left).
/// </summary>
public static class C05_SensitivityGini
{
    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C05",
        Slug = "sensitivity-gini",
        Section = "3.2",
        Figure = "3",
        Statement = "The Gini coefficient of the loss-sensitivity is higher on real data than on random inputs.",
        Arms = [SensitivityProtocol.Curve("real", TrainingSet.Real), SensitivityProtocol.Curve("randX", TrainingSet.RandX)],
        Samples =
        [
            SensitivitySamples<SensitivityRun>.AtEnd("real", SensitivityRun.Gini(InputNorm.L1), "real"),
            SensitivitySamples<SensitivityRun>.AtEnd("randX", SensitivityRun.Gini(InputNorm.L1), "randX"),
            SensitivitySamples<SensitivityRun>.AtEqualAccuracy("real", "randX", SensitivityRun.Gini(InputNorm.L1), "real, equal accuracy"),
            SensitivitySamples<SensitivityRun>.AtEqualAccuracy("randX", "real", SensitivityRun.Gini(InputNorm.L1), "randX, equal accuracy"),
            SensitivitySamples<SensitivityRun>.AboveFrom("real", "randX", SensitivityRun.Gini(InputNorm.L1)),
            .. SensitivityReport.Beside("real"),
            .. SensitivityReport.Beside("randX"),
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
        Preconditions = SensitivityProtocol.Learned(least: 0.3),
        Control = new("both arms on random inputs", SensitivityProtocol.Curve("real", TrainingSet.RandX, stream: "control")),
        Replicates = SensitivityProtocol.Replicates,
        Registered = Registered.FastTier,
        Protocols = SensitivityProtocol.Protocols,
    };
}
