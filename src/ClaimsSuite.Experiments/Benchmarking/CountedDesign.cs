using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Statistics.Randomness;
using static TorchSharp.torch;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>
/// A design whose networks count the operations of their products as they are used: how many epochs training takes and how many inputs
/// a search still has open is known afterwards only. For one thread.
/// </summary>
/// <param name="Design">What is trained.</param>
internal sealed record CountedDesign(NetworkDesign Design) : NetworkDesign
{
    /// <summary>Multiplications and additions so far, of all networks.</summary>
    public double Operations { get; private set; }

    /// <inheritdoc/>
    public override INetwork Create(ImageShape input, int classes, IReadOnlyList<SeededRandom> generators) => new CountedNetwork(
        Design.Create(input, classes, generators),
        ProductOperations.Of(Design, input, classes) ?? throw new InvalidOperationException($"The operations of {Design} are not known."),
        operations => Operations += operations);

    private sealed class CountedNetwork(INetwork network, ProductOperations each, Action<double> count) : INetwork
    {
        public int Count => network.Count;

        public FirstLayerFilters Filters(int model) => network.Filters(model);

        public void Write(BinaryWriter writer) => network.Write(writer);

        public void Read(BinaryReader reader) => network.Read(reader);

        public ImageShape InputShape => network.InputShape;

        public int Classes => network.Classes;

        public IReadOnlyList<int> HiddenLayers => network.HiddenLayers;

        public void TrainStep(Tensor inputs, Tensor targets, SgdStep sgd, StepPerturbation perturbation)
        {
            count(inputs.shape[0] * inputs.shape[1] * each.Training);
            network.TrainStep(inputs, targets, sgd, perturbation);
        }

        public Tensor Logits(int model, Tensor inputs)
        {
            count(inputs.shape[0] * each.Forward);
            return network.Logits(model, inputs);
        }

        public IForwardPass Forward(int model, Tensor inputs)
        {
            count(inputs.shape[0] * each.Forward);
            return new CountedPass(network.Forward(model, inputs), each, count);
        }

        public void Dispose() => network.Dispose();
    }

    private sealed class CountedPass(IForwardPass pass, ProductOperations each, Action<double> count) : IForwardPass
    {
        public Tensor Logits => pass.Logits;

        public Tensor InputGradient(Tensor delta)
        {
            count(delta.shape[0] * each.InputGradient);
            return pass.InputGradient(delta);
        }

        public IForwardPass Take(Tensor rows) => new CountedPass(pass.Take(rows), each, count);

        public IForwardPass MoveToOuterDisposeScope() => new CountedPass(pass.MoveToOuterDisposeScope(), each, count);

        public void Dispose() => pass.Dispose();
    }
}
