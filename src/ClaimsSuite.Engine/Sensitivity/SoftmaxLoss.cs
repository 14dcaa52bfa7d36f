using System.Numerics;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>
/// l = -log(c + p_y) with p = softmax(o), its derivative dl/do = q (p - e_y) with q = p_y / (c + p_y), and the tangent of
/// that derivative. c = 0 is cross-entropy: q = 1. All matrices are [C, B]: one column an example.
/// </summary>
/// <param name="kernels">The arithmetic.</param>
/// <param name="classes">C.</param>
/// <param name="capacity">The most examples in a batch.</param>
/// <param name="offset">c.</param>
internal sealed class SoftmaxLoss<T>(Kernels<T> kernels, int classes, int capacity, T offset)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Matrix<T> _probabilities = new(classes, capacity);
    private readonly Matrix<T> _perExample = new(3, capacity);
    private readonly int[] _labels = new int[capacity];
    private T _scale;
    private int _size;

    /// <summary>Sum of the losses of the batch.</summary>
    public double Sum { get; private set; }

    /// <summary>How many of the batch have their largest output at their label.</summary>
    public int Correct { get; private set; }

    private MatrixView<T> Probabilities => _probabilities.Columns(_size);

    /// <summary>q times the scale, [B].</summary>
    private Span<T> Weight => _perExample.Columns(_size)[0];

    /// <summary>Computes probabilities and losses from <paramref name="outputs"/>.</summary>
    public void Forward(MatrixView<T> outputs, ReadOnlySpan<int> labels)
    {
        _size = labels.Length;
        labels.CopyTo(_labels);
        (Sum, Correct) = (0, 0);
        Span<T> max = _perExample.Columns(_size)[0], sum = _perExample.Columns(_size)[1], reciprocal = _perExample.Columns(_size)[2];
        kernels.LargestInColumns(max, outputs);
        kernels.Exponentials(Probabilities, sum, outputs, max);
        for (var b = 0; b < _size; b++)
            reciprocal[b] = T.One / sum[b];
        kernels.ScaleColumns(Probabilities, Probabilities, reciprocal);
        for (var b = 0; b < _size; b++)
            Count(outputs[labels[b]][b] - max[b], sum[b], Probabilities[labels[b]][b]);
    }

    /// <summary>derivative = scale dl/do.</summary>
    public void Backward(MatrixView<T> derivative, T scale)
    {
        _scale = scale;
        Span<T> weight = Weight;
        for (var b = 0; b < weight.Length; b++)
        {
            var p = Probabilities[_labels[b]][b];
            weight[b] = offset == T.Zero ? scale : scale * p / (offset + p);
        }

        kernels.ScaleColumns(derivative, Probabilities, weight);
        for (var b = 0; b < _size; b++)
            derivative[_labels[b]][b] -= weight[b];
    }

    /// <summary>
    /// Replaces the tangent of the outputs, u, by the tangent of scale dl/do: scale (q p' + q' (p - e_y)) with
    /// p' = p (u - m), m = p . u, and q' = c p'_y / (c + p_y)^2.
    /// </summary>
    public void Tangent(MatrixView<T> outputs)
    {
        Span<T> mean = _perExample.Columns(_size)[1], change = _perExample.Columns(_size)[2];
        kernels.DotColumns(mean, Probabilities, outputs);
        change.Clear();
        if (offset != T.Zero)
        {
            for (var b = 0; b < _size; b++)
            {
                var (p, u) = (Probabilities[_labels[b]][b], outputs[_labels[b]][b]);
                change[b] = _scale * offset * p * (u - mean[b]) / ((offset + p) * (offset + p));
            }
        }

        for (var b = 0; b < _size; b++)
            mean[b] = change[b] - (Weight[b] * mean[b]);
        kernels.ScaleAffine(outputs, Probabilities, Weight, mean);
        for (var b = 0; b < _size; b++)
            outputs[_labels[b]][b] -= change[b];
    }

    /// <summary>Adds one example's loss. An example counts as correct where no output exceeds that of its label.</summary>
    private void Count(T belowLargest, T sum, T probability)
    {
        var loss = offset == T.Zero ? T.Log(sum) - belowLargest : -T.Log(offset + probability);
        Sum += double.CreateTruncating(loss);
        Correct += belowLargest == T.Zero ? 1 : 0;
    }
}
