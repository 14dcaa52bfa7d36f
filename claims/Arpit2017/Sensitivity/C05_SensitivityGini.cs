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
    private const string
        Reason = "Before .9 of the training set is learned, real data are about as even as random inputs.",
        Near = "At .7 real data are less even by about as much as is asked for.";

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
            .. SensitivityProtocol.Progress.SelectMany(level => new[]
            {
                SensitivitySamples<SensitivityRun>.AtAccuracy("real", level, SensitivityRun.Gini(InputNorm.L1)),
                SensitivitySamples<SensitivityRun>.AtAccuracy("randX", level, SensitivityRun.Gini(InputNorm.L1)),
            }),
            SensitivitySamples<SensitivityRun>.AboveFrom("real", "randX", SensitivityRun.Gini(InputNorm.L1)),
            .. SensitivityReport.Beside("real"),
            .. SensitivityReport.Beside("randX"),
        ],
        Effects =
        [
            // A twentieth of the range of a Gini coefficient: less could not be seen in figure 3.
            new("real - randX", "Gini", sample => sample["real"] - sample["randX"], Criterion.Paired(delta: 0.05)),
            .. SensitivityProtocol.Progress.Select(level => new Effect(
                FormattableString.Invariant($"real - randX at accuracy {level}"), "Gini",
                sample => sample[SensitivitySamples<SensitivityRun>.AtAccuracy("real", level)]
                    - sample[SensitivitySamples<SensitivityRun>.AtAccuracy("randX", level)],
                Criterion.Paired(delta: 0.05))),
        ],
        Preconditions = SensitivityProtocol.Learned(least: SensitivityProtocol.Progress[^1]),
        Control = new("both arms on random inputs", SensitivityProtocol.Curve("real", TrainingSet.RandX, stream: "control")),
        Replicates = SensitivityProtocol.Replicates,
        Registered = Registered.WithFullPerceptron,
        Deviations =
        [
            .. Deviations.Everywhere("real - randX at accuracy 0.5", Outcome.Absent, Reason),
            new(Tier.Fast, "strokes", "real - randX at accuracy 0.7", Outcome.Smaller, Reason),
            Deviations.FullPerceptron("real - randX at accuracy 0.5", Outcome.Absent, Reason),
            Deviations.FullPerceptron("real - randX at accuracy 0.7", Outcome.Inconclusive, Near),
        ],
        Protocols = SensitivityProtocol.Protocols,
    };
}
