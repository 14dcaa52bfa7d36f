using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Sensitivity;

namespace ClaimsSuite.Arpit2017.Sensitivity;

/// <summary>
/// C06: with a class for each example real data and random inputs still differ in how unequal the loss-sensitivity is, so
/// that shared classes alone are not the cause (section 3.2, figure 3 right). The paper does not say which is the larger: the first half of
/// the replicates tells, and the second is judged in that direction.
/// </summary>
public static class C06_SensitivityGiniUniqueClasses
{
    private const string Higher = "higher", Lower = "lower", Gini = "Gini";

    private static readonly string[] Sets = ["real", "randX"];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C06",
        Slug = "sensitivity-gini-unique-classes",
        Section = "3.2",
        Figure = "3",
        Statement = "With one class per example the Gini coefficient of the loss-sensitivity still differs between real data and random "
            + "inputs.",
        Arms = [SensitivityProtocol.UniqueCurve("real", TrainingSet.Real), SensitivityProtocol.UniqueCurve("randX", TrainingSet.RandX)],
        Samples =
        [
            SensitivitySamples<SensitivityRun>.AtEnd("real", SensitivityRun.Gini(InputNorm.L1), $"real, {Gini}"),
            SensitivitySamples<SensitivityRun>.AtEnd("randX", SensitivityRun.Gini(InputNorm.L1), $"randX, {Gini}"),
            SensitivitySamples<SensitivityRun>.AtEqualAccuracy("real", "randX", SensitivityRun.Gini(InputNorm.L1), "real, equal accuracy"),
            SensitivitySamples<SensitivityRun>.AtEqualAccuracy("randX", "real", SensitivityRun.Gini(InputNorm.L1), "randX, equal accuracy"),
            .. SensitivityReport.Beside("real"),
            .. SensitivityReport.Beside("randX"),
        ],
        Choices = [new(Higher, Sets, mean => mean[$"{Higher}, {Gini}"].Value), new(Lower, Sets, mean => -mean[$"{Lower}, {Gini}"].Value)],
        // The standard deviation between replicates, and so the least that a dozen of them can tell from 0.
        Effects =
        [
            new(
                "difference", "Gini", sample => sample[$"{Higher}, {Gini}"] - sample[$"{Lower}, {Gini}"], Criterion.Paired(delta: 0.01)),
        ],
        Preconditions = SensitivityProtocol.Learned(least: 0.05),
        Control = new("both arms on random inputs", SensitivityProtocol.UniqueCurve("real", TrainingSet.RandX, stream: "control")),
        Replicates = SensitivityProtocol.HalvedReplicates,
        Replication = Replication.Halves,
        Registered = Registered.WithFullPerceptron,
        Protocols = SensitivityProtocol.Protocols,
    };
}
