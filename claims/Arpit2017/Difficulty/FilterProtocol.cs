using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
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

    /// <summary>Replicates of each tier.</summary>
    public static readonly IReadOnlyDictionary<Tier, int> Replicates = new Dictionary<Tier, int> { [Tier.Fast] = 12, [Tier.Full] = 20 };

    /// <summary>Where the claim is tried beside the tier's data sets.</summary>
    public static readonly IReadOnlyList<(Tier Tier, string Dataset)> AlsoOn = [(Tier.Fast, Registered.ConvolutionalData)];

    /// <summary>The data set's own inputs and labels.</summary>
    public static readonly Arm<DynamicsRun> Real = Train("real", TrainingSet.Real);

    /// <summary>The same inputs with permuted labels.</summary>
    public static readonly Arm<DynamicsRun> RandY = Train("randY", TrainingSet.RandY);

    /// <summary>An arm of this name, trained on <paramref name="set"/>.</summary>
    public static Arm<DynamicsRun> Train(string name, TrainingSet set, string stream = "") => new(name, context =>
        (context.Replicate.Dataset == Registered.ConvolutionalData ? Convolutional(context) : Perceptron(context)) with
        {
            TrainingSet = set,
            Stream = stream,
        });

    /// <summary>The paper's step size, momentum and schedule (section 2).</summary>
    private static DynamicsRun Convolutional(RunContext context) => new()
    {
        Replicate = context.Replicate,
        TrainingSet = TrainingSet.Real,
        Examples = context.Tier == Tier.Fast ? 2000 : 4000,
        Validation = 100,
        Training = new DynamicsSettings
        {
            Network = new SmallAlexNetDesign { Filters = 16 },
            Sgd = new SgdSettings { LearningRate = 0.01, BatchSize = 50, Epochs = 24, Momentum = 0.9, HalvingEpochs = 15 },
            ValidateAtEnd = true,
            Filters = KeptOfConvolution,
        },
    };

    private static DynamicsRun Perceptron(RunContext context) => new()
    {
        Replicate = context.Replicate,
        TrainingSet = TrainingSet.Real,
        Examples = context.Tier == Tier.Fast ? 1000 : 4000,
        Validation = 100,
        Training = new DynamicsSettings
        {
            Network = new MlpDesign { Hidden = 64 },
            Sgd = new SgdSettings { LearningRate = 0.1, BatchSize = 25, Epochs = 80 },
            ValidateAtEnd = true,
            Filters = KeptOfPerceptron,
        },
    };
}
