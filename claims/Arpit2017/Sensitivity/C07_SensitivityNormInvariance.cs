using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Sensitivity;

namespace ClaimsSuite.Arpit2017.Sensitivity;

/// <summary>
/// C07: the results of C05 are very similar in other norms: the gap between real data and random inputs is alike for l1, l2 and
/// l-infinity (section 3.2). An equivalence, beside the direction of each.
/// </summary>
public static class C07_SensitivityNormInvariance
{
    private static readonly (string Name, InputNorm Norm)[] Norms =
        [("l1", InputNorm.L1), ("l2", InputNorm.L2), ("l-infinity", InputNorm.LInfinity)];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C07",
        Slug = "sensitivity-norm-invariance",
        Section = "3.2",
        Statement = "By how much the Gini coefficient of the loss-sensitivity is higher on real data than on random inputs is very "
            + "similar for the l1, l2 and l-infinity norms.",
        Arms = [SensitivityProtocol.Curve("real", TrainingSet.Real), SensitivityProtocol.Curve("randX", TrainingSet.RandX)],
        Samples =
        [
            .. Norms.SelectMany(norm => new[] { Gini("real", norm.Name, norm.Norm, "real"), Gini("randX", norm.Name, norm.Norm, "randX") }),
            SensitivitySamples<SensitivityRun>.Accuracy("real"), SensitivitySamples<SensitivityRun>.Accuracy("randX"),
        ],
        Effects = [Gap("l1"), Gap("l2"), Gap("l-infinity"), Alike("l2"), Alike("l-infinity")],
        Preconditions = SensitivityProtocol.Learned(least: 0.3),
        // Two arms alike would take the gaps away, and leave norms that agree on that there is none.
        Control = new("random inputs on both sides in l1, and the two exchanged in the other norms")
        {
            Samples =
            [
                Gini("real", "l1", InputNorm.L1, "randX"),
                .. Norms[1..].SelectMany(
                    norm => new[] { Gini("real", norm.Name, norm.Norm, "randX"), Gini("randX", norm.Name, norm.Norm, "real") }),
            ],
        },
        Replicates = SensitivityProtocol.Replicates,
        Registered = Registered.WithFullPerceptron,
        Protocols = SensitivityProtocol.Protocols,
    };

    private static Sample Gini(string side, string name, InputNorm norm, string arm) =>
        SensitivitySamples<SensitivityRun>.AtEnd(arm, SensitivityRun.Gini(norm), $"{side}, {name}");

    /// <summary>The gap is there in every norm, by what C05 asks for.</summary>
    private static Effect Gap(string norm) =>
        new($"real - randX, {norm}", "Gini", sample => GapOf(sample, norm), Criterion.Paired(delta: 0.05));

    /// <summary>Alike is what differs by less than C05 takes for an effect.</summary>
    private static Effect Alike(string norm) => new(
        $"real - randX, {norm} - l1", "Gini", sample => GapOf(sample, norm) - GapOf(sample, "l1"), Criterion.Equivalent(-0.05, 0.05));

    private static Measured GapOf(ReplicateSamples sample, string norm) => sample[$"real, {norm}"] - sample[$"randX, {norm}"];
}
