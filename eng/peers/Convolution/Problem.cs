using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks.Convolution;
using ClaimsSuite.Experiments.Benchmarking;

namespace ClaimsSuite.ConvolutionPeers;

/// <summary>What all ways compute: batches of 50 images 3 x 32 x 32, F filters, pools of stride 3.</summary>
internal sealed record Problem(int Filters)
{
    public const int BatchSize = 50, Channels = 3, Side = 28, PooledSide = 9, FeatureSide = 3, Kernel = 5, Classes = 10;

    public int Rounds => Math.Max(1, 800 / Filters);

    public SmallAlexNetShape Shape => new(new ImageShape(Channels, 32, 32), Filters, Classes);

    /// <summary>A way to do training steps, or only their convolutions.</summary>
    public Workload Training(string name, string description, Func<Action> prepare) =>
        Workload(name, description, Shape.TrainingOperations, prepare);

    /// <summary>A way to do forward passes and gradients by the inputs.</summary>
    public Workload InputGradient(string name, string description, Func<Action> prepare) =>
        Workload(name, description, 2 * Shape.ForwardOperations, prepare);

    /// <summary>Only the convolutions of a training step: first forward and by weights, second by its input too.</summary>
    public Workload Convolutions(string name, string description, Func<Action> prepare) =>
        Workload(name, description, (2 * Convolution(Side, Channels)) + (3 * Convolution(PooledSide, Filters)), prepare);

    private double Convolution(int side, int channels) => 2.0 * side * side * Kernel * Kernel * channels * Filters;

    private Workload Workload(string name, string description, double perExample, Func<Action> prepare)
    {
        var rounds = Rounds;
        return new Workload(name, description, () =>
        {
            var work = prepare();
            return () =>
            {
                for (var round = 0; round < rounds; round++)
                    work();
                return rounds * BatchSize * perExample;
            };
        });
    }
}
