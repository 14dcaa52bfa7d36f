using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>The layers of a network, their parameters in order, and what is derived from them.</summary>
internal sealed class SmallAlexNetLayers
{
    private readonly Normalisation[] _normalisations;

    /// <summary>Draws the initial weights, layer by layer.</summary>
    public SmallAlexNetLayers(SmallAlexNetShape shape, SeededRandom random, NormalisationSettings settings, TileKernels kernels)
    {
        Shape = shape;
        int filters = shape.Filters, channels = shape.Image.Channels;
        Map1 = new(new(kernels, shape.Input, channels, filters, random), filters, shape.Map1, shape.Pooled1, shape.PoolStride, settings);
        Map2 = new(new(kernels, shape.Pooled1, filters, filters, random), filters, shape.Map2, shape.Pooled2, shape.PoolStride, settings);
        Dense1 = new(new(kernels, shape.Pooled2.Places, filters, shape.Dense1, random), shape.Dense1, settings);
        Dense2 = new(new(kernels, 1, shape.Dense1, shape.Dense2, random), shape.Dense2, settings);
        Output = new(kernels, shape.Dense2, shape.Classes, random);
        ToImage = new(kernels, Map1.Weights, shape.Input, shape.Pooled1, shape.PoolStride);
        ToPooled1 = new(kernels, Map2.Weights, shape.Pooled1, shape.Pooled2, shape.PoolStride);
        Hidden = new(kernels, Map2.Weights, shape.Pooled1, Map2.DeltaLayout);
        _normalisations = [Map1.Normalisation, Map2.Normalisation, Dense1.Normalisation, Dense2.Normalisation];
        Blocks =
        [
            Map1.Weights.Block, Map1.Normalisation.Gain, Map1.Normalisation.Offset,
            Map2.Weights.Block, Map2.Normalisation.Gain, Map2.Normalisation.Offset,
            Dense1.Weights.Block, Dense1.Normalisation.Gain, Dense1.Normalisation.Offset,
            Dense2.Weights.Block, Dense2.Normalisation.Gain, Dense2.Normalisation.Offset,
            Output.Weights.Block, Output.Biases,
        ];
        Refresh();
    }

    /// <summary>Of the network.</summary>
    public SmallAlexNetShape Shape { get; }

    /// <summary>The first convolution, with what belongs to it.</summary>
    public PooledConvolution Map1 { get; }

    /// <summary>The second convolution, with what belongs to it.</summary>
    public PooledConvolution Map2 { get; }

    /// <summary>The first dense layer.</summary>
    public HiddenDense Dense1 { get; }

    /// <summary>The second dense layer.</summary>
    public HiddenDense Dense2 { get; }

    /// <summary>The last layer.</summary>
    public BiasedDense Output { get; }

    /// <summary>The way back at evaluation, from the first pooled map to the image.</summary>
    public ChosenWindows ToImage { get; }

    /// <summary>The way back at evaluation, from the second pooled map to the first.</summary>
    public ChosenWindows ToPooled1 { get; }

    /// <summary>The way back in training, from the second convolution's map to the first pooled map.</summary>
    public FlippedFilters Hidden { get; }

    /// <summary>All parameters: of each layer weights, gains, offsets; last the output's weights and biases.</summary>
    public IReadOnlyList<ParameterBlock> Blocks { get; }

    /// <summary>Derives again what depends on parameters or running moments, after these changed.</summary>
    public void Refresh()
    {
        ToImage.Refresh();
        ToPooled1.Refresh();
        Hidden.Refresh();
        Dense1.Weights.Refresh();
        Dense2.Weights.Refresh();
        Output.Weights.Refresh();
        foreach (var normalisation in _normalisations)
            normalisation.Refresh();
    }

    /// <summary>All that a later step depends on.</summary>
    public NetworkSnapshot Snapshot() => new(
        [.. Blocks.SelectMany(block => Plain(block, block.Values))],
        [.. Blocks.SelectMany(block => Plain(block, block.Velocities))],
        [.. _normalisations.SelectMany(normalisation => normalisation.RunningMean.Concat(normalisation.RunningVariance))]);

    /// <summary>The gradients of the last step, in the order of a snapshot's parameters.</summary>
    public float[] Gradients() => [.. Blocks.SelectMany(block => Plain(block, block.Gradients))];

    /// <summary>Takes the state of a snapshot.</summary>
    /// <exception cref="ArgumentException">It is that of a network of another shape.</exception>
    public void Restore(NetworkSnapshot snapshot)
    {
        var moments = _normalisations.Sum(normalisation => 2 * normalisation.RunningMean.Length);
        int[] lengths = [snapshot.Parameters.Length, snapshot.Velocities.Length, snapshot.RunningMoments.Length];
        if (!lengths.SequenceEqual([Shape.Parameters, Shape.Parameters, moments]))
            throw new ArgumentException(
                $"The snapshot has {snapshot.Parameters.Length} parameters; this network has {Shape.Parameters}.", nameof(snapshot));
        ReadOnlySpan<float> parameters = snapshot.Parameters, velocities = snapshot.Velocities, running = snapshot.RunningMoments;
        foreach (var block in Blocks)
        {
            block.Read(parameters, block.Values);
            block.Read(velocities, block.Velocities);
            parameters = parameters[block.Count..];
            velocities = velocities[block.Count..];
        }
        foreach (var values in _normalisations.SelectMany(normalisation =>
            new[] { normalisation.RunningMean, normalisation.RunningVariance }))
        {
            running[..values.Length].CopyTo(values);
            running = running[values.Length..];
        }
        Refresh();
    }

    private static float[] Plain(ParameterBlock block, ReadOnlySpan<float> values)
    {
        var plain = new float[block.Count];
        block.Write(values, plain);
        return plain;
    }
}
