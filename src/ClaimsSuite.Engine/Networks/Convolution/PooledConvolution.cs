using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>
/// Convolution, batch normalisation, ReLU and max-pooling. Every input goes through by itself, so that its map stays in the
/// second-level cache from one operation to the next; only the minibatch's moments make a pass over all inputs wait for another.
/// </summary>
internal sealed class PooledConvolution
{
    private readonly MapLayout _map, _pooled, _plain, _deltaLayout;
    private readonly int _filters, _stride;
    private readonly BatchBuffer _maps, _chosen;
    private readonly AlignedArray<float> _delta, _sums, _products;
    private int[] _choices = [];

    /// <summary>A layer that reads maps of one layout and gives pooled ones of another.</summary>
    /// <param name="weights">The filters.</param>
    /// <param name="filters">F, without padding.</param>
    /// <param name="map">[H, W, F] what the convolution gives.</param>
    /// <param name="pooled">[h, w, F] what the layer gives.</param>
    /// <param name="stride">From one pooling window to the next.</param>
    /// <param name="settings">Of its normalisation.</param>
    public PooledConvolution(
        ConvolutionWeights weights, int filters, MapLayout map, MapLayout pooled, int stride, NormalisationSettings settings)
    {
        (Weights, _filters, _map, _pooled, _stride) = (weights, filters, map, pooled, stride);
        (_plain, _deltaLayout) = (pooled with { Border = 0 }, map with { Border = SmallAlexNetShape.Padding });
        Normalisation = new Normalisation(filters, settings);
        (_maps, _chosen) = (new(map.Length), new(_plain.Length));
        _chosen.Reserve(1);
        _maps.Reserve(1);
        (_delta, _sums, _products) = (new(_deltaLayout.Length), new(map.Channels), new(map.Channels));
    }

    /// <summary>The filters.</summary>
    public ConvolutionWeights Weights { get; }

    /// <summary>Of the convolution's map.</summary>
    public Normalisation Normalisation { get; }

    /// <summary>Of the gradient by the convolution's map.</summary>
    public MapLayout DeltaLayout => _deltaLayout;

    /// <summary>Integers that hold which places an input's pooled values come from.</summary>
    public int ChoiceLength => PoolKernels.ChoiceLength(_plain);

    /// <summary>The layer in training, on a minibatch.</summary>
    /// <param name="count">B</param>
    /// <param name="inputs">[B, ...] what the convolution reads, with borders.</param>
    /// <param name="outputs">[B, ...] the pooled maps; set.</param>
    /// <param name="perturbation">What is done to them.</param>
    public void Forward(int count, ReadOnlySpan<float> inputs, Span<float> outputs, HiddenPerturbation perturbation)
    {
        _maps.Reserve(count);
        _chosen.Reserve(count);
        if (_choices.Length < count * ChoiceLength)
            _choices = new int[count * ChoiceLength];
        Normalisation.Begin();
        for (var example = 0; example < count; example++)
        {
            Weights.Forward(inputs.Slice(example * (inputs.Length / count), inputs.Length / count), _maps[example]);
            Normalisation.Observe(_maps[example], _map.Places);
        }
        Normalisation.Normalise();
        for (var example = 0; example < count; example++)
        {
            var output = outputs.Slice(example * _pooled.Length, _pooled.Length);
            Pool(_maps[example], Normalisation.Batch, output, Choices(example), _chosen[example]);
        }
        perturbation.Apply(outputs, _pooled, _filters);
    }

    /// <summary>The way back in training: sets the layer's gradients and, if there is one to take it, the gradient by its inputs.</summary>
    /// <param name="count">B</param>
    /// <param name="inputs">[B, ...] what <see cref="Forward"/> read.</param>
    /// <param name="deltas">[B, h, w, F] the gradient by what the layer passed on, without borders; changed.</param>
    /// <param name="perturbation">What was done to its outputs.</param>
    /// <param name="backward">The way back through the convolution, or none.</param>
    /// <param name="inputDeltas">[B, ...] without borders; set.</param>
    public void Backward(
        int count, ReadOnlySpan<float> inputs, Span<float> deltas, HiddenPerturbation perturbation,
        FlippedFilters? backward, Span<float> inputDeltas)
    {
        perturbation.ApplyBackward(deltas, _plain, _filters);
        for (var example = 0; example < count; example++)
        {
            PoolKernels.Rectify(
                deltas.Slice(example * _plain.Length, _plain.Length), _plain, Choices(example), _chosen[example],
                Normalisation.Means, _sums.Span, _products.Span);
            Normalisation.ObserveGradients(_sums.Span, _products.Span);
        }
        Normalisation.Differentiate();
        Weights.Block.Gradients.Clear();
        for (var example = 0; example < count; example++)
        {
            for (var y = 0; y < _map.Height; y++)
            {
                ColumnKernels.Affine(
                    _maps[example].Slice(_map.At(y, 0), _map.Line), _map.Width, _map.Channels, Normalisation.Slope, Normalisation.Constant,
                    _delta.Span[_deltaLayout.At(y, 0)..]);
            }
            PoolKernels.AddToChosen(
                deltas.Slice(example * _plain.Length, _plain.Length), _plain, Choices(example), Normalisation.Batch.Scale,
                _delta.Span, _deltaLayout, _stride);
            Weights.AddGradient(inputs.Slice(example * (inputs.Length / count), inputs.Length / count), _delta.Span, _deltaLayout);
            backward?.InputGradient(_delta.Span, inputDeltas.Slice(example * backward.GradientLength, backward.GradientLength));
        }
    }

    /// <summary>The layer at evaluation, on one input.</summary>
    /// <param name="input">What the convolution reads, with its border.</param>
    /// <param name="output">The pooled map, with its border; set.</param>
    /// <param name="choices">Which places its values come from; set.</param>
    public void Evaluate(ReadOnlySpan<float> input, Span<float> output, Span<int> choices)
    {
        Weights.Forward(input, _maps[0]);
        Pool(_maps[0], Normalisation.Running, output, choices, _chosen[0]);
    }

    private Span<int> Choices(int example) => _choices.AsSpan(example * ChoiceLength, ChoiceLength);

    private void Pool(ReadOnlySpan<float> map, AffineMap normal, Span<float> output, Span<int> choices, Span<float> chosen) =>
        PoolKernels.Pool(map, _map, normal.Scale, normal.Shift, output, _pooled, _stride, choices, chosen);
}
