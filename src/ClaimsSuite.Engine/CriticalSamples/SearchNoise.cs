using ClaimsSuite.Engine.Native;
using ClaimsSuite.Statistics.Randomness;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.CriticalSamples;

/// <summary>
/// The random part of a search: every input has a stream of its own, so that what is found for it depends on no other input.
/// </summary>
/// <param name="streams">[M] one stream an input.</param>
/// <param name="dimension">D</param>
internal sealed class SearchNoise(IReadOnlyList<SeededRandom> streams, int dimension)
{
    /// <summary>How one stream fills the values of its input.</summary>
    public delegate void Fill(SeededRandom stream, Span<float> values);

    /// <summary>The noise of a search around <paramref name="inputs"/> [M, D].</summary>
    /// <exception cref="ArgumentException">There is not one stream for each input.</exception>
    public static SearchNoise For(Tensor inputs, IReadOnlyList<SeededRandom> noise) => noise.Count == inputs.shape[0]
        ? new SearchNoise(noise, (int)inputs.shape[1])
        : throw new ArgumentException($"{inputs.shape[0]} inputs need as many streams of noise, not {noise.Count}.", nameof(noise));

    /// <summary>D</summary>
    public int Dimension => dimension;

    /// <summary>The stream of an input, 0 ... M - 1.</summary>
    public SeededRandom Stream(int input) => streams[input];

    /// <summary>[open, D] the next values of the streams of the inputs that are still searched.</summary>
    public Tensor Draw(int[] open, Fill fill)
    {
        var noise = TensorMemory.Uninitialised(open.Length, dimension);
        var values = TensorMemory.Values(noise);
        for (var row = 0; row < open.Length; row++)
            fill(streams[open[row]], values.Slice(row * dimension, dimension));
        return noise;
    }
}
