using ClaimsSuite.Engine.Networks.Kernels;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>
/// The convolution that keeps a map's size, of a map with filters [5, 5, C, F]. A window of the map is contiguous along each of its 5
/// lines, so that the convolution is a product of windows, 5 segments each, with the filters as they lie in memory.
/// </summary>
internal static class SameSizeConvolution
{
    private const int Kernel = SmallAlexNetShape.Kernel;

    /// <summary>Convolves one map.</summary>
    /// <param name="kernels">The arithmetic.</param>
    /// <param name="layout">Of the map, with a border of 2.</param>
    /// <param name="map">[H, W, C], with its border.</param>
    /// <param name="filters">[5, 5, C, F]</param>
    /// <param name="count">F, with padding.</param>
    /// <param name="result">[H, W, F], without border; set.</param>
    public static void Compute(
        TileKernels kernels, MapLayout layout, ReadOnlySpan<float> map, ReadOnlySpan<float> filters, int count, Span<float> result)
    {
        var product = new TileProduct
        {
            Segments = Kernel,
            Depth = Kernel * layout.Channels,
            LeftRow = layout.Channels,
            LeftDepth = 1,
            LeftSegment = layout.Line,
            RightDepth = count,
            RightSegment = Kernel * layout.Channels * count,
            ResultRow = count,
        };
        for (var y = 0; y < layout.Height; y++)
        {
            var line = result[(y * layout.Width * count)..];
            kernels.Compute(map[(y * layout.Line)..], filters, line, layout.Width, count, in product);
        }
    }
}
