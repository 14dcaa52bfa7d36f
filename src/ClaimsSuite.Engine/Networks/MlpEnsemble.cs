using ClaimsSuite.Data;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Statistics.Randomness;
using TorchSharp;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Networks;

/// <summary>
/// S multi-layer perceptrons of one shape that train side by side, each on its own minibatches. Forward and backward
/// passes are written out by hand (softmax cross-entropy, ReLU): a third of the operations that autograd would need.
/// No model's values depend on another's. The rounding of its products depends on its place among them, though, which
/// decides how its slice of memory is aligned: which models form an ensemble must be fixed by what is run, and never by
/// what else happens to run.
/// </summary>
public sealed class MlpEnsemble : INetwork
{
    private readonly DenseLayer _first, _second, _output;

    /// <summary>Initialises one model for each generator.</summary>
    /// <param name="shape">The shape of every model.</param>
    /// <param name="generators">[S] one explicit generator a model, for its initial weights.</param>
    public MlpEnsemble(MlpShape shape, IReadOnlyList<SeededRandom> generators)
    {
        NativeBackend.Load();
        Shape = shape;
        Count = generators.Count;
        _first = new DenseLayer(shape.Inputs, shape.Hidden, generators);
        _second = new DenseLayer(shape.Hidden, shape.Hidden, generators);
        _output = new DenseLayer(shape.Hidden, shape.Classes, generators);
    }

    /// <summary>The shape of every model.</summary>
    public MlpShape Shape { get; }

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>One row: a perceptron knows no sides of an image.</summary>
    public ImageShape InputShape => new(1, 1, Shape.Inputs);

    /// <inheritdoc/>
    public int Classes => Shape.Classes;

    /// <inheritdoc/>
    public IReadOnlyList<int> HiddenLayers => [Shape.Hidden, Shape.Hidden];

    /// <summary>Weights [S, In, Out] and biases [S, 1, Out] of the three layers, first layer first; the live tensors.</summary>
    public IReadOnlyList<Tensor> Parameters =>
        [.. Layers.SelectMany(layer => new[] { layer.Weights, layer.Biases })];

    private DenseLayer[] Layers => [_first, _second, _output];

    /// <summary>One SGD step of every model on the mean cross-entropy over its minibatch.</summary>
    /// <param name="inputs">[S, B, D]</param>
    /// <param name="targets">[S, B, K], each row summing to 1.</param>
    /// <param name="learningRate">The step size.</param>
    public void TrainStep(Tensor inputs, Tensor targets, double learningRate) =>
        TrainStep(inputs, targets, new SgdStep(learningRate), StepPerturbation.None);

    /// <inheritdoc/>
    public void TrainStep(Tensor inputs, Tensor targets, SgdStep sgd, StepPerturbation perturbation)
    {
        using var scope = NewDisposeScope();
        // Without a velocity the gradient is added to the weights as it is made, times the step size.
        using var scale = ((sgd.Momentum > 0 ? 1 : -sgd.LearningRate) / inputs.shape[1]).ToScalar();
        var (hidden1, slope1) = Perturbed(_first.Forward(inputs).relu_(), perturbation.Of(0));
        var (hidden2, slope2) = Perturbed(_second.Forward(hidden1).relu_(), perturbation.Of(1));
        // The gradient of softmax cross-entropy by the logits is softmax - target.
        var delta3 = _output.Forward(hidden2).softmax(2).sub_(targets).mul_(scale);
        if (perturbation.ExampleWeights is { } weights)
            delta3.mul_(weights);
        var delta2 = _output.Backward(delta3).mul_(slope2);
        var delta1 = _second.Backward(delta2).mul_(slope1);
        if (sgd.Momentum == 0 && perturbation.WeightDecay > 0)
            Shrink(1 - (sgd.LearningRate * perturbation.WeightDecay));
        foreach (var (layer, x, delta) in new[] { (_output, hidden2, delta3), (_second, hidden1, delta2), (_first, inputs, delta1) })
        {
            if (sgd.Momentum > 0)
                layer.Move(x, delta, sgd, perturbation.WeightDecay);
            else
                layer.Update(x, delta);
        }
    }

    /// <inheritdoc/>
    public Tensor Logits(int model, Tensor inputs)
    {
        using var scope = NewDisposeScope();
        return Forward(model, inputs).Logits.MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public IForwardPass Forward(int model, Tensor inputs)
    {
        var hidden1 = _first.Forward(model, inputs).relu_();
        var hidden2 = _second.Forward(model, hidden1).relu_();
        return new MlpForwardPass(this, model, hidden1, hidden2, _output.Forward(model, hidden2));
    }

    /// <inheritdoc/>
    public FirstLayerFilters Filters(int model)
    {
        using var scope = NewDisposeScope();
        return new FirstLayerFilters(InputShape, _first.Weights[model].t().contiguous().data<float>().ToArray());
    }

    /// <inheritdoc/>
    public void Write(BinaryWriter writer)
    {
        foreach (var layer in Layers)
            layer.Write(writer);
    }

    /// <inheritdoc/>
    public void Read(BinaryReader reader)
    {
        foreach (var layer in Layers)
            layer.Read(reader);
    }

    /// <summary>See <see cref="IForwardPass.InputGradient"/>.</summary>
    /// <param name="at">What <see cref="Forward"/> gave for N inputs.</param>
    /// <param name="delta">[N, K]</param>
    internal Tensor InputGradient(MlpForwardPass at, Tensor delta)
    {
        using var scope = NewDisposeScope();
        var delta2 = _output.Backward(at.Model, delta).mul_(at.Hidden2.gt(Scalars.Zero));
        var delta1 = _second.Backward(at.Model, delta2).mul_(at.Hidden1.gt(Scalars.Zero));
        return _first.Backward(at.Model, delta1).MoveToOuterDisposeScope();
    }

    /// <summary>A hidden layer's output as it is passed on, and its derivative by what goes into the ReLU.</summary>
    private static (Tensor Output, Tensor Slope) Perturbed(Tensor activation, LayerPerturbation perturbation)
    {
        var slope = activation.gt(Scalars.Zero);
        if (perturbation.Noise is { } noise)
            activation.add_(noise, Scalars.One);
        return perturbation.Mask is { } mask ? (activation.mul_(mask), slope.mul(mask)) : (activation, slope);
    }

    private void Shrink(double factor)
    {
        using var scalar = factor.ToScalar();
        foreach (var layer in Layers)
            layer.Weights.mul_(scalar);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var layer in Layers)
            layer.Dispose();
    }
}
