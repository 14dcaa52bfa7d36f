using ClaimsSuite.Engine.Measurement.Sensitivity.Kernels;
using ClaimsSuite.Engine.Networks.Convolution.Kernels;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>
/// The way back through the convolution of an image, whose 1 or 3 channels would leave most of a register empty. A register holds
/// the 5 neighbouring pixels of a line that a place of the map reads, all channels of them; what the lines of the map give these
/// pixels is summed in it, and then added to the gradient, whose windows overlap.
/// </summary>
/// <param name="kernels">The arithmetic.</param>
/// <param name="weights">The filters.</param>
/// <param name="input">Of the image, with a border of 2.</param>
/// <param name="deltas">Of the gradient by its map, with a border of 2.</param>
internal sealed class FilterWindows(TileKernels kernels, ConvolutionWeights weights, MapLayout input, MapLayout deltas) : IConvolutionBackward
{
    private const int Kernel = SmallAlexNetShape.Kernel;
    private readonly int _window = AlignedArray<float>.Padded(Kernel * input.Channels);
    private readonly AlignedArray<float> _filters = new(Kernel * deltas.Channels * AlignedArray<float>.Padded(Kernel * input.Channels));

    /// <summary>Values of the image with its border; beyond a line's last window a register reaches further.</summary>
    public int GradientLength => input.Length + _window;

    /// <summary>Rearranges the filters: [line, F, 5 C], the last line first, for a line of the map is read by earlier lines of filters further down.</summary>
    public void Refresh()
    {
        var rows = Kernel * input.Channels;
        for (var line = 0; line < Kernel; line++)
        {
            var from = weights.Block.Values.Slice((Kernel - 1 - line) * rows * deltas.Channels, rows * deltas.Channels);
            new MatrixView<float>(_filters.Span.Slice(line * deltas.Channels * _window, deltas.Channels * _window), deltas.Channels, rows, _window)
                .SetTransposed(new MatrixView<float>(from, rows, deltas.Channels, deltas.Channels));
        }
    }

    /// <summary>Sets the gradient by one input, whose border is of no use.</summary>
    /// <inheritdoc/>
    public void InputGradient(ReadOnlySpan<float> delta, Span<float> gradient)
    {
        gradient[..GradientLength].Clear();
        var product = new TileProduct
        {
            Segments = Kernel,
            Depth = deltas.Channels,
            LeftRow = deltas.Line,
            LeftDepth = 1,
            LeftSegment = deltas.Line,
            RightDepth = _window,
            RightSegment = deltas.Channels * _window,
            ResultRow = input.Line,
            Accumulate = true,
        };
        // A row of the product is a line of the image, so that the windows of a tile do not overlap.
        for (var x = 0; x < input.Width; x++)
            kernels.Compute(delta[((x + input.Border) * deltas.Channels)..], _filters.Span, gradient[input.At(0, x - input.Border)..], input.Height, _window, in product);
    }
}
