using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// Training until the training set is fitted, at doubling widths and training set sizes (section 3.3): MLPs by plain SGD on pixels in
/// [0, 1]. The paper has widths up to 4096 and up to 50,000 examples; docs/claims/C10.md says what was tried.
/// </summary>
internal static class ConvergenceProtocol
{
    /// <summary>Multiples of the smallest width.</summary>
    public static readonly IReadOnlyList<double> WidthFactors = [1, 2, 4];

    /// <summary>Multiples of the smallest training set.</summary>
    public static readonly IReadOnlyList<double> SizeFactors = [1, 2, 4, 8];

    /// <summary>Units of the narrowest network. With fewer, random labels are not always fitted.</summary>
    private const int Narrowest = 24;

    /// <summary>Units of the networks that are compared over training set sizes.</summary>
    private const int Fixed = 32;

    /// <summary>Replicates of each tier.</summary>
    public static readonly IReadOnlyDictionary<Tier, int> Replicates = new Dictionary<Tier, int> { [Tier.Fast] = 12, [Tier.Full] = 20 };

    /// <summary>The arms of all widths on one training set.</summary>
    public static IEnumerable<Arm<DynamicsRun>> Widths(Condition condition) => WidthFactors.Select(factor => Width(condition, factor));

    /// <summary>The arms of all sizes of one kind of training set.</summary>
    public static IEnumerable<Arm<DynamicsRun>> Sizes(Condition condition) => SizeFactors.Select(factor => Size(condition, factor));

    /// <summary>The arm of one width.</summary>
    public static Arm<DynamicsRun> Width(Condition condition, double factor) =>
        new(condition.AtWidth(factor), context => RunOfWidth(context, condition, factor));

    /// <summary>Arms of one condition's names, trained as another, with seeds of their own.</summary>
    public static IEnumerable<Arm<DynamicsRun>> WidthsAs(Condition named, Condition trained) =>
        WidthFactors.Select(factor => new Arm<DynamicsRun>(
        named.AtWidth(factor), context => RunOfWidth(context, trained, factor) with { Stream = Stream(named) }));

    /// <summary>
    /// Arms of one condition's names: narrowest and widest are both as wide as the narrowest, with seeds of their own, and what lies
    /// between them is trained on random labels.
    /// </summary>
    public static IEnumerable<Arm<DynamicsRun>> NoWiderButNoiseBetween(Condition condition) => WidthFactors.Select(factor =>
        factor == WidthFactors[0] || factor == WidthFactors[^1]
            ? new Arm<DynamicsRun>(condition.AtWidth(factor), context =>
                RunOfWidth(context, condition, WidthFactors[0]) with { Stream = $"control, {condition.AtWidth(factor)}" })
            : new Arm<DynamicsRun>(condition.AtWidth(factor), context => RunOfWidth(context, Condition.RandY(1), factor)));

    /// <summary>Arms of one condition's names, trained as another, with seeds of their own.</summary>
    public static IEnumerable<Arm<DynamicsRun>> SizesAs(Condition named, Condition trained) =>
        SizeFactors.Select(factor => new Arm<DynamicsRun>(
        named.AtSize(factor), context => RunOfSize(context, trained, factor) with { Stream = Stream(named) }));

    private static Arm<DynamicsRun> Size(Condition condition, double factor) =>
        new(condition.AtSize(factor), context => RunOfSize(context, condition, factor));

    private static string Stream(Condition named) => $"control, {named.Name}";

    /// <summary>24 to 96 units and 1000 examples; in the full tier four times as many of both.</summary>
    private static DynamicsRun RunOfWidth(RunContext context, Condition condition, double factor)
    {
        // After training on nothing but noise there is nothing to validate.
        var validation = condition.Level < 1 ? 2000 : 100;
        return context.Tier == Tier.Fast
            ? Run(context, condition, Narrowest * factor, examples: 1000, validation, limit: 400)
            : Run(context, condition, 4 * Narrowest * factor, examples: 4000, validation, limit: 800);
    }

    /// <summary>
    /// 250 to 2000 examples and 32 units; in the full tier four times as many of both. Validation is not looked at, and kept small.
    /// </summary>
    private static DynamicsRun RunOfSize(RunContext context, Condition condition, double factor) => context.Tier == Tier.Fast
        ? Run(context, condition, Fixed, examples: 250 * factor, validation: 100, limit: 400)
        : Run(context, condition, 4 * Fixed, examples: 1000 * factor, validation: 100, limit: 800);

    private static DynamicsRun Run(RunContext context, Condition condition, double hidden, double examples, int validation, int limit) =>
        new()
    {
        Replicate = context.Replicate,
        TrainingSet = condition.Set,
        NoiseLevel = condition.Level,
        Examples = (int)examples,
        Validation = validation,
        Training = new()
        {
            Network = new MlpDesign { Hidden = (int)hidden },
            Sgd = new SgdSettings { LearningRate = 0.1, BatchSize = 25, Epochs = limit },
            StopWhenFitted = true,
            ValidateAtEnd = true,
        },
    };
}

/// <summary>What a training set is made of.</summary>
/// <param name="Name">As reports name it: <c>randY 0.4</c>.</param>
/// <param name="Set">The kind of noise.</param>
/// <param name="Level">The fraction of noise, 0 ... 1.</param>
internal sealed record Condition(string Name, TrainingSet Set, double Level)
{
    /// <summary>Real data.</summary>
    public static readonly Condition Real = new("real", TrainingSet.Real, 0);

    /// <summary>The name of the arm of a width.</summary>
    public string AtWidth(double factor) => FormattableString.Invariant($"{Name}, width x{factor}");

    /// <summary>The name of the arm of a training set size.</summary>
    public string AtSize(double factor) => FormattableString.Invariant($"{Name}, N x{factor}");

    /// <summary>Gaussian inputs in place of a fraction of the inputs.</summary>
    public static Condition RandX(double level) => new(FormattableString.Invariant($"randX {level}"), TrainingSet.RandX, level);

    /// <summary>Random labels in place of a fraction of the labels.</summary>
    public static Condition RandY(double level) => new(FormattableString.Invariant($"randY {level}"), TrainingSet.RandY, level);
}
