using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>A network at evaluation, forward and back to the inputs, and the memory that this takes.</summary>
/// <param name="layers">Of the network.</param>
internal sealed class EvaluationPass(SmallAlexNetLayers layers)
{
    /// <summary>Inputs that go through the dense layers at once: their weights are read once for all of them.</summary>
    private const int Chunk = 56;

    private readonly SmallAlexNetShape _shape = layers.Shape;
    private readonly AlignedArray<float> _image = new(layers.Shape.Input.Length), _pooled1 = new(layers.Shape.Pooled1.Length);
    private readonly AlignedArray<float> _features = new(Chunk * layers.Dense1.Weights.Inputs);
    private readonly AlignedArray<float> _logits = new(Chunk * layers.Output.Weights.Outputs);
    private readonly AlignedArray<float> _deltas1 = new(Chunk * layers.Dense1.Weights.Outputs);
    private readonly AlignedArray<float> _deltas2 = new(Chunk * layers.Dense2.Weights.Outputs);
    private readonly AlignedArray<float> _pooled1Delta = new(layers.ToPooled1.GradientLength);
    private readonly AlignedArray<float> _gradient = new(layers.ToImage.GradientLength);

    /// <summary>What all layers give for <paramref name="inputs"/> [N, C H W].</summary>
    public ConvolutionActivations Forward(ReadOnlySpan<float> inputs)
    {
        var count = inputs.Length / _shape.Image.Length;
        var activations = new ConvolutionActivations(
            new(count, layers.Map1.ChoiceLength), new(count, layers.Map2.ChoiceLength),
            new(count, layers.Dense1.Weights.Outputs), new(count, layers.Dense2.Weights.Outputs), new(count, _shape.Classes));
        for (var start = 0; start < count; start += Chunk)
            Forward(inputs, activations, start, Math.Min(Chunk, count - start));
        return activations;
    }

    /// <summary>Sets the gradient by the inputs.</summary>
    /// <param name="at">What <see cref="Forward(ReadOnlySpan{float})"/> gave for N inputs.</param>
    /// <param name="delta">[N, K] the gradient of each input's loss by its logits.</param>
    /// <param name="gradient">[N, C H W]; set.</param>
    public void InputGradient(ConvolutionActivations at, ReadOnlySpan<float> delta, Span<float> gradient)
    {
        for (var start = 0; start < at.Count; start += Chunk)
            InputGradient(at, delta, gradient, start, Math.Min(Chunk, at.Count - start));
    }

    private void Forward(ReadOnlySpan<float> inputs, ConvolutionActivations activations, int start, int size)
    {
        for (var row = 0; row < size; row++)
        {
            var example = start + row;
            ImagePacking.Pack(inputs.Slice(example * _shape.Image.Length, _shape.Image.Length), _shape.Image, _image.Span, _shape.Input);
            layers.Map1.Evaluate(_image.Span, _pooled1.Span, activations.Choices1.Row(example));
            layers.Map2.Evaluate(_pooled1.Span, Row(_features, row, layers.Dense1.Weights.Inputs), activations.Choices2.Row(example));
        }
        Span<float> dense1 = activations.Dense1.Rows(start, size), dense2 = activations.Dense2.Rows(start, size);
        layers.Dense1.Evaluate(size, _features.Span, dense1);
        layers.Dense2.Evaluate(size, dense1, dense2);
        layers.Output.Forward(size, dense2, _logits.Span);
        for (var row = 0; row < size; row++)
            Row(_logits, row, layers.Output.Weights.Outputs)[.._shape.Classes].CopyTo(activations.Outputs.Row(start + row));
    }

    private void InputGradient(ConvolutionActivations at, ReadOnlySpan<float> delta, Span<float> gradient, int start, int size)
    {
        _logits.Span.Clear();
        for (var row = 0; row < size; row++)
            delta.Slice((start + row) * _shape.Classes, _shape.Classes).CopyTo(Row(_logits, row, layers.Output.Weights.Outputs));
        var deltas1 = _deltas1.Span[..(size * layers.Dense1.Weights.Outputs)];
        var deltas2 = _deltas2.Span[..(size * layers.Dense2.Weights.Outputs)];
        layers.Output.Weights.Backward(size, _logits.Span, deltas2);
        layers.Dense2.InputGradient(size, at.Dense2.Rows(start, size), deltas2, deltas1);
        layers.Dense1.InputGradient(size, at.Dense1.Rows(start, size), deltas1, _features.Span);
        for (var row = 0; row < size; row++)
        {
            var example = start + row;
            layers.ToPooled1.InputGradient(
                Row(_features, row, layers.Dense1.Weights.Inputs), at.Choices2.Row(example),
                layers.Map2.Normalisation.Running.Scale, _pooled1Delta.Span);
            layers.ToImage.InputGradient(
                _pooled1Delta.Span, at.Choices1.Row(example), layers.Map1.Normalisation.Running.Scale, _gradient.Span);
            var image = gradient.Slice(example * _shape.Image.Length, _shape.Image.Length);
            ImagePacking.Unpack(_gradient.Span, _shape.Input, image, _shape.Image);
        }
    }

    private static Span<float> Row(AlignedArray<float> values, int row, int length) => values.Span.Slice(row * length, length);
}
