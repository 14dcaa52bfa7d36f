using ClaimsSuite.Claims;
using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// Training until the training set is fitted, over widths and over training set sizes, by how much of the training set is noise (section
/// 3.3): MLPs by plain SGD. The paper has widths up to 4096 and up to 50,000 examples; docs/claims/C10.md says what was tried.
/// </summary>
internal static class CapacityProtocol
{
    /// <summary>Widths, as multiples of the smallest.</summary>
    public static readonly IReadOnlyList<double> WidthFactors = [1, 2, 4, 8, 16];

    /// <summary>Training set sizes, as multiples of the smallest.</summary>
    public static readonly IReadOnlyList<double> SizeFactors = [1, 2, 4, 8, 16, 32];

    /// <summary>Fractions of noise in a training set that still holds something real.</summary>
    private static readonly double[] Levels = [0.2, 0.5, 0.8];

    /// <summary>Noise beside something real, which can be validated.</summary>
    public static readonly IReadOnlyList<ConditionKind> Mixed = [ConditionKind.Inputs(Levels), ConditionKind.Labels(Levels)];

    /// <summary>Noise whose time to convergence is taken: up to nothing else.</summary>
    public static readonly IReadOnlyList<ConditionKind> Timed = [ConditionKind.Inputs(0.2, 0.5, 1), ConditionKind.Labels(0.2, 0.5, 1)];

    /// <summary>Real data without the examples that noise would replace, at all levels.</summary>
    public static readonly IReadOnlyList<Condition> Removed = [.. Levels.Select(Condition.Removed)];

    /// <summary>
    /// Replicates over widths. 16 decide whether a doubling costs .005: one replicate's difference has a standard deviation of .006.
    /// </summary>
    public static readonly IReadOnlyDictionary<Tier, int> OverWidths = new Dictionary<Tier, int>
    {
        [Tier.Fast] = 16, [Tier.Full] = 12, [Tier.Paper] = 10,
    };

    /// <summary>Replicates over training set sizes.</summary>
    public static readonly IReadOnlyDictionary<Tier, int> OverSizes = new Dictionary<Tier, int>
    {
        [Tier.Fast] = 12, [Tier.Full] = 12, [Tier.Paper] = 10,
    };

    /// <summary>Validation examples where validation is not looked at.</summary>
    public const int Unseen = 100;

    /// <summary>Not CIFAR-10, on which the paper has convolutional networks: <see cref="ConvolutionalCapacity"/>.</summary>
    public static readonly IReadOnlyDictionary<Tier, IReadOnlyList<string>> Datasets = new Dictionary<Tier, IReadOnlyList<string>>
    {
        [Tier.Fast] = ["strokes", "mnist"],
        [Tier.Full] = ["mnist"],
        [Tier.Paper] = ["mnist"],
    };

    /// <summary>The arms of all widths on one training set.</summary>
    public static IEnumerable<Arm<DynamicsRun>> Widths(Condition condition) => WidthFactors.Select(factor => Width(condition, factor));

    /// <summary>The arm of one width.</summary>
    public static Arm<DynamicsRun> Width(Condition condition, double factor) =>
        new(condition.AtWidth(factor), context => RunOfWidth(context, condition, factor));

    /// <summary>The arm of one training set size.</summary>
    public static Arm<DynamicsRun> Size(Condition condition, double factor) =>
        new(condition.AtSize(factor), context => RunOfSize(context, condition, factor));

    /// <summary>The same trained on real data, with seeds of its own.</summary>
    /// <param name="arm">The arm.</param>
    public static Arm<DynamicsRun> OnRealData(Arm<DynamicsRun> arm) =>
        arm.With(run => run with { TrainingSet = Condition.Real.Set, NoiseLevel = 0, Stream = $"control, {arm.Name}" });

    /// <summary>
    /// One network, below the paper tier on images of 14 x 14 pixels. Standardised inputs are about three times as large, and take half the
    /// step.
    /// </summary>
    /// <param name="context">Where the run belongs.</param>
    /// <param name="condition">What the training set is made of.</param>
    /// <param name="hidden">Units of either hidden layer.</param>
    /// <param name="examples">N, rounded.</param>
    /// <param name="validation">Validation examples.</param>
    public static DynamicsRun Run(RunContext context, Condition condition, double hidden, double examples, int validation) => new()
    {
        Replicate = context.Replicate,
        TrainingSet = condition.Set,
        NoiseLevel = condition.Level,
        Examples = (int)Math.Round(examples),
        Validation = validation,
        Downscaled = context.Tier != Tier.Paper,
        Scaling = condition.Scaling,
        Training = new()
        {
            Network = new MlpDesign { Hidden = (int)hidden },
            Sgd = Sgd(context.Tier, condition.Scaling == InputScaling.Standardised ? 0.5 : 1),
            StopWhenFitted = true,
            ValidateAtEnd = true,
        },
    };

    private static SgdSettings Sgd(Tier tier, double factor)
    {
        var sgd = PaperScale.SgdIn(tier, below: new() { LearningRate = 0.1, BatchSize = 25, Epochs = 400 });
        return sgd with { LearningRate = factor * sgd.LearningRate };
    }

    /// <summary>
    /// 8 to 128 units and 500 examples; in the full tier 16 to 256 units and 2400 examples, about as many to the square of the units; in
    /// the paper's up to its own.
    /// </summary>
    private static DynamicsRun RunOfWidth(RunContext context, Condition condition, double factor)
    {
        var (narrowest, examples) = context.Tier.Choose(
            fast: (8, 500), full: (16, 2400), paper: (PaperScale.Hidden / WidthFactors[^1], PaperScale.Examples));
        return Run(context, condition, narrowest * factor, examples * condition.Left, validation: condition.Level < 1 ? 2000 : Unseen);
    }

    /// <summary>64 to 2048 examples and 16 units; in the full tier 256 to 8192 examples and 64 units; in the paper's its own.</summary>
    private static DynamicsRun RunOfSize(RunContext context, Condition condition, double factor)
    {
        var (smallest, hidden) = context.Tier.Choose(
            fast: (64, 16), full: (256, 64), paper: (PaperScale.Examples / SizeFactors[^1], PaperScale.Hidden));
        return Run(context, condition, hidden, smallest * factor, Unseen);
    }
}
