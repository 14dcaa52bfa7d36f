using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Models;

/// <summary>What makes a training step differ from a plain one, but for its inputs. The tensors belong to who made them.</summary>
internal sealed record StepPerturbation
{
    /// <summary>Of the first hidden layer.</summary>
    public LayerPerturbation Hidden1 { get; init; } = LayerPerturbation.None;

    /// <summary>Of the second hidden layer.</summary>
    public LayerPerturbation Hidden2 { get; init; } = LayerPerturbation.None;

    /// <summary>[B, 1] what each example of a minibatch counts, 1 on average; all the same where null.</summary>
    public Tensor? ExampleWeights { get; init; }

    /// <summary>lambda of the penalty lambda / 2 times the sum of squared weights.</summary>
    public double WeightDecay { get; init; }
}

/// <summary>What is done to a hidden layer's output a: (a + noise) * mask.</summary>
/// <param name="Noise">[S, B, H], or none.</param>
/// <param name="Mask">[S, B, H], or none.</param>
internal sealed record LayerPerturbation(Tensor? Noise, Tensor? Mask)
{
    /// <summary>The layer's output as it is.</summary>
    public static LayerPerturbation None { get; } = new(null, null);
}
