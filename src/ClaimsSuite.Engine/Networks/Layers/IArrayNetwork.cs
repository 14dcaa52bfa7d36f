using ClaimsSuite.Data;
using ClaimsSuite.Engine.Checkpoints;

namespace ClaimsSuite.Engine.Networks.Layers;

/// <summary>
/// A network written out on plain arrays, forward and back, one thread at a time. Its bits depend on nothing but its generator and what
/// it is told: not on where memory lies, and, at evaluation, not on the other inputs.
/// </summary>
internal interface IArrayNetwork : IResumable
{
    /// <summary>[C, H, W] of an input; D is its length.</summary>
    ImageShape Input { get; }

    /// <summary>K, outputs.</summary>
    int Classes { get; }

    /// <summary>Values of each hidden layer on which a perturbation may act, first layer first.</summary>
    IReadOnlyList<int> HiddenLayers { get; }

    /// <summary>One SGD step on the mean cross-entropy over a minibatch.</summary>
    /// <param name="inputs">[B, D]</param>
    /// <param name="targets">[B, K], each row summing to 1.</param>
    /// <param name="sgd">Step size and momentum.</param>
    /// <param name="perturbation">What makes the step differ from a plain one.</param>
    /// <exception cref="ArgumentException">The lengths belong to no minibatch.</exception>
    void Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, SgdStep sgd, ArrayPerturbation perturbation);

    /// <summary>What the network gives as it is evaluated, with what it takes to go back to the inputs.</summary>
    /// <param name="inputs">[N, D]</param>
    /// <exception cref="ArgumentException">The length is not that of whole inputs.</exception>
    IArrayPass Forward(ReadOnlySpan<float> inputs);

    /// <summary>The weights of the first layer.</summary>
    FirstLayerFilters Filters();
}

/// <summary>What one network gives for N inputs; it holds until the network takes a step.</summary>
internal interface IArrayPass : IDisposable
{
    /// <summary>N</summary>
    int Count { get; }

    /// <summary>[N, K]</summary>
    ReadOnlySpan<float> Logits { get; }

    /// <summary>The gradient of each input's loss by that input.</summary>
    /// <param name="delta">[N, K] the gradient of each input's loss by its logits.</param>
    /// <param name="gradient">[N, D]; set.</param>
    void InputGradient(ReadOnlySpan<float> delta, Span<float> gradient);

    /// <summary>The pass of some of the inputs.</summary>
    /// <param name="rows">[M] of 0 ... N - 1, in any order.</param>
    IArrayPass Take(ReadOnlySpan<int> rows);
}
