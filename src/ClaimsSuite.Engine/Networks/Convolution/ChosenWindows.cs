using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>
/// The way back at evaluation, from a pooled map to what its convolution reads. Running moments are constants, so that the
/// gradient by the convolution's map is 0 but at the places that pooling chose: one in nine at most. Each of these adds its filter
/// to the window that it was computed from; a whole convolution would add zeros for the rest.
/// </summary>
internal sealed class ChosenWindows
{
    private const int Kernel = SmallAlexNetShape.Kernel;
    private readonly TileKernels _kernels;
    private readonly ConvolutionWeights _weights;
    private readonly MapLayout _input, _pooled;
    private readonly int _stride, _filters, _line;
    private readonly AlignedArray<float> _windows;
    private readonly int[] _offsets;
    private readonly float[] _values;

    /// <summary>The way back through a layer.</summary>
    /// <param name="kernels">The arithmetic.</param>
    /// <param name="weights">The filters.</param>
    /// <param name="input">Of what the convolution reads, with a border of 2.</param>
    /// <param name="pooled">Of the gradient by the pooled map.</param>
    /// <param name="stride">From one pooling window to the next.</param>
    public ChosenWindows(TileKernels kernels, ConvolutionWeights weights, MapLayout input, MapLayout pooled, int stride)
    {
        (_kernels, _weights, _input, _pooled, _stride) = (kernels, weights, input, pooled, stride);
        _filters = weights.Block.Stride;
        _line = AlignedArray<float>.Padded(Kernel * input.Channels);
        _windows = new(_filters * Kernel * _line);
        (_offsets, _values) = (new int[PoolKernels.ChoiceValues * _filters], new float[PoolKernels.ChoiceValues * _filters]);
    }

    /// <summary>
    /// Values of a gradient: those of the input with its border, and beyond the last window what a register reaches further.
    /// </summary>
    public int GradientLength => _input.Length + _line;

    /// <summary>Rearranges the filters, after they changed: [F, 5, 5 C].</summary>
    public void Refresh()
    {
        var rows = Kernel * _input.Channels;
        for (var line = 0; line < Kernel; line++)
        {
            var from = _weights.Block.Values.Slice(line * rows * _filters, rows * _filters);
            var windows = new MatrixView<float>(_windows.Span[(line * _line)..], _filters, rows, Kernel * _line);
            windows.SetTransposed(new MatrixView<float>(from, rows, _filters, _filters));
        }
    }

    /// <summary>Sets the gradient by one input; that by its border is of no use.</summary>
    /// <param name="deltas">[h, w, F] the gradient by the pooled map.</param>
    /// <param name="choices">Which places its values come from.</param>
    /// <param name="scale">[F] what the normalisation multiplies by.</param>
    /// <param name="gradient">[H, W, C] with its border, of a length of <see cref="GradientLength"/>.</param>
    public void InputGradient(ReadOnlySpan<float> deltas, ReadOnlySpan<int> choices, ReadOnlySpan<float> scale, Span<float> gradient)
    {
        gradient[..GradientLength].Clear();
        Span<int> counts = stackalloc int[PoolKernels.ChoiceValues];
        for (var place = 0; place < _pooled.Places; place++)
        {
            var (y, x) = (place / _pooled.Width, place % _pooled.Width);
            Sort(deltas.Slice(_pooled.At(y, x), _filters), choices, place, scale, counts);
            for (var k = 0; k < SmallAlexNetShape.Window * SmallAlexNetShape.Window; k++)
            {
                // Without the border's share: a place of the map reads the window that begins there in the input with its border.
                var (top, left) = ((y * _stride) + (k / SmallAlexNetShape.Window), (x * _stride) + (k % SmallAlexNetShape.Window));
                _kernels.AddWindows(
                    gradient[((top * _input.Line) + (left * _input.Channels))..], _input.Line, _windows.Span, _line,
                    _offsets.AsSpan(k * _filters, counts[k]), _values.AsSpan(k * _filters, counts[k]));
            }
        }
    }

    /// <summary>
    /// Sorts the filters by which place of a pooling window each chose, so that those of one place are summed in registers.
    /// </summary>
    private void Sort(ReadOnlySpan<float> deltas, ReadOnlySpan<int> choices, int place, ReadOnlySpan<float> scale, Span<int> counts)
    {
        counts.Clear();
        for (var f = 0; f < deltas.Length; f++)
        {
            var choice = PoolKernels.ChoiceOf(choices, place, f, deltas.Length);
            var at = (choice * _filters) + counts[choice]++;
            _offsets[at] = f * Kernel * _line;
            _values[at] = deltas[f] * scale[f];
        }
    }
}
