using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>Networks of the paper's own size (section 2) on a few examples: at which rate the paper tier would be trained.</summary>
internal static class PaperScaleWorkloads
{
    /// <summary>Both kinds of network.</summary>
    public static IEnumerable<Workload> All =>
    [
        Perceptron.As("paper-mlp", "MLP 784-4096-4096-10, one epoch of 500 examples in batches of 25"),
        Convolutional.As(
            "paper-cnn", "the convolutional network with 200 filters, one epoch of 100 images 3 x 32 x 32 in batches of 50"),
    ];

    /// <summary>The MLP.</summary>
    public static DynamicsWork Perceptron => new()
    {
        Image = new ImageShape(1, 28, 28),
        Examples = 500,
        Validation = 10,
        Training = new()
        {
            Network = new MlpDesign { Hidden = 4096 },
            Sgd = new SgdSettings { LearningRate = 0.01, BatchSize = 25, Epochs = 1 },
            ValidateAtEnd = true,
        },
    };

    /// <summary>The convolutional network.</summary>
    public static DynamicsWork Convolutional => new()
    {
        Image = new ImageShape(3, 32, 32),
        Scaling = InputScaling.Standardised,
        Examples = 100,
        Validation = 10,
        Training = new()
        {
            Network = new SmallAlexNetDesign { Filters = 200 },
            Sgd = new SgdSettings { LearningRate = 0.01, BatchSize = 50, Epochs = 1, Momentum = 0.9, HalvingEpochs = 15 },
            ValidateAtEnd = true,
        },
    };
}
