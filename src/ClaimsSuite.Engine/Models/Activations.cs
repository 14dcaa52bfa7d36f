using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Models;

/// <summary>What the layers of one model give for N inputs.</summary>
/// <param name="Hidden1">[N, H] after the ReLU.</param>
/// <param name="Hidden2">[N, H] after the ReLU.</param>
/// <param name="Logits">[N, K]</param>
internal sealed record Activations(Tensor Hidden1, Tensor Hidden2, Tensor Logits) : IDisposable
{
    /// <summary>Those of some of the inputs.</summary>
    /// <param name="rows">[M] of 0 ... N - 1.</param>
    public Activations Take(Tensor rows) => new(Hidden1.index_select(0, rows), Hidden2.index_select(0, rows), Logits.index_select(0, rows));

    /// <summary>The same, kept when the current scope ends.</summary>
    public Activations MoveToOuterDisposeScope()
    {
        Hidden1.MoveToOuterDisposeScope();
        Hidden2.MoveToOuterDisposeScope();
        Logits.MoveToOuterDisposeScope();
        return this;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Hidden1.Dispose();
        Hidden2.Dispose();
        Logits.Dispose();
    }
}
