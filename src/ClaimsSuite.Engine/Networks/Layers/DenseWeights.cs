using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Engine.Sensitivity.Kernels;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Networks.Layers;

/// <summary>The weights of a dense layer: [places, C, units], of which the first two are what it reads; padded as its block is.</summary>
internal sealed class DenseWeights
{
    private readonly TileKernels _kernels;
    private readonly AlignedArray<float> _transposed;
    private bool _isTransposedStale = true;

    /// <summary>Draws the weights uniformly from +-1/sqrt(places C), PyTorch's default for linear layers.</summary>
    /// <param name="kernels">The arithmetic.</param>
    /// <param name="places">Of the map that it reads; 1 where it reads a dense layer.</param>
    /// <param name="channels">C, without padding.</param>
    /// <param name="units">Units of the layer.</param>
    /// <param name="random">For the initial weights.</param>
    public DenseWeights(TileKernels kernels, int places, int channels, int units, SeededRandom random)
    {
        _kernels = kernels;
        Inputs = places * AlignedArray<float>.Padded(channels);
        Block = new ParameterBlock(places, channels, AlignedArray<float>.Padded(channels), units) { Decays = true };
        Block.Draw(random, 1 / MathF.Sqrt(places * channels));
        _transposed = new(Inputs * Block.Stride);
    }

    /// <summary>[places, C, units]; after a change to its values <see cref="Refresh"/> is due.</summary>
    public ParameterBlock Block { get; }

    /// <summary>Values that it reads, padding included.</summary>
    public int Inputs { get; }

    /// <summary>Units, padding included.</summary>
    public int Outputs => Block.Stride;

    /// <summary>Tells that the weights changed; they are transposed anew for the next way back.</summary>
    public void Refresh() => _isTransposedStale = true;

    /// <summary>x [N, In] -> x W [N, Out].</summary>
    public void Forward(int count, ReadOnlySpan<float> x, Span<float> result) =>
        _kernels.Compute(x, Block.Values, result, count, Outputs, Rows(Inputs, Outputs));

    /// <summary>delta [N, Out] -> delta W^T [N, In].</summary>
    public void Backward(int count, ReadOnlySpan<float> delta, Span<float> result) =>
        _kernels.Compute(delta, Transposed(), result, count, Inputs, Rows(Outputs, Inputs));

    /// <summary>Sets the gradients to x^T delta.</summary>
    public void SetGradient(int count, ReadOnlySpan<float> x, ReadOnlySpan<float> delta) =>
        _kernels.Compute(x, delta, Block.Gradients, Inputs, Outputs, TransposedLeft(count));

    /// <summary>Adds x^T delta to the weights.</summary>
    public void AddProduct(int count, ReadOnlySpan<float> x, ReadOnlySpan<float> delta)
    {
        _kernels.Compute(x, delta, Block.Values, Inputs, Outputs, TransposedLeft(count) with { Accumulate = true });
        Refresh();
    }

    private Span<float> Transposed()
    {
        if (_isTransposedStale)
        {
            var weights = new MatrixView<float>(Block.Values, Inputs, Outputs, Outputs);
            new MatrixView<float>(_transposed.Span, Outputs, Inputs, Inputs).SetTransposed(weights);
            _isTransposedStale = false;
        }
        return _transposed.Span;
    }

    private TileProduct TransposedLeft(int count) =>
        new() { Depth = count, LeftRow = 1, LeftDepth = Inputs, RightDepth = Outputs, ResultRow = Outputs };

    private static TileProduct Rows(int depth, int columns) =>
        new() { Depth = depth, LeftRow = depth, LeftDepth = 1, RightDepth = columns, ResultRow = columns };
}
