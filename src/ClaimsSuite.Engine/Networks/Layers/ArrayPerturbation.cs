using ClaimsSuite.Engine.Networks.Kernels;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace ClaimsSuite.Engine.Networks.Layers;

/// <summary>What makes a training step differ from a plain one, but for its inputs.</summary>
internal sealed record ArrayPerturbation
{
    /// <summary>A plain step.</summary>
    public static ArrayPerturbation None { get; } = new();

    /// <summary>Of each hidden layer, first layer first; none at all where empty.</summary>
    public IReadOnlyList<HiddenPerturbation> Hidden { get; init; } = [];

    /// <summary>[B] what each example of the minibatch counts, 1 on average; all the same where null.</summary>
    public float[]? ExampleWeights { get; init; }

    /// <summary>lambda of the penalty lambda / 2 times the sum of squared weights, without biases, gains and offsets.</summary>
    public double WeightDecay { get; init; }

    /// <summary>Of one hidden layer.</summary>
    /// <param name="layer">0 for the first.</param>
    public HiddenPerturbation Of(int layer) => layer < Hidden.Count ? Hidden[layer] : HiddenPerturbation.None;
}

/// <summary>What is done to a hidden layer's output a, after the ReLU and, of a map, after pooling: (a + noise) * mask.</summary>
/// <param name="Noise">[B, units], or none.</param>
/// <param name="Mask">[B, units], or none.</param>
internal sealed record HiddenPerturbation(float[]? Noise, float[]? Mask)
{
    /// <summary>The layer's output as it is.</summary>
    public static HiddenPerturbation None { get; } = new(null, null);

    /// <summary>Changes what a layer gives for a minibatch.</summary>
    /// <param name="outputs">[B, ...] as <paramref name="layout"/> says.</param>
    /// <param name="layout">Of one example's.</param>
    /// <param name="channels">Those of the layout that are no padding.</param>
    public void Apply(Span<float> outputs, MapLayout layout, int channels)
    {
        if (Noise is not null)
            Combine(outputs, layout, channels, Noise, TensorPrimitives.Add);
        if (Mask is not null)
            Combine(outputs, layout, channels, Mask, TensorPrimitives.Multiply);
    }

    /// <summary>Turns the gradient by what was passed on into the gradient by the layer's output.</summary>
    /// <param name="deltas">[B, ...] as <paramref name="layout"/> says.</param>
    /// <param name="layout">Of one example's.</param>
    /// <param name="channels">Those of the layout that are no padding.</param>
    public void ApplyBackward(Span<float> deltas, MapLayout layout, int channels)
    {
        if (Mask is not null)
            Combine(deltas, layout, channels, Mask, TensorPrimitives.Multiply);
    }

    private static void Combine(Span<float> values, MapLayout layout, int channels, float[] operand, Operation operation)
    {
        var count = values.Length / layout.Length;
        if (operand.Length != count * layout.Places * channels)
            throw new ArgumentException($"{count} examples take {count * layout.Places * channels} values, not {operand.Length}.");
        if (operand.Length == values.Length)
        {
            operation(values, operand, values); // No padding, and no border.
            return;
        }
        for (var row = 0; row < operand.Length / channels; row++)
        {
            var (example, place) = (row / layout.Places, row % layout.Places);
            var at = values.Slice((example * layout.Length) + layout.At(place / layout.Width, place % layout.Width), channels);
            operation(at, operand.AsSpan(row * channels, channels), at);
        }
    }

    private delegate void Operation(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> result);
}
