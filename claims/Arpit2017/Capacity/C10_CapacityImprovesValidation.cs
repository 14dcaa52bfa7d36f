using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// C10: more hidden units do not hurt validation accuracy, and improve it, with and without noise in the training set (section
/// 3.3.1, figure 5). On real data it is near its best at any width, in the paper too; the gain is reported and not judged.
/// </summary>
public static class C10_CapacityImprovesValidation
{
    private static readonly Condition[] Noisy = [Condition.RandX(0.8), Condition.RandY(0.4)];
    private static readonly Condition[] Conditions = [Condition.Real, .. Noisy];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C10",
        Slug = "capacity-improves-validation",
        Section = "3.3.1",
        Figure = "5",
        Statement = "More hidden units do not hurt validation accuracy, and improve it, with and without noise in the training set.",
        Arms = [.. Conditions.SelectMany(ConvergenceProtocol.Widths)],
        Samples =
        [
            .. Conditions.SelectMany(condition => ConvergenceProtocol.WidthFactors.Select(condition.AtWidth))
                .Select(ConvergenceSamples.Validation),
            ConvergenceSamples.LeastFitted(Conditions),
        ],
        Effects =
        [
            .. Noisy.Select(condition => new Effect(
                $"{condition.Name}, widest - narrowest", "validation accuracy",
                sample => Gain(sample, condition),
                Criterion.Paired(delta: 0.005))),
            .. Conditions.Select(condition => new Effect(
                $"{condition.Name}, worst step", "validation accuracy",
                sample => WorstStep(sample, condition),
                Criterion.NonInferior(margin: 0.02))),
        ],
        Preconditions = [Preconditions.Fitted],
        Control = new(
            "all networks as wide as the narrowest, and those of the middle width trained on random labels",
            [.. Conditions.SelectMany(ConvergenceProtocol.NoWiderButNoiseBetween)]),
        Replicates = ConvergenceProtocol.Replicates,
        Registered = Registered.FastTier,
    };

    private static Measured Gain(ReplicateSamples sample, Condition condition) =>
        sample[condition.AtWidth(ConvergenceProtocol.WidthFactors[^1])] - sample[condition.AtWidth(ConvergenceProtocol.WidthFactors[0])];

    /// <summary>The smallest gain from one width to the next, which is below 0 by chance where there is none.</summary>
    private static double WorstStep(ReplicateSamples sample, Condition condition) => ConvergenceProtocol.WidthFactors
        .Zip(
            ConvergenceProtocol.WidthFactors.Skip(1),
            (narrow, wide) => (sample[condition.AtWidth(wide)] - sample[condition.AtWidth(narrow)]).Value)
        .Min();
}
