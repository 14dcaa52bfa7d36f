using System.Numerics;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>
/// The network on one batch: values forward, derivatives backward. Everything is kept [units, B], one column an
/// example, and what a sum over examples reads row by row also [B, units]. A last row of ones carries the biases.
/// </summary>
/// <param name="kernels">The arithmetic.</param>
/// <param name="shape">The widths.</param>
/// <param name="capacity">The most examples in a batch.</param>
/// <param name="lossOffset">c of the loss.</param>
internal sealed class BatchPass<T>(Kernels<T> kernels, NetworkShape shape, int capacity, T lossOffset)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Matrix<T> _x = new(capacity, shape.Inputs + 1);
    private readonly Matrix<T> _xTransposed = new(shape.Inputs + 1, capacity);
    private readonly Layer _layer1 = new(shape.Hidden1, capacity);
    private readonly Layer _layer2 = new(shape.Hidden2, capacity);
    private readonly Layer _outputs = new(shape.Classes, capacity);
    private readonly int[] _labels = new int[capacity];
    private int _size;

    /// <summary>The most examples in a batch.</summary>
    public int Capacity => capacity;

    /// <summary>The loss on the batch.</summary>
    public SoftmaxLoss<T> Loss { get; } = new(kernels, shape.Classes, capacity, lossOffset);

    /// <summary>The examples, [B, D + 1].</summary>
    public MatrixView<T> X => _x.Rows(_size);

    /// <summary>The examples, [D + 1, B].</summary>
    public MatrixView<T> XTransposed => _xTransposed.Columns(_size);

    /// <summary>The first hidden layer.</summary>
    public LayerView Layer1 => new(_layer1, _size);

    /// <summary>The second hidden layer.</summary>
    public LayerView Layer2 => new(_layer2, _size);

    /// <summary>The output layer; it has no values after a ReLU.</summary>
    public LayerView Outputs => new(_outputs, _size);

    /// <summary>Takes up the examples numbered <paramref name="examples"/> of <paramref name="inputs"/>, [N, D + 1].</summary>
    public void Load(MatrixView<T> inputs, ReadOnlySpan<int> labels, ReadOnlySpan<int> examples)
    {
        _size = examples.Length;
        for (var b = 0; b < _size; b++)
        {
            inputs[examples[b]].CopyTo(X[b]);
            _labels[b] = labels[examples[b]];
        }

        XTransposed.SetTransposed(X);
    }

    /// <summary>Values and losses at <paramref name="weights"/>.</summary>
    public void Forward(Parameters<T> weights)
    {
        kernels.Set(Layer1.Units, Product.Of(weights.Layer1, XTransposed));
        Layer1.Rectify(kernels);
        kernels.Set(Layer2.Units, Product.OfTransposed(weights.Layer2, Layer1.Values));
        Layer2.Rectify(kernels);
        kernels.Set(Outputs.Units, Product.OfTransposed(weights.Layer3, Layer2.Values));
        Loss.Forward(Outputs.Units, _labels.AsSpan(0, _size));
    }

    /// <summary>
    /// Derivatives of <paramref name="scale"/> times the sum of the losses, at the weights of the last <see cref="Forward"/>.
    /// </summary>
    public void Backward(Parameters<T> weights, T scale)
    {
        Loss.Backward(Outputs.Derivatives, scale);
        Outputs.TransposeDerivatives();
        kernels.Set(Layer2.Derivatives, Product.Of(weights.Layer3, Outputs.Derivatives));
        kernels.Scale(Layer2.Derivatives, Layer2.Mask);
        Layer2.TransposeDerivatives();
        kernels.Set(Layer1.Derivatives, Product.Of(weights.Layer2, Layer2.Derivatives));
        kernels.Scale(Layer1.Derivatives, Layer1.Mask);
    }

    /// <summary>Adds the derivatives with respect to the weights to <paramref name="target"/>.</summary>
    public void AddWeightDerivatives(Parameters<T> target)
    {
        kernels.Add(target.Layer1, Product.Of(Layer1.Derivatives, X));
        kernels.Add(target.Layer2, Product.Of(Layer1.Values, Layer2.DerivativesTransposed));
        kernels.Add(target.Layer3, Product.Of(Layer2.Values, Outputs.DerivativesTransposed));
    }

    /// <summary>
    /// Adds the derivatives with respect to the examples to rows <paramref name="examples"/> of <paramref name="target"/>, [N, D + 1].
    /// </summary>
    public void AddInputDerivatives(Parameters<T> weights, MatrixView<T> target, ReadOnlySpan<int> examples) =>
        kernels.AddToRows(target, examples, Product.OfTransposed(Layer1.Derivatives, weights.Layer1), default);

    /// <summary>The memory of a layer.</summary>
    internal sealed class Layer(int units, int capacity)
    {
        public readonly int Count = units;
        public readonly Matrix<T> Values = new(units + 1, capacity);
        public readonly Matrix<T> Mask = new(units, capacity);
        public readonly Matrix<T> Derivatives = new(units, capacity);
        public readonly Matrix<T> DerivativesTransposed = new(capacity, units);
    }

    /// <summary>A layer on the current batch.</summary>
    internal readonly ref struct LayerView(Layer layer, int size)
    {
        /// <summary>Values and a row of ones, [units + 1, B].</summary>
        public MatrixView<T> Values => layer.Values.Columns(size);

        /// <summary>The values alone, [units, B].</summary>
        public MatrixView<T> Units => Values.Top(layer.Count);

        /// <summary>1 where the unit is active, else 0, [units, B].</summary>
        public MatrixView<T> Mask => layer.Mask.Columns(size);

        /// <summary>With respect to what the units sum up, [units, B].</summary>
        public MatrixView<T> Derivatives => layer.Derivatives.Columns(size);

        /// <summary>[B, units].</summary>
        public MatrixView<T> DerivativesTransposed => layer.DerivativesTransposed.Rows(size);

        /// <summary>ReLU; its derivative at 0 is taken as 0.</summary>
        public void Rectify(Kernels<T> kernels)
        {
            kernels.Rectify(Units, Mask);
            Values[layer.Count].Fill(T.One);
        }

        public void TransposeDerivatives() => DerivativesTransposed.SetTransposed(Derivatives);
    }
}
