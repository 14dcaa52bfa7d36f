using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>A dense layer without bias, batch normalisation and ReLU.</summary>
internal sealed class HiddenDense
{
    private readonly MapLayout _layout;
    private readonly int _units;
    private readonly float[] _zeros;
    private readonly BatchBuffer _products, _outputs;
    private readonly AlignedArray<float> _sums, _weightedSums;

    /// <summary>A layer with these weights.</summary>
    public HiddenDense(DenseWeights weights, int units, NormalisationSettings settings)
    {
        (Weights, _units, _zeros) = (weights, units, new float[weights.Outputs]);
        Normalisation = new Normalisation(units, settings);
        _layout = new MapLayout(1, 1, weights.Outputs, 0);
        (_products, _outputs) = (new(weights.Outputs), new(weights.Outputs));
        (_sums, _weightedSums) = (new(weights.Outputs), new(weights.Outputs));
    }

    /// <summary>The weights.</summary>
    public DenseWeights Weights { get; }

    /// <summary>Of the products.</summary>
    public Normalisation Normalisation { get; }

    /// <summary>The layer in training.</summary>
    /// <param name="count">B</param>
    /// <param name="inputs">[B, In]</param>
    /// <param name="passedOn">[B, Out]; set.</param>
    /// <param name="perturbation">What is done to the layer's outputs.</param>
    public void Forward(int count, ReadOnlySpan<float> inputs, Span<float> passedOn, HiddenPerturbation perturbation)
    {
        _products.Reserve(count);
        _outputs.Reserve(count);
        Span<float> products = _products.First(count), outputs = _outputs.First(count);
        Weights.Forward(count, inputs, products);
        Normalisation.Begin();
        Normalisation.Observe(products, count);
        Normalisation.Normalise();
        Activate(count, products, Normalisation.Batch, outputs);
        outputs.CopyTo(passedOn);
        perturbation.Apply(passedOn, _layout, _units);
    }

    /// <summary>The way back in training: sets the layer's gradients and the gradient by its inputs.</summary>
    /// <param name="count">B</param>
    /// <param name="inputs">[B, In] what <see cref="Forward"/> read.</param>
    /// <param name="deltas">[B, Out] the gradient by what the layer passed on; changed.</param>
    /// <param name="perturbation">What was done to the layer's outputs.</param>
    /// <param name="inputDeltas">[B, In]; set.</param>
    public void Backward(
        int count, ReadOnlySpan<float> inputs, Span<float> deltas, HiddenPerturbation perturbation, Span<float> inputDeltas)
    {
        var products = _products.First(count);
        perturbation.ApplyBackward(deltas, _layout, _units);
        ColumnKernels.Mask(deltas, _outputs.First(count));
        ColumnKernels.Sum(deltas, products, count, Weights.Outputs, Normalisation.Means, _sums.Span, _weightedSums.Span);
        Normalisation.ObserveGradients(_sums.Span, _weightedSums.Span);
        Normalisation.Differentiate();
        ColumnKernels.Affine(deltas, count, Weights.Outputs, Normalisation.Batch.Scale, Normalisation.Constant, deltas);
        ColumnKernels.AddScaled(products, count, Weights.Outputs, Normalisation.Slope, deltas);
        Weights.SetGradient(count, inputs, deltas);
        Weights.Backward(count, deltas, inputDeltas);
    }

    /// <summary>The layer at evaluation: inputs [N, In] -> outputs [N, Out].</summary>
    public void Evaluate(int count, ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        Weights.Forward(count, inputs, outputs);
        Activate(count, outputs, Normalisation.Running, outputs);
    }

    /// <summary>The way back at evaluation.</summary>
    /// <param name="count">N</param>
    /// <param name="outputs">[N, Out] what <see cref="Evaluate"/> gave.</param>
    /// <param name="deltas">[N, Out] the gradient by it; changed.</param>
    /// <param name="inputDeltas">[N, In]; set.</param>
    public void InputGradient(int count, ReadOnlySpan<float> outputs, Span<float> deltas, Span<float> inputDeltas)
    {
        ColumnKernels.Mask(deltas, outputs);
        ColumnKernels.Affine(deltas, count, Weights.Outputs, Normalisation.Running.Scale, _zeros, deltas);
        Weights.Backward(count, deltas, inputDeltas);
    }

    private void Activate(int count, ReadOnlySpan<float> products, AffineMap normal, Span<float> outputs)
    {
        ColumnKernels.Affine(products, count, Weights.Outputs, normal.Scale, normal.Shift, outputs);
        ColumnKernels.Rectify(outputs);
    }
}
