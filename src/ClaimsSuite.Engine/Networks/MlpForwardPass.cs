using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Networks;

/// <summary>What the layers of one multi-layer perceptron give for N inputs.</summary>
/// <param name="Networks">The ensemble.</param>
/// <param name="Model">Which of its networks.</param>
/// <param name="Hidden1">[N, H] after the ReLU.</param>
/// <param name="Hidden2">[N, H] after the ReLU.</param>
/// <param name="Logits">[N, K]</param>
internal sealed record MlpForwardPass(MlpEnsemble Networks, int Model, Tensor Hidden1, Tensor Hidden2, Tensor Logits) : IForwardPass
{
    /// <inheritdoc/>
    public Tensor InputGradient(Tensor delta) => Networks.InputGradient(this, delta);

    /// <inheritdoc/>
    public IForwardPass Take(Tensor rows) => this with
    {
        Hidden1 = Hidden1.index_select(0, rows),
        Hidden2 = Hidden2.index_select(0, rows),
        Logits = Logits.index_select(0, rows),
    };

    /// <inheritdoc/>
    public IForwardPass MoveToOuterDisposeScope()
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
