using ClaimsSuite.Engine.Native;
using ClaimsSuite.Statistics.Randomness;
using TorchSharp;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Models;

/// <summary>
/// S multi-layer perceptrons of one shape that train side by side, each on its own minibatches. Forward and backward
/// passes are written out by hand (softmax cross-entropy, ReLU): a third of the operations that autograd would need.
/// No model's values depend on another's. The rounding of its products depends on its place among them, though, which
/// decides how its slice of memory is aligned: which models form an ensemble must be fixed by what is run, and never by
/// what else happens to run.
/// </summary>
public sealed class MlpEnsemble : IDisposable
{
    /// <summary>Weights that stay in a core's second-level cache during training; more models at once run slower.</summary>
    private const int CacheBytes = 2_500_000;

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

    /// <summary>S, the number of models.</summary>
    public int Count { get; }

    /// <summary>Weights [S, In, Out] and biases [S, 1, Out] of the three layers, first layer first; the live tensors.</summary>
    public IReadOnlyList<Tensor> Parameters =>
        [_first.Weights, _first.Biases, _second.Weights, _second.Biases, _output.Weights, _output.Biases];

    /// <summary>How many models of a shape to train side by side so that their weights stay in the cache.</summary>
    public static int ModelsPerChunk(MlpShape shape) => Math.Max(1, CacheBytes / (shape.Parameters * sizeof(float)));

    /// <summary>One SGD step of every model on the mean cross-entropy over its minibatch.</summary>
    /// <param name="inputs">[S, B, D]</param>
    /// <param name="targets">[S, B, K], one-hot.</param>
    /// <param name="learningRate">The step size.</param>
    public void Step(Tensor inputs, Tensor targets, double learningRate) => Step(inputs, targets, learningRate, new StepPerturbation());

    /// <summary>The same with noise, masks, weights of the examples, and a penalty on the weights.</summary>
    internal void Step(Tensor inputs, Tensor targets, double learningRate, StepPerturbation perturbation)
    {
        using var scope = NewDisposeScope();
        using var scale = (-learningRate / inputs.shape[1]).ToScalar();
        var (hidden1, slope1) = Perturbed(_first.Forward(inputs).relu_(), perturbation.Hidden1);
        var (hidden2, slope2) = Perturbed(_second.Forward(hidden1).relu_(), perturbation.Hidden2);
        // The gradient of softmax cross-entropy by the logits is softmax - target.
        var delta3 = _output.Forward(hidden2).softmax(2).sub_(targets).mul_(scale);
        if (perturbation.ExampleWeights is { } weights)
            delta3.mul_(weights);
        var delta2 = _output.Backward(delta3).mul_(slope2);
        var delta1 = _second.Backward(delta2).mul_(slope1);
        if (perturbation.WeightDecay > 0)
            Shrink(1 - (learningRate * perturbation.WeightDecay));
        _output.Update(hidden2, delta3);
        _second.Update(hidden1, delta2);
        _first.Update(inputs, delta1);
    }

    /// <summary>The logits of one model.</summary>
    /// <param name="model">0 ... S - 1.</param>
    /// <param name="inputs">[N, D]</param>
    /// <returns>[N, K], owned by the caller's scope.</returns>
    public Tensor Logits(int model, Tensor inputs)
    {
        using var scope = NewDisposeScope();
        return Forward(model, inputs).Logits.MoveToOuterDisposeScope();
    }

    /// <summary>All layers' outputs of one model, from which <see cref="InputGradient"/> goes back.</summary>
    /// <param name="model">0 ... S - 1.</param>
    /// <param name="inputs">[N, D]</param>
    /// <returns>Tensors of the caller's scope.</returns>
    internal Activations Forward(int model, Tensor inputs)
    {
        var hidden1 = _first.Forward(model, inputs).relu_();
        var hidden2 = _second.Forward(model, hidden1).relu_();
        return new Activations(hidden1, hidden2, _output.Forward(model, hidden2));
    }

    /// <summary>The gradient of each input's loss by that input.</summary>
    /// <param name="model">0 ... S - 1.</param>
    /// <param name="at">What <see cref="Forward"/> gave for N inputs.</param>
    /// <param name="delta">[N, K] the gradient of each input's loss by its logits; of cross-entropy, softmax - target.</param>
    /// <returns>[N, D], of the caller's scope.</returns>
    internal Tensor InputGradient(int model, Activations at, Tensor delta)
    {
        using var scope = NewDisposeScope();
        var delta2 = _output.Backward(model, delta).mul_(at.Hidden2.gt(Scalars.Zero));
        var delta1 = _second.Backward(model, delta2).mul_(at.Hidden1.gt(Scalars.Zero));
        return _first.Backward(model, delta1).MoveToOuterDisposeScope();
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
        _first.Weights.mul_(scalar);
        _second.Weights.mul_(scalar);
        _output.Weights.mul_(scalar);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
        _output.Dispose();
    }
}
