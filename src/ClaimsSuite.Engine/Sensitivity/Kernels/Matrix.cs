using System.Numerics;
using System.Runtime.CompilerServices;

namespace ClaimsSuite.Engine.Sensitivity.Kernels;

/// <summary>A matrix that owns its memory: [rows, columns], rows contiguous and padded to whole cache lines.</summary>
internal sealed class Matrix<T>(int rows, int columns)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly AlignedArray<T> _values = new(rows * AlignedArray<T>.Padded(columns));

    /// <summary>All of it.</summary>
    public MatrixView<T> View => new(_values.Span, rows, columns, AlignedArray<T>.Padded(columns));

    /// <summary>Its first columns: a batch that does not fill the buffer.</summary>
    public MatrixView<T> Columns(int count) => new(_values.Span, rows, count, AlignedArray<T>.Padded(columns));

    /// <summary>Its first rows.</summary>
    public MatrixView<T> Rows(int count) => new(_values.Span, count, columns, AlignedArray<T>.Padded(columns));
}

/// <summary>A window on a matrix, [rows, columns]. Values right of the last column are padding, which no result depends on.</summary>
internal readonly ref struct MatrixView<T>(Span<T> values, int rows, int columns, int stride)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public readonly Span<T> Values = values;
    public readonly int Rows = rows;
    public readonly int Columns = columns;

    /// <summary>Distance between neighbouring rows, in values.</summary>
    public readonly int Stride = stride;

    /// <summary>One row, without its padding.</summary>
    public Span<T> this[int row] => Values.Slice(row * Stride, Columns);

    /// <summary>The same without the last rows.</summary>
    public MatrixView<T> Top(int rows) => new(Values, rows, Columns, Stride);

    /// <summary>Writes <paramref name="source"/> transposed: this[j, i] = source[i, j].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SetTransposed(MatrixView<T> source)
    {
        // Four rows at a time, so that what is read and what is written are both contiguous for a while.
        var i = 0;
        for (; i <= source.Rows - 4; i += 4)
        {
            ref var target = ref Values[i];
            ref T row0 = ref source[i][0], row1 = ref source[i + 1][0], row2 = ref source[i + 2][0], row3 = ref source[i + 3][0];
            for (nint j = 0; j < source.Columns; j++)
            {
                Unsafe.Add(ref target, 0) = Unsafe.Add(ref row0, j);
                Unsafe.Add(ref target, 1) = Unsafe.Add(ref row1, j);
                Unsafe.Add(ref target, 2) = Unsafe.Add(ref row2, j);
                Unsafe.Add(ref target, 3) = Unsafe.Add(ref row3, j);
                target = ref Unsafe.Add(ref target, Stride);
            }
        }

        for (; i < source.Rows; i++)
        {
            var row = source[i];
            for (var j = 0; j < row.Length; j++)
                Values[(j * Stride) + i] = row[j];
        }
    }
}
