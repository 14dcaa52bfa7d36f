using ClaimsSuite.Data;
using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Engine.Filters;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Engine.Training;

namespace ClaimsSuite.Engine.Dynamics;

/// <summary>The structure of every model's first-layer filters, before training and after each epoch (section 3.1, figure 2).</summary>
/// <param name="image">[C, H, W] of the images: a perceptron knows no sides of one.</param>
public sealed class FilterCurve(ImageShape image) : ITrainingObserver
{
    private readonly List<double[]> _lowFrequencies = [], _smoothnesses = [];

    /// <summary>What was seen of one model, and its first filters as they are now.</summary>
    /// <param name="network">The models.</param>
    /// <param name="model">0 ... S - 1.</param>
    /// <param name="kept">How many filters, at most.</param>
    public FilterRecord Record(INetwork network, int model, int kept)
    {
        var filters = Filters(network, model);
        return new FilterRecord(
            [.. _lowFrequencies.Select(models => models[model])], [.. _smoothnesses.Select(models => models[model])], filters.Shape,
            filters.Weights[..(Math.Min(kept, filters.Count) * filters.Shape.Length)]);
    }

    /// <summary>A model's filters; of a perceptron in the shape of an image.</summary>
    private FirstLayerFilters Filters(INetwork network, int model)
    {
        var filters = network.Filters(model);
        return filters.Shape.Length == image.Length ? filters with { Shape = image } : filters;
    }

    /// <inheritdoc/>
    public void EpochEnded(INetwork network, int epoch)
    {
        FilterStructure[] models =
            [.. Enumerable.Range(0, network.Count).Select(model => FilterStructure.Of(Filters(network, model)))];
        _lowFrequencies.Add([.. models.Select(structure => structure.LowFrequency)]);
        _smoothnesses.Add([.. models.Select(structure => structure.Smoothness)]);
    }

    /// <inheritdoc/>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_lowFrequencies.Count == 0 ? 0 : _lowFrequencies[0].Length);
        writer.Write(_lowFrequencies);
        writer.Write(_smoothnesses);
    }

    /// <inheritdoc/>
    public void Read(BinaryReader reader)
    {
        var models = reader.ReadInt32();
        reader.Read(_lowFrequencies, models);
        reader.Read(_smoothnesses, models);
    }
}
