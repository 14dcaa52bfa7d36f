using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// C10: more hidden units improve validation accuracy with noise in the training set, and hurt nowhere (section 3.3.1, figure 5). On real
/// data it is near its best at most widths, in the paper too; from the narrowest on it gains there as well.
/// </summary>
public static class C10_CapacityImprovesValidation
{
    /// <summary>One validation image in 200: less could not be told from chance by replicates that a test can wait for.</summary>
    private const double Least = 0.005;

    private static readonly ConditionKind[] Compared = [new("real", [Condition.Real]), .. CapacityProtocol.Mixed];
    private static readonly Condition[] All = [.. Compared.SelectMany(kind => kind.Levels)];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C10",
        Slug = "capacity-improves-validation",
        Section = "3.3.1",
        Figure = "5",
        Statement = "More hidden units do not hurt validation accuracy, and improve it, with and without noise in the training set.",
        Arms = [.. All.SelectMany(CapacityProtocol.Widths)],
        Samples =
        [
            .. All.SelectMany(CapacityProtocol.Widths).Select(CapacitySamples.Validation),
            Preconditions.LeastFitted(All.Select(condition => CapacityProtocol.Width(condition, Factor(^1)))),
        ],
        Effects =
        [
            .. Compared.Select(kind => new Effect(
                $"{kind.Name}, widest - narrowest", "validation accuracy",
                sample => Gain(sample, kind.Levels, Factor(0)),
                Criterion.Paired(delta: Least))),
            .. Compared.Select(kind => new Effect(
                $"{kind.Name}, last doubling", "validation accuracy",
                sample => Gain(sample, kind.Levels, Factor(^2)),
                Criterion.NonInferior(margin: Least))),
        ],
        Preconditions = [Preconditions.Fitted],
        Control = new(
            "nothing but random labels in place of what the narrowest and the widest networks are trained on",
            [.. All.SelectMany(condition => new[] { OnRandomLabels(condition, Factor(0)), OnRandomLabels(condition, Factor(^1)) })]),
        Replicates = CapacityProtocol.OverWidths,
        Datasets = CapacityProtocol.Datasets,
        Registered = Registered.WithFullPerceptron,
    };

    private static Measured Gain(ReplicateSamples sample, IEnumerable<Condition> conditions, double narrow) => CapacitySamples.Gain(
        sample, conditions.Select(condition => condition.AtWidth(Factor(^1))), conditions.Select(condition => condition.AtWidth(narrow)));

    /// <summary>The widest network, which fits them, by the name of that at a factor.</summary>
    private static Arm<DynamicsRun> OnRandomLabels(Condition condition, double factor) =>
        CapacityProtocol.Width(Condition.RandY(1), Factor(^1)).InPlaceOf(condition.AtWidth(factor));

    private static double Factor(Index index) => CapacityProtocol.WidthFactors[index];
}
