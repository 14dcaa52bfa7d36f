using System.Numerics;
using System.Runtime.CompilerServices;
using ClaimsSuite.Engine.Measurement.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Measurement.Sensitivity;

/// <summary>
/// The widths of the network. Each layer's bias is the last column of its weights, against a constant 1 below every
/// layer's values.
/// </summary>
internal readonly record struct NetworkShape(int Inputs, int Hidden1, int Hidden2, int Classes)
{
    public static NetworkShape Of<T>(MlpWeights<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(weights.W1.GetLength(1), weights.W1.GetLength(0), weights.W2.GetLength(0), weights.W3.GetLength(0));

    /// <summary>How many values a set of weights takes, padding included.</summary>
    public int ParameterCount<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        (Hidden1 * AlignedArray<T>.Padded(Inputs + 1))
        + (Hidden2 * AlignedArray<T>.Padded(Hidden1 + 1))
        + (Classes * AlignedArray<T>.Padded(Hidden2 + 1));

    /// <summary>The same in bytes.</summary>
    public long ParameterBytes<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => (long)ParameterCount<T>() * Unsafe.SizeOf<T>();
}

/// <summary>A set of weights, or of anything that has their shape (gradients, adjoints), in contiguous memory.</summary>
internal readonly ref struct Parameters<T>(Span<T> values, NetworkShape shape)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly NetworkShape _shape = shape;

    public readonly Span<T> Values = values;

    /// <summary>[H1, D + 1].</summary>
    public MatrixView<T> Layer1 => new(Values, _shape.Hidden1, _shape.Inputs + 1, AlignedArray<T>.Padded(_shape.Inputs + 1));

    /// <summary>[H2, H1 + 1].</summary>
    public MatrixView<T> Layer2
    {
        get
        {
            var before = _shape.Hidden1 * AlignedArray<T>.Padded(_shape.Inputs + 1);
            return new(Values[before..], _shape.Hidden2, _shape.Hidden1 + 1, AlignedArray<T>.Padded(_shape.Hidden1 + 1));
        }
    }

    /// <summary>[C, H2 + 1].</summary>
    public MatrixView<T> Layer3
    {
        get
        {
            var stride = AlignedArray<T>.Padded(_shape.Hidden2 + 1);
            return new(Values[^(_shape.Classes * stride)..], _shape.Classes, _shape.Hidden2 + 1, stride);
        }
    }

    /// <summary>Takes over the values of <paramref name="weights"/>.</summary>
    public void Set(MlpWeights<T> weights)
    {
        Set(Layer1, weights.W1, weights.B1);
        Set(Layer2, weights.W2, weights.B2);
        Set(Layer3, weights.W3, weights.B3);
    }

    private static void Set(MatrixView<T> layer, T[,] weights, T[] bias)
    {
        for (var i = 0; i < layer.Rows; i++)
        {
            for (var j = 0; j < layer.Columns - 1; j++)
                layer[i][j] = weights[i, j];
            layer[i][layer.Columns - 1] = bias[i];
        }
    }
}
