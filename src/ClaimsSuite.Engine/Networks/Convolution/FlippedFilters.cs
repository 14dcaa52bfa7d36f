using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>
/// The way back through a convolution between maps of many channels: the convolution of the gradient by its map with the filters
/// turned by half a turn and transposed, [5, 5, F, C].
/// </summary>
/// <param name="kernels">The arithmetic.</param>
/// <param name="weights">The filters.</param>
/// <param name="input">Of what the convolution reads; channels are a multiple of 16.</param>
/// <param name="deltas">Of the gradient by its map, with a border of 2.</param>
internal sealed class FlippedFilters(TileKernels kernels, ConvolutionWeights weights, MapLayout input, MapLayout deltas)
{
    private const int Kernel = SmallAlexNetShape.Kernel;
    private readonly AlignedArray<float> _flipped = new(Kernel * Kernel * input.Channels * deltas.Channels);

    /// <summary>Values of a gradient by one input, [H, W, C] without border.</summary>
    public int GradientLength => input.Places * input.Channels;

    /// <summary>Rearranges the filters, after they changed.</summary>
    public void Refresh()
    {
        var length = input.Channels * deltas.Channels;
        for (var place = 0; place < Kernel * Kernel; place++)
        {
            var from = weights.Block.Values.Slice(((Kernel * Kernel) - 1 - place) * length, length);
            new MatrixView<float>(_flipped.Span.Slice(place * length, length), deltas.Channels, input.Channels, input.Channels)
                .SetTransposed(new MatrixView<float>(from, input.Channels, deltas.Channels, deltas.Channels));
        }
    }

    /// <summary>Sets the gradient by one input.</summary>
    /// <param name="delta">[H, W, F] the gradient by its map, with a border of 2.</param>
    /// <param name="gradient">[H, W, C], without border.</param>
    public void InputGradient(ReadOnlySpan<float> delta, Span<float> gradient) =>
        SameSizeConvolution.Compute(kernels, deltas, delta, _flipped.Span, input.Channels, gradient);
}
