using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace ClaimsSuite.Engine.Networks.Layers;

/// <summary>The gradient of the mean softmax cross-entropy of a minibatch by the logits: (softmax - target) / B.</summary>
internal static class SoftmaxDelta
{
    /// <summary>Below it a gradient counts as 0: what it leads to would be denormal numbers, on which processors are slow.</summary>
    private const float Negligible = 1e-30f;

    /// <summary>Replaces logits by the gradient.</summary>
    /// <param name="values">[B, stride] logits, of which the first K in each row count; changed.</param>
    /// <param name="stride">Values in a row.</param>
    /// <param name="targets">[B, K], each row summing to 1.</param>
    /// <param name="classes">K</param>
    /// <param name="weights">[B] what each example counts, 1 on average; all the same if empty.</param>
    public static void Replace(Span<float> values, int stride, ReadOnlySpan<float> targets, int classes, ReadOnlySpan<float> weights)
    {
        var count = values.Length / stride;
        for (var example = 0; example < count; example++)
        {
            var row = values.Slice(example * stride, classes);
            // The library's SoftMax takes exponentials as they are: float32 has none of 89 and more.
            TensorPrimitives.Subtract(row, TensorPrimitives.Max(row), row);
            TensorPrimitives.SoftMax(row, row);
            TensorPrimitives.Subtract(row, targets.Slice(example * classes, classes), row);
            TensorPrimitives.Multiply(row, (weights.IsEmpty ? 1 : weights[example]) / count, row);
            foreach (ref var value in row)
                value = Math.Abs(value) < Negligible ? 0 : value;
        }
    }
}
