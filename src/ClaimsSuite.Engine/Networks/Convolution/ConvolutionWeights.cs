using ClaimsSuite.Engine.Networks.Convolution.Kernels;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>
/// The filters of a convolution that keeps a map's size: [5, 5, C, F]. A window of the input is contiguous along each of its 5
/// lines, so that the convolution is a product of windows, 5 segments each, with the filters as they lie in memory.
/// </summary>
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
    public void Forward(ReadOnlySpan<float> input, Span<float> map)
    {
        var product = new TileProduct
        {
            Segments = Kernel,
            Depth = Kernel * _input.Channels,
            LeftRow = _input.Channels,
            LeftDepth = 1,
            LeftSegment = _input.Line,
            RightDepth = Block.Stride,
            RightSegment = Kernel * _input.Channels * Block.Stride,
            ResultRow = Block.Stride,
        };
        for (var y = 0; y < _input.Height; y++)
        {
            var line = map[(y * _input.Width * Block.Stride)..];
            _kernels.Compute(input[(y * _input.Line)..], Block.Values, line, _input.Width, Block.Stride, in product);
        }
    }

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
