using System.Numerics;

namespace ClaimsSuite.Engine.Sensitivity.Kernels;

/// <summary>
/// A matrix product that is still to be computed, [rows, depth] times [depth, columns]. The left factor is read one
/// value at a time, so it may lie in either order; the right one in whole registers along its rows.
/// </summary>
internal readonly ref struct Product<T>(MatrixView<T> left, int rowStride, int depthStride, MatrixView<T> right)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public readonly Span<T> Left = left.Values;
    public readonly int RowStride = rowStride;
    public readonly int DepthStride = depthStride;
    public readonly Span<T> Right = right.Values;
    public readonly int RightStride = right.Stride;

    /// <summary>How many products each value of the result sums: the rows of the right factor. 0 for no product at all.</summary>
    public readonly int Depth = right.Rows;
}

/// <summary>Products by name.</summary>
internal static class Product
{
    /// <summary>left right. Rows of the left factor beyond the result's take no part (a bias on the way back).</summary>
    public static Product<T> Of<T>(MatrixView<T> left, MatrixView<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(left, left.Stride, 1, right);

    /// <summary>
    /// left' right. Rows of the left factor beyond the right one's take no part (a bias against a tangent, whose constant
    /// 1 has none).
    /// </summary>
    public static Product<T> OfTransposed<T>(MatrixView<T> left, MatrixView<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(left, 1, left.Stride, right);
}
