using System.Runtime.Intrinsics;

namespace ClaimsSuite.Statistics.Randomness;

/// <summary>
/// The generator SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): a counter that is mixed, so that eight draws can be made at once. One
/// by one or eight at once, the bits are the same.
/// </summary>
internal static class SplitMix64
{
    /// <summary>Draws that a block holds, or twice as many floats.</summary>
    public const int Block = 16;

    private const ulong GoldenGamma = 0x9E3779B97F4A7C15, Multiplier1 = 0xBF58476D1CE4E5B9, Multiplier2 = 0x94D049BB133111EB;
    private const int Half = Block / 2;

    private static readonly Vector512<ulong> Ahead = Vector512<ulong>.Indices * GoldenGamma;

    /// <summary>Whether the processor makes a block faster than draws one by one.</summary>
    public static bool HasBlocks => Vector512.IsHardwareAccelerated;

    /// <summary>The next 64 random bits.</summary>
    /// <param name="state">Moved on by one draw.</param>
    public static ulong Next(ref ulong state)
    {
        state += GoldenGamma;
        var z = state;
        z = (z ^ (z >> 30)) * Multiplier1;
        z = (z ^ (z >> 27)) * Multiplier2;
        return z ^ (z >> 31);
    }

    /// <summary>The next 16 draws, in their order.</summary>
    /// <param name="state">Moved on by as many.</param>
    public static (Vector512<ulong> First, Vector512<ulong> Second) NextBlock(ref ulong state)
    {
        var first = Mix(Vector512.Create(state + GoldenGamma) + Ahead);
        state = unchecked(state + (Half * GoldenGamma));
        var second = Mix(Vector512.Create(state + GoldenGamma) + Ahead);
        state = unchecked(state + (Half * GoldenGamma));
        return (first, second);
    }

    private static Vector512<ulong> Mix(Vector512<ulong> z)
    {
        z = (z ^ (z >> 30)) * Multiplier1;
        z = (z ^ (z >> 27)) * Multiplier2;
        return z ^ (z >> 31);
    }
}
