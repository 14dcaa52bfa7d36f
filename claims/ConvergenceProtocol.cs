using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Tests.Claims;

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

    /// <summary>Units of the narrowest network where validation accuracy is compared: fewer, and random labels are not always fitted.</summary>
    public const int NarrowForValidation = 24;

    /// <summary>Units of the narrowest network where times are compared: with fewer, the time on random inputs varies a lot by chance.</summary>
    public const int NarrowForTime = 32;

    /// <summary>Replicates of each tier.</summary>
    public static readonly IReadOnlyDictionary<Tier, int> Replicates = new Dictionary<Tier, int> { [Tier.Fast] = 12, [Tier.Full] = 20 };

    /// <summary>The arms of all widths on one training set.</summary>
    public static IEnumerable<Arm> Widths(Condition condition, int narrowest) => WidthFactors.Select(factor => Width(condition, narrowest, factor));

    /// <summary>The arms of all sizes of one kind of training set.</summary>
    public static IEnumerable<Arm> Sizes(Condition condition) => SizeFactors.Select(factor => Size(condition, factor));

    /// <summary>The arm of one width.</summary>
    public static Arm Width(Condition condition, int narrowest, double factor) =>
        new(condition.AtWidth(factor), context => RunOfWidth(context, condition, narrowest * factor));

    /// <summary>Arms of one condition's names, trained as another, with seeds of their own.</summary>
    public static IEnumerable<Arm> WidthsAs(Condition named, Condition trained, int narrowest) => WidthFactors.Select(factor => new Arm(
        named.AtWidth(factor), context => RunOfWidth(context, trained, narrowest * factor) with { Stream = Stream(named) }));

    /// <summary>Arms of one condition's names, all as wide as the narrowest, each with seeds of its own.</summary>
    public static IEnumerable<Arm> WidthsAllAlike(Condition condition, int width) => WidthFactors.Select(factor => new Arm(
        condition.AtWidth(factor), context => RunOfWidth(context, condition, width) with { Stream = $"control, {condition.AtWidth(factor)}" }));

    /// <summary>Arms of one condition's names, trained as another, with seeds of their own.</summary>
    public static IEnumerable<Arm> SizesAs(Condition named, Condition trained) => SizeFactors.Select(factor => new Arm(
        named.AtSize(factor), context => RunOfSize(context, trained, factor) with { Stream = Stream(named) }));

    private static Arm Size(Condition condition, double factor) => new(condition.AtSize(factor), context => RunOfSize(context, condition, factor));

    private static string Stream(Condition named) => $"control, {named.Name}";

    /// <summary>1000 examples; in the full tier 4000 and four times the width.</summary>
    private static DynamicsRun RunOfWidth(RunContext context, Condition condition, double width) => context.Tier == Tier.Fast
        ? Run(context, condition, hidden: width, examples: 1000, limit: 400)
        : Run(context, condition, hidden: 4 * width, examples: 4000, limit: 800);

    /// <summary>250 to 2000 examples and 32 units; in the full tier four times as many of both.</summary>
    private static DynamicsRun RunOfSize(RunContext context, Condition condition, double factor) => context.Tier == Tier.Fast
        ? Run(context, condition, hidden: NarrowForTime, examples: 250 * factor, limit: 400)
        : Run(context, condition, hidden: 4 * NarrowForTime, examples: 1000 * factor, limit: 800);

    private static DynamicsRun Run(RunContext context, Condition condition, double hidden, double examples, int limit) => new()
    {
        Dataset = context.Dataset,
        Root = context.Root,
        Replicate = context.Replicate,
        TrainingSet = condition.Set,
        NoiseLevel = condition.Level,
        Examples = (int)examples,
        Validation = 2000,
        Hidden = (int)hidden,
        Sgd = new SgdSettings { LearningRate = 0.1, BatchSize = 25, Epochs = limit },
        StopWhenFitted = true,
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
