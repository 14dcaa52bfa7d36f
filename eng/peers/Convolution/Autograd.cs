using static TorchSharp.torch;

namespace ClaimsSuite.ConvolutionPeers;

/// <summary>libtorch's modules, automatic differentiation and optimiser.</summary>
internal static class Autograd
{
    public static Action TrainingStep(Problem problem, bool channelsLast)
    {
        var (network, inputs, labels) = Prepare(problem, channelsLast);
        var optimizer = optim.SGD(network.parameters(), 0.01, momentum: 0.9);
        return () =>
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            nn.functional.cross_entropy(network.forward(inputs), labels).backward();
            optimizer.step();
        };
    }

    public static Action InputGradient(Problem problem, bool channelsLast)
    {
        var (network, inputs, labels) = Prepare(problem, channelsLast);
        network.eval();
        foreach (var parameter in network.parameters())
            parameter.requires_grad = false;
        return () =>
        {
            using var scope = NewDisposeScope();
            var x = inputs.detach().clone().requires_grad_();
            nn.functional.cross_entropy(network.forward(x), labels).backward();
        };
    }

    /// <summary>
    /// The convolutions alone, without graph: the gradients written as convolutions, for TorchSharp has no convolution_backward.
    /// </summary>
    public static Action ConvolutionsByHand(Problem problem)
    {
        var layers = new[] { (Problem.Side, Problem.Channels), (Problem.PooledSide, problem.Filters) }.Select(layer =>
        {
            var (side, channels) = layer;
            return (X: Random(Problem.BatchSize, channels, side, side), W: Random(problem.Filters, channels, 5, 5),
                D: Random(Problem.BatchSize, problem.Filters, side, side));
        }).ToArray();
        return () =>
        {
            using var noGradient = no_grad();
            using var scope = NewDisposeScope();
            foreach (var (x, w, d) in layers)
            {
                nn.functional.conv2d(x, w, padding: [2, 2]);
                nn.functional.conv2d(x.transpose(0, 1), d.transpose(0, 1), padding: [2, 2]);
            }
            nn.functional.conv2d(layers[1].D, layers[1].W.flip(2, 3).transpose(0, 1), padding: [2, 2]);
        };
    }

    private static (nn.Module<Tensor, Tensor> Network, Tensor Inputs, Tensor Labels) Prepare(Problem problem, bool channelsLast)
    {
        long filters = problem.Filters, features = filters * Problem.FeatureSide * Problem.FeatureSide;
        var network = nn.Sequential(
            nn.ZeroPad2d(-2),
            nn.Conv2d(Problem.Channels, filters, 5, padding: 2, bias: false), nn.BatchNorm2d(filters), nn.ReLU(), nn.MaxPool2d(3),
            nn.Conv2d(filters, filters, 5, padding: 2, bias: false), nn.BatchNorm2d(filters), nn.ReLU(), nn.MaxPool2d(3),
            nn.Flatten(),
            nn.Linear(features, 384, hasBias: false), nn.BatchNorm1d(384), nn.ReLU(),
            nn.Linear(384, 192, hasBias: false), nn.BatchNorm1d(192), nn.ReLU(),
            nn.Linear(192, Problem.Classes));
        // Strides decide: libtorch keeps channels last from layer to layer where its input has them so.
        var inputs = channelsLast
            ? Random(Problem.BatchSize, 32, 32, Problem.Channels).permute(0, 3, 1, 2)
            : Random(Problem.BatchSize, Problem.Channels, 32, 32);
        return (network, inputs, arange(Problem.BatchSize, ScalarType.Int64).remainder(Problem.Classes));
    }

    private static Tensor Random(params long[] shape) => randn(shape, generator: new Generator(1));
}
