using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>The last dense layer, which has a bias and nothing after it.</summary>
/// <param name="weights">[In, K]</param>
/// <param name="biases">[K]</param>
internal sealed class OutputDense(DenseWeights weights, ParameterBlock biases)
{
    /// <summary>[In, K]</summary>
    public DenseWeights Weights => weights;

    /// <summary>[K]</summary>
    public ParameterBlock Biases => biases;

    /// <summary>x [N, In] -> x W + b [N, K], rows padded.</summary>
    public void Forward(int count, ReadOnlySpan<float> x, Span<float> logits)
    {
        weights.Forward(count, x, logits);
        for (var row = 0; row < count; row++)
        {
            var values = logits.Slice(row * weights.Outputs, weights.Outputs);
            TensorPrimitives.Add(values, biases.Values, values);
        }
    }

    /// <summary>The way back in training: sets the layer's gradients and the gradient by its inputs.</summary>
    /// <param name="count">B</param>
    /// <param name="x">[B, In]</param>
    /// <param name="deltas">[B, K], rows padded with zeros.</param>
    /// <param name="inputDeltas">[B, In]; set.</param>
    public void Backward(int count, ReadOnlySpan<float> x, ReadOnlySpan<float> deltas, Span<float> inputDeltas)
    {
        weights.SetGradient(count, x, deltas);
        biases.Gradients.Clear();
        for (var row = 0; row < count; row++)
            TensorPrimitives.Add(biases.Gradients, deltas.Slice(row * weights.Outputs, weights.Outputs), biases.Gradients);
        weights.Backward(count, deltas, inputDeltas);
    }
}
