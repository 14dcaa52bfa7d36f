namespace ClaimsSuite.Engine.Networks.Kernels;

/// <summary>
/// How a product of two matrices lies in memory. Its depth falls into segments, so that a row of the left factor can be a window
/// of an image, which is contiguous along each of its lines only: a convolution is such a product, and needs no copies of windows.
/// Strides are in values.
/// </summary>
/// <remarks>
/// result[r, c] = sum over segments s and depths d of
/// left[r LeftRow + s LeftSegment + d LeftDepth] * right[s RightSegment + d RightDepth + c]
/// </remarks>
internal readonly record struct TileProduct
{
    /// <summary>Number of segments.</summary>
    public int Segments { get; init; }

    /// <summary>Products in a segment.</summary>
    public required int Depth { get; init; }

    /// <summary>From one row of the left factor to the next.</summary>
    public required int LeftRow { get; init; }

    /// <summary>From one depth to the next in the left factor.</summary>
    public required int LeftDepth { get; init; }

    /// <summary>From one segment to the next in the left factor.</summary>
    public int LeftSegment { get; init; }

    /// <summary>From one depth to the next in the right factor.</summary>
    public required int RightDepth { get; init; }

    /// <summary>From one segment to the next in the right factor.</summary>
    public int RightSegment { get; init; }

    /// <summary>From one row of the result to the next.</summary>
    public required int ResultRow { get; init; }

    /// <summary>Whether to add to what the result holds.</summary>
    public bool Accumulate { get; init; }

    /// <summary>An ordinary product, of one segment.</summary>
    public TileProduct() => Segments = 1;

    /// <summary>
    /// Whether factors and result of these lengths hold all that a product of this many rows and columns reads and writes.
    /// </summary>
    public bool Fits(int left, int right, int result, int rows, int columns)
    {
        long segment = Segments - 1, depth = Depth - 1, row = rows - 1;
        return (row * LeftRow) + (segment * LeftSegment) + (depth * LeftDepth) < left
            && (segment * RightSegment) + (depth * RightDepth) + columns <= right
            && (row * ResultRow) + columns <= result;
    }
}
