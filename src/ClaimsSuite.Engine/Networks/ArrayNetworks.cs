using ClaimsSuite.Data;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Engine.Networks.Layers;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Networks;

/// <summary>Networks on plain arrays, as what works on tensors takes them; they train one after another.</summary>
/// <param name="networks">[S], at least 1, all of one shape.</param>
internal sealed class ArrayNetworks(IReadOnlyList<IArrayNetwork> networks) : INetwork
{
    /// <inheritdoc/>
    public int Count => networks.Count;

    /// <inheritdoc/>
    public ImageShape InputShape => networks[0].Input;

    /// <inheritdoc/>
    public int Classes => networks[0].Classes;

    /// <inheritdoc/>
    public IReadOnlyList<int> HiddenLayers => networks[0].HiddenLayers;

    /// <inheritdoc/>
    public void TrainStep(Tensor inputs, Tensor targets, SgdStep sgd, StepPerturbation perturbation)
    {
        Span<float> images = TensorMemory.Values(inputs), labels = TensorMemory.Values(targets);
        var weights = perturbation.ExampleWeights is { } tensor ? TensorMemory.Values(tensor).ToArray() : null;
        for (var model = 0; model < Count; model++)
        {
            var ofModel = perturbation == StepPerturbation.None ? ArrayPerturbation.None : new ArrayPerturbation
            {
                Hidden = [.. perturbation.Hidden.Select(layer => OfModel(layer, model))],
                ExampleWeights = weights,
                WeightDecay = perturbation.WeightDecay,
            };
            networks[model].Step(SliceOf(images, model), SliceOf(labels, model), sgd, ofModel);
        }
    }

    /// <inheritdoc/>
    public Tensor Logits(int model, Tensor inputs)
    {
        using var pass = networks[model].Forward(TensorMemory.Values(inputs));
        return TensorMemory.Of(pass.Logits, pass.Count, Classes);
    }

    /// <inheritdoc/>
    public IForwardPass Forward(int model, Tensor inputs) =>
        new ArrayForwardPass(networks[model].Forward(TensorMemory.Values(inputs)), InputShape.Length, Classes);

    /// <inheritdoc/>
    public FirstLayerFilters Filters(int model) => networks[model].Filters();

    /// <inheritdoc/>
    public void Write(BinaryWriter writer)
    {
        foreach (var network in networks)
            network.Write(writer);
    }

    /// <inheritdoc/>
    public void Read(BinaryReader reader)
    {
        foreach (var network in networks)
            network.Read(reader);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private HiddenPerturbation OfModel(LayerPerturbation layer, int model) => new(Slice(layer.Noise, model), Slice(layer.Mask, model));

    private float[]? Slice(Tensor? values, int model) => values is null ? null : SliceOf(TensorMemory.Values(values), model).ToArray();

    private Span<float> SliceOf(Span<float> values, int model) => values.Slice(model * (values.Length / Count), values.Length / Count);

    /// <summary>What one of the networks gives for N inputs.</summary>
    private sealed class ArrayForwardPass(IArrayPass pass, int dimension, int classes) : IForwardPass
    {
        /// <inheritdoc/>
        public Tensor Logits { get; } = TensorMemory.Of(pass.Logits, pass.Count, classes);

        /// <inheritdoc/>
        public Tensor InputGradient(Tensor delta)
        {
            var gradient = TensorMemory.Uninitialised(pass.Count, dimension);
            pass.InputGradient(TensorMemory.Values(delta), TensorMemory.Values(gradient));
            return gradient;
        }

        /// <inheritdoc/>
        public IForwardPass Take(Tensor rows) => new ArrayForwardPass(
            pass.Take(Array.ConvertAll(rows.data<long>().ToArray(), row => (int)row)), dimension, classes);

        /// <inheritdoc/>
        public IForwardPass MoveToOuterDisposeScope()
        {
            Logits.MoveToOuterDisposeScope();
            return this;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            Logits.Dispose();
            pass.Dispose();
        }
    }
}
