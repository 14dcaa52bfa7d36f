using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>The filters of a convolution that keeps a map's size: [5, 5, C, F].</summary>
internal sealed class ConvolutionWeights
{
    private const int Kernel = SmallAlexNetShape.Kernel;
    private readonly TileKernels _kernels;
    private readonly MapLayout _input;

    /// <summary>Draws the filters uniformly from +-1/sqrt(25 C), PyTorch's default for convolutions.</summary>
    /// <param name="kernels">The arithmetic.</param>
    /// <param name="input">Of what it reads, with a border of 2.</param>
    /// <param name="channels">C, without padding.</param>
    /// <param name="filters">F, without padding.</param>
    /// <param name="random">For the initial weights.</param>
    public ConvolutionWeights(TileKernels kernels, MapLayout input, int channels, int filters, SeededRandom random)
    {
        (_kernels, _input) = (kernels, input);
        Block = new ParameterBlock(Kernel * Kernel, channels, input.Channels, filters) { Decays = true };
        Block.Draw(random, 1 / MathF.Sqrt(Kernel * Kernel * channels));
    }

    /// <summary>[5, 5, C, F]</summary>
    public ParameterBlock Block { get; }

    /// <summary>Convolves one input.</summary>
    /// <param name="input">[H, W, C], with its border.</param>
    /// <param name="map">[H, W, F], without border; set.</param>
    public void Forward(ReadOnlySpan<float> input, Span<float> map) =>
        SameSizeConvolution.Compute(_kernels, _input, input, Block.Values, Block.Stride, map);

    /// <summary>Adds one input's share to the gradients of the filters.</summary>
    /// <param name="input">[H, W, C], with its border.</param>
    /// <param name="deltas">[H, W, F] the gradient by the map.</param>
    /// <param name="layout">Of the deltas.</param>
    public void AddGradient(ReadOnlySpan<float> input, ReadOnlySpan<float> deltas, MapLayout layout)
    {
        // A line of the filters at a time: its values at all places of the map are a matrix [5 C, H W] of neighbouring rows.
        var product = new TileProduct
        {
            Segments = _input.Height,
            Depth = _input.Width,
            LeftRow = 1,
            LeftDepth = _input.Channels,
            LeftSegment = _input.Line,
            RightDepth = layout.Channels,
            RightSegment = layout.Line,
            ResultRow = Block.Stride,
            Accumulate = true,
        };
        var rows = Kernel * _input.Channels;
        for (var line = 0; line < Kernel; line++)
        {
            var gradient = Block.Gradients[(line * rows * Block.Stride)..];
            _kernels.Compute(input[(line * _input.Line)..], deltas[layout.At(0, 0)..], gradient, rows, Block.Stride, in product);
        }
    }
}
