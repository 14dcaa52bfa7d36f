using ClaimsSuite.Engine.Networks.Layers;

namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>What the layers of a network give for N inputs, as far as the way back to the inputs needs it.</summary>
/// <param name="Choices1">Which places the first pooled map's values come from.</param>
/// <param name="Choices2">Which places the second pooled map's values come from.</param>
/// <param name="Dense1">[N, 384] after the ReLU, rows padded.</param>
/// <param name="Dense2">[N, 192] after the ReLU, rows padded.</param>
/// <param name="Outputs">[N, K] logits.</param>
internal sealed record ConvolutionActivations(
    RowArray<int> Choices1, RowArray<int> Choices2, RowArray<float> Dense1, RowArray<float> Dense2, RowArray<float> Outputs) : IDisposable
{
    /// <summary>N</summary>
    public int Count => Outputs.Count;

    /// <summary>[N, K]</summary>
    public ReadOnlySpan<float> Logits => Outputs.Values;

    /// <summary>Those of some of the inputs.</summary>
    /// <param name="rows">[M] of 0 ... N - 1, in any order.</param>
    public ConvolutionActivations Take(ReadOnlySpan<int> rows) =>
        new(Choices1.Take(rows), Choices2.Take(rows), Dense1.Take(rows), Dense2.Take(rows), Outputs.Take(rows));

    /// <inheritdoc/>
    public void Dispose()
    {
        Choices1.Dispose();
        Choices2.Dispose();
        Dense1.Dispose();
        Dense2.Dispose();
        Outputs.Dispose();
    }
}
