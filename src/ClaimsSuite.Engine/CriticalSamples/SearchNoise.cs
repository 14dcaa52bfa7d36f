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
    /// <summary>The noise of a search around <paramref name="inputs"/> [M, D].</summary>
    /// <exception cref="ArgumentException">There is not one stream for each input.</exception>
    public static SearchNoise For(Tensor inputs, IReadOnlyList<SeededRandom> noise) => noise.Count == inputs.shape[0]
        ? new SearchNoise(noise, (int)inputs.shape[1])
        : throw new ArgumentException($"{inputs.shape[0]} inputs need as many streams of noise, not {noise.Count}.", nameof(noise));

    /// <summary>D</summary>
    public int Dimension => dimension;

    /// <summary>The stream of an input, 0 ... M - 1.</summary>
    public SeededRandom Stream(int input) => streams[input];

    /// <summary>[open, D] values within +-<paramref name="bound"/>, the next of the streams of those inputs that are still open.</summary>
    public Tensor Uniform(int[] open, float bound)
    {
        var noise = TensorMemory.Uninitialised(open.Length, dimension);
        var values = TensorMemory.Values(noise);
        for (var row = 0; row < open.Length; row++)
            streams[open[row]].FillUniform(values.Slice(row * dimension, dimension), bound);
        return noise;
    }
}
