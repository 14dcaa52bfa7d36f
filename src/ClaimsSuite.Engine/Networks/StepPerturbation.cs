using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Networks;

/// <summary>What makes a training step differ from a plain one, but for its inputs. The tensors belong to who made them.</summary>
public sealed record StepPerturbation
{
    /// <summary>A plain step.</summary>
    public static StepPerturbation None { get; } = new();

    /// <summary>Of each hidden layer, as <see cref="INetwork.HiddenLayers"/> lists them; none at all where empty.</summary>
    public IReadOnlyList<LayerPerturbation> Hidden { get; init; } = [];

    /// <summary>[B, 1] what each example of a minibatch counts, 1 on average; all the same where null.</summary>
    public Tensor? ExampleWeights { get; init; }

    /// <summary>lambda of the penalty lambda / 2 times the sum of squared weights, without biases.</summary>
    public double WeightDecay { get; init; }

    /// <summary>Of one hidden layer.</summary>
    /// <param name="layer">0 for the first.</param>
    internal LayerPerturbation Of(int layer) => layer < Hidden.Count ? Hidden[layer] : LayerPerturbation.None;
}

/// <summary>What is done to a hidden layer's output a: (a + noise) * mask.</summary>
/// <param name="Noise">[S, B, H], or none.</param>
/// <param name="Mask">[S, B, H], or none.</param>
public sealed record LayerPerturbation(Tensor? Noise, Tensor? Mask)
{
    /// <summary>The layer's output as it is.</summary>
    public static LayerPerturbation None { get; } = new(null, null);
}
