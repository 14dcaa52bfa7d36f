namespace ClaimsSuite.Engine.Networks.Convolution;

/// <summary>What the layers of a network give for N inputs, as far as the way back to the inputs needs it.</summary>
/// <param name="Choices1">Which places the first pooled map's values come from.</param>
/// <param name="Choices2">Which places the second pooled map's values come from.</param>
/// <param name="Dense1">[N, 384] after the ReLU, rows padded.</param>
/// <param name="Dense2">[N, 192] after the ReLU, rows padded.</param>
/// <param name="Outputs">[N, K] logits.</param>
internal sealed record ConvolutionActivations(
    RowArray<int> Choices1, RowArray<int> Choices2, RowArray<float> Dense1, RowArray<float> Dense2, RowArray<float> Outputs)
{
    /// <summary>N</summary>
    public int Count => Outputs.Count;

    /// <summary>[N, K]</summary>
    public float[] Logits => Outputs.Values;

    /// <summary>Those of some of the inputs.</summary>
    /// <param name="rows">[M] of 0 ... N - 1, in any order.</param>
    public ConvolutionActivations Take(ReadOnlySpan<int> rows) =>
        new(Choices1.Take(rows), Choices2.Take(rows), Dense1.Take(rows), Dense2.Take(rows), Outputs.Take(rows));
}

/// <summary>Rows of one length, one after another.</summary>
/// <param name="count">Number of rows.</param>
/// <param name="length">Values in a row.</param>
internal sealed class RowArray<T>(int count, int length)
    where T : unmanaged
{
    /// <summary>Number of rows.</summary>
    public int Count => count;

    /// <summary>[count, length]</summary>
    public T[] Values { get; } = GC.AllocateUninitializedArray<T>(count * length);

    /// <summary>One row.</summary>
    public Span<T> Row(int row) => Rows(row, 1);

    /// <summary>Some rows, one after another.</summary>
    public Span<T> Rows(int start, int size) => Values.AsSpan(start * length, size * length);

    /// <summary>A copy of some rows, in the order given.</summary>
    public RowArray<T> Take(ReadOnlySpan<int> rows)
    {
        var taken = new RowArray<T>(rows.Length, length);
        for (var row = 0; row < rows.Length; row++)
            Row(rows[row]).CopyTo(taken.Row(row));
        return taken;
    }
}
