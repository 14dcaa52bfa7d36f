using System.Numerics;

namespace ClaimsSuite.Engine.Sensitivity.Kernels;

/// <summary>Where the rows of a product go.</summary>
/// <param name="matrix">The matrix that takes them.</param>
/// <param name="rows">Which row of the matrix takes row i of the product (a row may come twice); empty: row i itself.</param>
/// <param name="accumulate">Whether the product is added to what stands there, or replaces it.</param>
internal readonly ref struct Target<T>(MatrixView<T> matrix, ReadOnlySpan<int> rows, bool accumulate)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlySpan<int> _rows = rows;
    private readonly int _stride = matrix.Stride;

    public readonly Span<T> Values = matrix.Values;
    public readonly int Columns = matrix.Columns;
    public readonly bool Accumulate = accumulate;

    /// <summary>How many rows the product has.</summary>
    public int Rows { get; } = rows.IsEmpty ? matrix.Rows : rows.Length;

    /// <summary>Where row <paramref name="row"/> of the product starts.</summary>
    public nint Offset(int row) => (nint)(_rows.IsEmpty ? row : _rows[row]) * _stride;
}
