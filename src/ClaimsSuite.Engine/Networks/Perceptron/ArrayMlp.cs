using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Engine.Sensitivity.Kernels;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Networks.Perceptron;

/// <summary>
/// The paper's multi-layer perceptron, two hidden ReLU layers (section 2), on plain arrays. A network of 64 units spends most of its time
/// on calls where every operation is one of a library; here a step is a handful of loops.
/// </summary>
internal sealed class ArrayMlp : IArrayNetwork
{
    private readonly BiasedDense _first, _second, _output;
    private readonly BatchBuffer _inputs, _hidden1, _hidden2, _passed1, _passed2, _deltas1, _deltas2, _logits;
    private readonly MapLayout _layout;
    private readonly int _hidden;

    /// <summary>Draws the initial weights and biases of each layer, uniform on +-1/sqrt(values that a unit reads).</summary>
    /// <param name="inputs">D, values of an input.</param>
    /// <param name="hidden">H, units of each hidden layer.</param>
    /// <param name="classes">K, outputs.</param>
    /// <param name="random">The generator of the initial weights.</param>
    /// <param name="path">The arithmetic.</param>
    public ArrayMlp(int inputs, int hidden, int classes, SeededRandom random, KernelPath path = KernelPath.Widest)
    {
        (Input, Classes, _hidden) = (new ImageShape(1, 1, inputs), classes, hidden);
        var kernels = TileKernels.For(path);
        (_first, _second, _output) = (new(kernels, inputs, hidden, random), new(kernels, hidden, hidden, random),
            new(kernels, hidden, classes, random));
        _layout = new MapLayout(1, 1, _first.Weights.Outputs, 0);
        _inputs = new(_first.Weights.Inputs);
        (_hidden1, _passed1, _deltas1) = (OfHidden(), OfHidden(), OfHidden());
        (_hidden2, _passed2, _deltas2) = (OfHidden(), OfHidden(), OfHidden());
        _logits = new(_output.Weights.Outputs);

        BatchBuffer OfHidden() => new(_layout.Length);
    }

    /// <summary>One row: a perceptron knows no sides of an image.</summary>
    public ImageShape Input { get; }

    /// <inheritdoc/>
    public int Classes { get; }

    /// <inheritdoc/>
    public IReadOnlyList<int> HiddenLayers => [_hidden, _hidden];

    /// <summary>The three layers, first layer first.</summary>
    public IReadOnlyList<BiasedDense> Layers => [_first, _second, _output];

    /// <inheritdoc/>
    public void Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, SgdStep sgd, ArrayPerturbation perturbation)
    {
        var count = ArrayRows.Count(this, inputs);
        ArrayRows.MustBeOfMinibatch(this, count, targets, perturbation);
        Reserve(count);
        var x = Padded(inputs, count);
        Span<float> hidden1 = _hidden1.First(count), hidden2 = _hidden2.First(count), logits = _logits.First(count);
        Span<float> deltas1 = _deltas1.First(count), deltas2 = _deltas2.First(count);
        var passed1 = Activate(_first, count, x, hidden1, _passed1, perturbation.Of(0));
        var passed2 = Activate(_second, count, passed1, hidden2, _passed2, perturbation.Of(1));
        _output.Forward(count, passed2, logits);
        SoftmaxDelta.Replace(logits, _output.Weights.Outputs, targets, Classes, perturbation.ExampleWeights);
        _output.Weights.Backward(count, logits, deltas2);
        Deactivate(deltas2, hidden2, perturbation.Of(1));
        _second.Weights.Backward(count, deltas2, deltas1);
        Deactivate(deltas1, hidden1, perturbation.Of(0));
        _output.Descend(count, passed2, logits, sgd, perturbation.WeightDecay);
        _second.Descend(count, passed1, deltas2, sgd, perturbation.WeightDecay);
        _first.Descend(count, x, deltas1, sgd, perturbation.WeightDecay);
    }

    /// <inheritdoc/>
    public IArrayPass Forward(ReadOnlySpan<float> inputs)
    {
        var count = ArrayRows.Count(this, inputs);
        _inputs.Reserve(count);
        _logits.Reserve(count);
        var pass = new MlpPass(this, new(count, _layout.Length), new(count, _layout.Length), new(count, Classes));
        Span<float> hidden1 = pass.Hidden1.Rows(0, count), hidden2 = pass.Hidden2.Rows(0, count), logits = _logits.First(count);
        _first.Forward(count, Padded(inputs, count), hidden1);
        ColumnKernels.Rectify(hidden1);
        _second.Forward(count, hidden1, hidden2);
        ColumnKernels.Rectify(hidden2);
        _output.Forward(count, hidden2, logits);
        for (var row = 0; row < count; row++)
            logits.Slice(row * _output.Weights.Outputs, Classes).CopyTo(pass.Outputs.Row(row));
        return pass;
    }

    /// <inheritdoc/>
    public FirstLayerFilters Filters() => new(Input, _first.Weights.Block.Transposed());

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

    /// <summary>See <see cref="IArrayPass.InputGradient"/>.</summary>
    internal void InputGradient(MlpPass at, ReadOnlySpan<float> delta, Span<float> gradient)
    {
        var count = at.Count;
        ArrayRows.MustBeGradients(this, count, delta, gradient);
        Reserve(count);
        Span<float> logits = _logits.First(count), deltas1 = _deltas1.First(count), deltas2 = _deltas2.First(count);
        logits.Clear();
        for (var row = 0; row < count; row++)
            delta.Slice(row * Classes, Classes).CopyTo(logits[(row * _output.Weights.Outputs)..]);
        _output.Weights.Backward(count, logits, deltas2);
        ColumnKernels.Mask(deltas2, at.Hidden2.Rows(0, count));
        _second.Weights.Backward(count, deltas2, deltas1);
        ColumnKernels.Mask(deltas1, at.Hidden1.Rows(0, count));
        var width = _first.Weights.Inputs;
        if (width == Input.Length)
        {
            _first.Weights.Backward(count, deltas1, gradient);
            return;
        }
        var padded = _inputs.First(count);
        _first.Weights.Backward(count, deltas1, padded);
        for (var row = 0; row < count; row++)
            padded.Slice(row * width, Input.Length).CopyTo(gradient[(row * Input.Length)..]);
    }

    /// <summary>What a hidden layer passes on; <paramref name="hidden"/> [B, H] is set to what its ReLU gives.</summary>
    private ReadOnlySpan<float> Activate(
        BiasedDense layer, int count, ReadOnlySpan<float> x, Span<float> hidden, BatchBuffer passedOn, HiddenPerturbation perturbation)
    {
        layer.Forward(count, x, hidden);
        ColumnKernels.Rectify(hidden);
        if (perturbation == HiddenPerturbation.None)
            return hidden;
        var perturbed = passedOn.First(count);
        hidden.CopyTo(perturbed);
        perturbation.Apply(perturbed, _layout, _hidden);
        return perturbed;
    }

    /// <summary>From the gradient by what a hidden layer passed on to that by what goes into its ReLU.</summary>
    private void Deactivate(Span<float> deltas, ReadOnlySpan<float> hidden, HiddenPerturbation perturbation)
    {
        perturbation.ApplyBackward(deltas, _layout, _hidden);
        ColumnKernels.Mask(deltas, hidden);
    }

    /// <summary>Inputs whose rows are padded with zeros, as the first layer's weights are.</summary>
    private ReadOnlySpan<float> Padded(ReadOnlySpan<float> inputs, int count)
    {
        var width = _first.Weights.Inputs;
        if (width == Input.Length)
            return inputs;
        var padded = _inputs.First(count);
        padded.Clear();
        for (var row = 0; row < count; row++)
            inputs.Slice(row * Input.Length, Input.Length).CopyTo(padded[(row * width)..]);
        return padded;
    }

    private void Reserve(int count)
    {
        BatchBuffer[] buffers = [_inputs, _hidden1, _hidden2, _passed1, _passed2, _deltas1, _deltas2, _logits];
        foreach (var buffer in buffers)
            buffer.Reserve(count);
    }
}
