namespace ClaimsSuite.Engine.Networks.Layers;

/// <summary>Checks that plain arrays are the rows that a network takes.</summary>
internal static class ArrayRows
{
    /// <summary>N of inputs [N, D].</summary>
    /// <exception cref="ArgumentException">The length is not that of one or more whole inputs.</exception>
    public static int Count(IArrayNetwork network, ReadOnlySpan<float> inputs) =>
        inputs.Length > 0 && inputs.Length % network.Input.Length == 0
            ? inputs.Length / network.Input.Length
            : throw new ArgumentException(
                $"Inputs are rows of {network.Input.Length} values; {inputs.Length} values are not.", nameof(inputs));

    /// <summary>Finds out whether targets [B, K], and weights [B] if any, are those of a minibatch.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    public static void MustBeOfMinibatch(
        IArrayNetwork network, int count, ReadOnlySpan<float> targets, ArrayPerturbation perturbation)
    {
        if (targets.Length != count * network.Classes || (perturbation.ExampleWeights is { } weights && weights.Length != count))
            throw new ArgumentException(
                $"{count} examples take as many rows of {network.Classes} targets, and as many weights if any.", nameof(targets));
    }

    /// <summary>Finds out whether gradients by the logits [N, K] and by the inputs [N, D] are those of N inputs.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    public static void MustBeGradients(IArrayNetwork network, int count, ReadOnlySpan<float> delta, ReadOnlySpan<float> gradient)
    {
        if (delta.Length != count * network.Classes || gradient.Length != count * network.Input.Length)
            throw new ArgumentException(
                $"{count} inputs take as many rows of {network.Classes} and of {network.Input.Length} values.", nameof(delta));
    }
}
