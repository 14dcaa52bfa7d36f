using ClaimsSuite.Data;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Statistics.Randomness;
using TorchSharp;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.Networks;

/// <summary>The smallest network that there is, x W + b: nothing in it but what the contract asks for, and no hidden layer.</summary>
internal sealed class LinearSoftmax : INetwork
{
    private readonly Tensor[] _weights, _biases;

    public LinearSoftmax(ImageShape input, int classes, IReadOnlyList<SeededRandom> generators)
    {
        NativeBackend.Load();
        (InputShape, Classes) = (input, classes);
        _weights = [.. generators.Select(generator => Drawn(generator, input.Length, classes))];
        _biases = [.. generators.Select(_ => zeros(classes).DetachFromDisposeScope())];
    }

    public int Count => _weights.Length;

    public ImageShape InputShape { get; }

    public int Classes { get; }

    public IReadOnlyList<int> HiddenLayers => [];

    /// <summary>[D, K] of one network; the live tensor.</summary>
    public Tensor Weights(int model) => _weights[model];

    public void TrainStep(Tensor inputs, Tensor targets, SgdStep sgd, StepPerturbation perturbation)
    {
        using var scope = NewDisposeScope();
        using Scalar rate = (-sgd.LearningRate / inputs.shape[1]).ToScalar();
        using Scalar kept = (1 - (sgd.LearningRate * perturbation.WeightDecay)).ToScalar();
        for (var model = 0; model < Count; model++)
        {
            var delta = Logits(model, inputs[model]).softmax(1).sub_(targets[model]).mul_(rate);
            if (perturbation.ExampleWeights is { } weights)
                delta.mul_(weights);
            _weights[model].mul_(kept).add_(inputs[model].t().mm(delta), Scalars.One);
            _biases[model].add_(delta.sum([0L]), Scalars.One);
        }
    }

    public Tensor Logits(int model, Tensor inputs) => inputs.mm(_weights[model]).add_(_biases[model], Scalars.One);

    public IForwardPass Forward(int model, Tensor inputs) => new Pass(_weights[model], Logits(model, inputs));

    public FirstLayerFilters Filters(int model)
    {
        using var scope = NewDisposeScope();
        return new FirstLayerFilters(InputShape, _weights[model].t().contiguous().data<float>().ToArray());
    }

    public void Write(BinaryWriter writer) => throw new NotSupportedException();

    public void Read(BinaryReader reader) => throw new NotSupportedException();

    public void Dispose()
    {
        foreach (var tensor in _weights.Concat(_biases))
            tensor.Dispose();
    }

    private static Tensor Drawn(SeededRandom generator, int inputs, int classes)
    {
        var values = new float[inputs * classes];
        generator.FillUniform(values, 0.1f);
        return TensorMemory.Of(values, inputs, classes).DetachFromDisposeScope();
    }

    private sealed record Pass(Tensor Weights, Tensor Logits) : IForwardPass
    {
        public Tensor InputGradient(Tensor delta) => delta.mm(Weights.t());

        public IForwardPass Take(Tensor rows) => this with { Logits = Logits.index_select(0, rows) };

        public IForwardPass MoveToOuterDisposeScope()
        {
            Logits.MoveToOuterDisposeScope();
            return this;
        }

        public void Dispose() => Logits.Dispose();
    }
}

/// <summary>That network as data.</summary>
internal sealed record LinearDesign : NetworkDesign
{
    public override INetwork Create(ImageShape input, int classes, IReadOnlyList<SeededRandom> generators) =>
        new LinearSoftmax(input, classes, generators);
}
