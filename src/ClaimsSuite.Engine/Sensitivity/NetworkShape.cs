using System.Numerics;
using System.Runtime.CompilerServices;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>
/// The widths of the network. Each layer's bias is the last column of its weights, against a constant 1 below every
/// layer's values. All but the first layer lie transposed: so their rows are filled up with units or classes rather than
/// ended by a bias that would take up a cache line of its own.
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
        + ((Hidden1 + 1) * AlignedArray<T>.Padded(Hidden2))
        + ((Hidden2 + 1) * AlignedArray<T>.Padded(Classes));

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

    /// <summary>[H1 + 1, H2], transposed.</summary>
    public MatrixView<T> Layer2
    {
        get
        {
            var before = _shape.Hidden1 * AlignedArray<T>.Padded(_shape.Inputs + 1);
            return new(Values[before..], _shape.Hidden1 + 1, _shape.Hidden2, AlignedArray<T>.Padded(_shape.Hidden2));
        }
    }

    /// <summary>[H2 + 1, C], transposed.</summary>
    public MatrixView<T> Layer3
    {
        get
        {
            var stride = AlignedArray<T>.Padded(_shape.Classes);
            return new(Values[^((_shape.Hidden2 + 1) * stride)..], _shape.Hidden2 + 1, _shape.Classes, stride);
        }
    }

    /// <summary>Takes over the values of <paramref name="weights"/>.</summary>
    public void Set(MlpWeights<T> weights)
    {
        for (var i = 0; i < Layer1.Rows; i++)
        {
            for (var j = 0; j < Layer1.Columns - 1; j++)
                Layer1[i][j] = weights.W1[i, j];
            Layer1[i][Layer1.Columns - 1] = weights.B1[i];
        }

        SetTransposed(Layer2, weights.W2, weights.B2);
        SetTransposed(Layer3, weights.W3, weights.B3);
    }

    private static void SetTransposed(MatrixView<T> layer, T[,] weights, T[] bias)
    {
        for (var j = 0; j < layer.Rows - 1; j++)
        {
            for (var i = 0; i < layer.Columns; i++)
                layer[j][i] = weights[i, j];
        }

        bias.CopyTo(layer[layer.Rows - 1]);
    }
}
