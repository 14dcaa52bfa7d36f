using ClaimsSuite.Engine.Networks.Layers;

namespace ClaimsSuite.Engine.Networks.Perceptron;

/// <summary>What the layers of a multi-layer perceptron give for N inputs.</summary>
/// <param name="Network">The network.</param>
/// <param name="Hidden1">[N, H] after the ReLU, rows padded.</param>
/// <param name="Hidden2">[N, H] after the ReLU, rows padded.</param>
/// <param name="Outputs">[N, K] logits.</param>
internal sealed record MlpPass(ArrayMlp Network, RowArray<float> Hidden1, RowArray<float> Hidden2, RowArray<float> Outputs) : IArrayPass
{
    /// <inheritdoc/>
    public int Count => Outputs.Count;

    /// <inheritdoc/>
    public ReadOnlySpan<float> Logits => Outputs.Values;

    /// <inheritdoc/>
    public void InputGradient(ReadOnlySpan<float> delta, Span<float> gradient) => Network.InputGradient(this, delta, gradient);

    /// <inheritdoc/>
    public IArrayPass Take(ReadOnlySpan<int> rows) =>
        this with { Hidden1 = Hidden1.Take(rows), Hidden2 = Hidden2.Take(rows), Outputs = Outputs.Take(rows) };

    /// <inheritdoc/>
    public void Dispose()
    {
        Hidden1.Dispose();
        Hidden2.Dispose();
        Outputs.Dispose();
    }
}
