using ClaimsSuite.Data;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Engine.Training;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>The runs that most of the fast tier's time goes to: what sections 3.3, 4 and 5 train, at that tier's scale.</summary>
internal static class DynamicsWorkloads
{
    private const double RegularisedFloor = 0.35, Floor = 0.5;

    /// <summary>
    /// The regularisers by the names of their workloads, each at one of the strengths that claims compare; the first is none.
    /// </summary>
    public static readonly IReadOnlyList<(string Name, RegularisationSettings Settings)> Regularisers =
    [
        ("plain", RegularisationSettings.None),
        ("dropout", new() { Dropout = 0.5 }),
        ("input-dropout", new() { InputDropout = 0.5 }),
        ("input-noise", new() { InputNoise = 1 }),
        ("hidden-noise", new() { HiddenNoise = 0.3 }),
        ("weight-decay", new() { WeightDecay = 0.02 }),
        ("dropout-adversary", new() { Dropout = 0.5, AdversarialWeight = 0.2, Adversary = ShortSearch }),
    ];

    /// <summary>Units of the networks that are trained to 100 %.</summary>
    public static readonly IReadOnlyList<int> FittedWidths = [24, 48, 96];

    /// <summary>A run that is followed through its 80 epochs, with critical samples as real data have them searched.</summary>
    public static readonly DynamicsWork Followed = new()
    {
        Image = new ImageShape(1, 28, 28),
        Examples = 1000,
        Validation = 500,
        Training = new()
        {
            Network = new MlpDesign { Hidden = 64 },
            Sgd = new SgdSettings { LearningRate = 0.1, BatchSize = 25, Epochs = 80 },
            CriticalSamples = new()
            {
                Lass = LassSettings.WithRadius(2.5, iterations: 10),
                Examples = 300,
                Epochs = [0, 1, 3, 5, 7, 10, 14, 20, 30, 40, 60, 80],
                TrainingSetEpochs = [0, 1, 3, 5, 10, 20, 40, 80],
                Updates = [1, 2, 4, 8],
                OtherRadii = [1, 1.5, 3],
                BaselineRadii = [0.3, 1, 2.5],
            },
        },
    };

    /// <summary>All of them.</summary>
    public static IEnumerable<Workload> All =>
    [
        .. Regularisers.Select(regulariser => Regularised(regulariser.Settings).As(
            $"regularised-{regulariser.Name}",
            "10 MLPs 196-64-64-10, 80 epochs of 400 examples in batches of 40, 1000 to validate, "
                + (regulariser.Name == "plain" ? "no regulariser" : regulariser.Name)) with { Floor = RegularisedFloor }),
        Followed.As(
            "dynamics", "1 MLP 784-64-64-10, 80 epochs of 1000 examples in batches of 25, 500 to validate, critical samples of 300")
            with { Floor = Floor },
        (Followed with { Networks = 3, Training = Followed.Training with { CriticalSamples = null } }).As(
            "dynamics-plain", "3 of the same MLPs without critical samples") with { Floor = Floor },
        .. FittedWidths.Select(hidden => Fitted(hidden).As(
            $"fit-{hidden}", $"5 MLPs 784-{hidden}-{hidden}-10 to 100 % of 1000 Gaussian inputs, batches of 25") with { Floor = Floor }),
    ];

    /// <summary>LASS in a training step.</summary>
    private static LassSettings ShortSearch => LassSettings.WithRadius(radius: 0.3, iterations: 2);

    /// <summary>A run on standardised small images.</summary>
    public static DynamicsWork Regularised(RegularisationSettings settings) => new()
    {
        Image = new ImageShape(1, 14, 14),
        Scaling = InputScaling.Standardised,
        Examples = 400,
        Validation = 1000,
        Networks = 10,
        Training = new()
        {
            Network = new MlpDesign { Hidden = 64 },
            Sgd = new SgdSettings { LearningRate = 0.2, BatchSize = 40, Epochs = 80 },
            Regularisation = settings,
        },
    };

    /// <summary>A run until the training set is fitted.</summary>
    public static DynamicsWork Fitted(int hidden) => new()
    {
        Image = new ImageShape(1, 28, 28),
        Examples = 1000,
        Validation = 100,
        Networks = 5,
        Training = new()
        {
            Network = new MlpDesign { Hidden = hidden },
            Sgd = new SgdSettings { LearningRate = 0.1, BatchSize = 25, Epochs = 400 },
            StopWhenFitted = true,
            ValidateAtEnd = true,
        },
    };
}
