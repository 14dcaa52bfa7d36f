using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Statistics.Randomness;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace ClaimsSuite.Engine.Networks.Layers;

/// <summary>A dense layer with biases.</summary>
internal sealed class BiasedDense : IResumable
{
    /// <summary>Draws weights, then biases, uniformly from +-1/sqrt(In), PyTorch's default for linear layers.</summary>
    /// <param name="kernels">The arithmetic.</param>
    /// <param name="inputs">In, without padding.</param>
    /// <param name="units">Out, without padding.</param>
    /// <param name="random">For the initial values.</param>
    public BiasedDense(TileKernels kernels, int inputs, int units, SeededRandom random)
    {
        (Weights, Biases) = (new(kernels, 1, inputs, units, random), new(units));
        Biases.Draw(random, 1 / MathF.Sqrt(inputs));
    }

    /// <summary>[In, Out]</summary>
    public DenseWeights Weights { get; }

    /// <summary>[Out]</summary>
    public ParameterBlock Biases { get; }

    /// <summary>x [N, In] -> x W + b [N, Out], rows padded.</summary>
    public void Forward(int count, ReadOnlySpan<float> x, Span<float> result)
    {
        Weights.Forward(count, x, result);
        for (var row = 0; row < count; row++)
        {
            var values = result.Slice(row * Weights.Outputs, Weights.Outputs);
            TensorPrimitives.Add(values, Biases.Values, values);
        }
    }

    /// <summary>Sets the gradients of weights and biases.</summary>
    /// <param name="count">B</param>
    /// <param name="x">[B, In]</param>
    /// <param name="deltas">[B, Out], rows padded with zeros.</param>
    public void SetGradients(int count, ReadOnlySpan<float> x, ReadOnlySpan<float> deltas)
    {
        Weights.SetGradient(count, x, deltas);
        Biases.Gradients.Clear();
        AddToBiases(Biases.Gradients, count, deltas);
    }

    /// <summary>One step of gradient descent.</summary>
    /// <param name="count">B</param>
    /// <param name="x">[B, In]</param>
    /// <param name="deltas">[B, Out], rows padded with zeros; changed.</param>
    /// <param name="sgd">Step size and momentum.</param>
    /// <param name="decay">lambda of the penalty on the weights.</param>
    public void Descend(int count, ReadOnlySpan<float> x, Span<float> deltas, SgdStep sgd, double decay)
    {
        if (sgd.Momentum > 0)
        {
            SetGradients(count, x, deltas);
            Weights.Block.Move(sgd.LearningRate, sgd.Momentum, decay);
            Biases.Move(sgd.LearningRate, sgd.Momentum, 0);
            Weights.Refresh();
            return;
        }
        // Without a velocity the product is added to the weights as it is made, which spares writing and reading gradients.
        TensorPrimitives.Multiply(deltas, (float)-sgd.LearningRate, deltas);
        if (decay > 0)
            TensorPrimitives.Multiply(Weights.Block.Values, (float)(1 - (sgd.LearningRate * decay)), Weights.Block.Values);
        Weights.AddProduct(count, x, deltas);
        AddToBiases(Biases.Values, count, deltas);
    }

    /// <inheritdoc/>
    public void Write(BinaryWriter writer)
    {
        Weights.Block.Write(writer);
        Biases.Write(writer);
    }

    /// <inheritdoc/>
    public void Read(BinaryReader reader)
    {
        Weights.Block.Read(reader);
        Biases.Read(reader);
        Weights.Refresh();
    }

    private void AddToBiases(Span<float> biases, int count, ReadOnlySpan<float> deltas)
    {
        for (var row = 0; row < count; row++)
            TensorPrimitives.Add(biases, deltas.Slice(row * Weights.Outputs, Weights.Outputs), biases);
    }
}
