using ClaimsSuite.Data;
using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Engine.Networks.Layers;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Networks;

/// <summary>
/// All that training, learning curves, regularisers and the search for critical samples ask of networks: S of one kind that train side
/// by side, each on its own minibatches; S may be 1. No network's values depend on another's. Tensors are float32; an input is a row of
/// D values, whatever its shape.
/// </summary>
public interface INetwork : IResumable, IDisposable
{
    /// <summary>S, the number of networks.</summary>
    int Count { get; }

    /// <summary>[C, H, W] of one input; D is its length.</summary>
    ImageShape InputShape { get; }

    /// <summary>K, outputs.</summary>
    int Classes { get; }

    /// <summary>
    /// Values of each hidden layer on which a <see cref="LayerPerturbation"/> may act, first layer first; none in a network without such
    /// layers.
    /// </summary>
    IReadOnlyList<int> HiddenLayers { get; }

    /// <summary>One SGD step of every network on the mean cross-entropy over its minibatch.</summary>
    /// <param name="inputs">[S, B, D]</param>
    /// <param name="targets">[S, B, K], each row summing to 1; one-hot for plain labels.</param>
    /// <param name="sgd">Step size and momentum.</param>
    /// <param name="perturbation">What makes the step differ from a plain one.</param>
    void TrainStep(Tensor inputs, Tensor targets, SgdStep sgd, StepPerturbation perturbation);

    /// <summary>The logits of one network as it is evaluated.</summary>
    /// <param name="model">0 ... S - 1.</param>
    /// <param name="inputs">[N, D]</param>
    /// <returns>[N, K], owned by the caller's scope.</returns>
    Tensor Logits(int model, Tensor inputs);

    /// <summary>The same, with what it takes to go back to the inputs.</summary>
    /// <param name="model">0 ... S - 1.</param>
    /// <param name="inputs">[N, D]</param>
    /// <returns>Tensors of the caller's scope.</returns>
    IForwardPass Forward(int model, Tensor inputs);

    /// <summary>The weights of one network's first layer.</summary>
    /// <param name="model">0 ... S - 1.</param>
    FirstLayerFilters Filters(int model);
}

/// <summary>What one network gives for N inputs, and the way back from it.</summary>
public interface IForwardPass : IDisposable
{
    /// <summary>[N, K]</summary>
    Tensor Logits { get; }

    /// <summary>The gradient of each input's loss by that input.</summary>
    /// <param name="delta">[N, K] the gradient of each input's loss by its logits; of cross-entropy, softmax - target.</param>
    /// <returns>[N, D], of the caller's scope.</returns>
    Tensor InputGradient(Tensor delta);

    /// <summary>The pass of some of the inputs.</summary>
    /// <param name="rows">[M] of 0 ... N - 1.</param>
    IForwardPass Take(Tensor rows);

    /// <summary>The same, kept when the current scope ends.</summary>
    IForwardPass MoveToOuterDisposeScope();
}
