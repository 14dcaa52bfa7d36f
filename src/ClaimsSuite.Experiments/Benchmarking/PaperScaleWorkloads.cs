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
        Epoch(new MlpDesign { Hidden = 4096 }, new ImageShape(1, 28, 28), examples: 500).As(
            "paper-mlp", "MLP 784-4096-4096-10, one epoch of 500 examples in batches of 25"),
        Epoch(new SmallAlexNetDesign { Filters = 200 }, new ImageShape(3, 32, 32), examples: 100).As(
            "paper-cnn", "the convolutional network with 200 filters, one epoch of 100 images 3 x 32 x 32 in batches of 25"),
    ];

    private static DynamicsWork Epoch(NetworkDesign network, ImageShape image, int examples) => new()
    {
        Image = image,
        Scaling = InputScaling.Standardised,
        Examples = examples,
        Validation = 10,
        Training = new()
        {
            Network = network,
            Sgd = new SgdSettings { LearningRate = 0.01, BatchSize = 25, Epochs = 1, Momentum = network is SmallAlexNetDesign ? 0.9 : 0 },
            ValidateAtEnd = true,
        },
    };
}
