using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks.Convolution;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>The convolutional network's pieces of work, to measure speed with.</summary>
public static class ConvolutionWorkloads
{
    private const int BatchSize = 50, Classes = 10;
    private const double Floor = 0.4;

    /// <summary>Training steps, and searches' forward and backward passes, on batches of 50 images 3 x 32 x 32.</summary>
    /// <param name="filters">F of the network.</param>
    /// <param name="poolStride">3 or 2.</param>
    public static IReadOnlyList<Workload> For(int filters = 32, int poolStride = 3)
    {
        var shape = new SmallAlexNetShape(new ImageShape(3, 32, 32), filters, Classes) { PoolStride = poolStride };
        var rounds = Math.Max(1, 800 / filters);
        return [Training(shape, rounds), InputGradients(shape, rounds)];
    }

    private static Workload Training(SmallAlexNetShape shape, int steps) => new(
        "cnn-step",
        $"{steps} training steps of the convolutional network with {shape.Filters} filters, batches of {BatchSize} images {shape.Image}",
        () =>
        {
            var (network, inputs, targets) = Prepare(shape);
            return () =>
            {
                for (var step = 0; step < steps; step++)
                    network.Step(inputs, targets, new SgdStep(0.01, 0.9));
                return steps * BatchSize * shape.TrainingOperations;
            };
        })
    {
        Floor = Floor,
    };

    private static Workload InputGradients(SmallAlexNetShape shape, int rounds) => new(
        "cnn-gradient",
        $"{rounds} times logits and input gradients of the network with {shape.Filters} filters, {BatchSize} images {shape.Image}",
        () =>
        {
            var (network, inputs, targets) = Prepare(shape);
            var gradient = new float[inputs.Length];
            return () =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    using var activations = network.Forward(inputs);
                    network.InputGradient(activations, targets, gradient);
                }
                return rounds * BatchSize * 2 * shape.ForwardOperations;
            };
        })
    {
        Floor = Floor,
    };

    private static (SmallAlexNet Network, float[] Inputs, float[] Targets) Prepare(SmallAlexNetShape shape)
    {
        var seeds = new SeedSequence(1);
        var (inputs, targets) = (new float[BatchSize * shape.Image.Length], new float[BatchSize * Classes]);
        seeds.For("data").FillGaussian(inputs);
        for (var example = 0; example < BatchSize; example++)
            targets[(example * Classes) + (example % Classes)] = 1;
        return (new SmallAlexNet(shape, seeds.For("init")), inputs, targets);
    }
}
