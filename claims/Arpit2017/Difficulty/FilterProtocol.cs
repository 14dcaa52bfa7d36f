using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.Difficulty;

/// <summary>
/// Training whose first-layer filters are looked at: the small AlexNet on CIFAR-10, as in the paper, and an MLP on every other data set.
/// Both arms start from the same weights and see the same images, so that what chance gives the filters is the same in both.
/// </summary>
internal static class FilterProtocol
{
    /// <summary>Filters that a record keeps, for figure 2: of a perceptron, whose filters are as large as an image, few.</summary>
    private const int KeptOfConvolution = 16, KeptOfPerceptron = 6;

    /// <summary>The data set's own inputs and labels.</summary>
    public static readonly Arm<DynamicsRun> Real = Train("real", TrainingSet.Real);

    /// <summary>The same inputs with permuted labels.</summary>
    public static readonly Arm<DynamicsRun> RandY = Train("randY", TrainingSet.RandY);

    /// <summary>An arm of this name, trained on <paramref name="set"/>.</summary>
    public static Arm<DynamicsRun> Train(string name, TrainingSet set, string stream = "") => new(name, context => new DynamicsRun
    {
        Replicate = context.Replicate,
        Stream = stream,
        TrainingSet = set,
        Examples = IsConvolutional(context)
            ? context.Tier.Choose(fast: 2000, full: 4000, paper: PaperScale.Examples)
            : context.Tier.Choose(fast: 1000, full: 2000, paper: PaperScale.Examples),
        Validation = 100,
        Training = IsConvolutional(context) ? Convolutional(context.Tier) : Perceptron(context.Tier),
    });

    /// <summary>
    /// 16 maps, in the full tier 32, in the paper tier 200. Twice the images take longer to fit, and 24 epochs leave some networks short of
    /// it on random labels.
    /// </summary>
    private static DynamicsSettings Convolutional(Tier tier) => new()
    {
        Network = new SmallAlexNetDesign { Filters = tier.Choose(fast: 16, full: 32, paper: PaperScale.Filters) },
        Sgd = ConvolutionalTraining.Sgd(tier.Choose(fast: 24, full: 48, paper: PaperScale.ConvolutionalEpochs)),
        ValidateAtEnd = true,
        Filters = KeptOfConvolution,
    };

    private static DynamicsSettings Perceptron(Tier tier) => new()
    {
        Network = new MlpDesign { Hidden = tier.Choose(fast: 64, full: 256, paper: PaperScale.Hidden) },
        Sgd = PaperScale.SgdIn(tier, below: new() { LearningRate = 0.1, BatchSize = 25, Epochs = 80 }),
        ValidateAtEnd = true,
        Filters = KeptOfPerceptron,
    };

    private static bool IsConvolutional(RunContext context) => context.Replicate.Dataset == Registered.ConvolutionalData;
}
