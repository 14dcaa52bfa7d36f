using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace ClaimsSuite.Statistics.Randomness;

/// <summary>
/// An explicit, seeded generator of pseudo-random numbers: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), whose
/// stream is fixed by its definition. <see cref="Random"/>'s own seeded algorithm may change with the runtime; stored
/// results must not, so every member that draws is overridden here.
/// </summary>
/// <remarks>Not thread-safe; give each unit of work a stream of its own from <see cref="SeedSequence"/>.</remarks>
/// <param name="seed">Any 64-bit value; different seeds give unrelated streams.</param>
public sealed class SeededRandom(ulong seed) : Random(0)
{
    private ulong _state = seed;

    /// <summary>Where the stream is: it starts at the seed, and goes on alike from wherever it is set to.</summary>
    public ulong State
    {
        get => _state;
        set => _state = value;
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong NextUInt64() => SplitMix64.Next(ref _state);

    /// <summary>Uniform on [0, 1), with 53 random bits.</summary>
    public override double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform on [0, 1), with 24 random bits.</summary>
    public override float NextSingle() => (NextUInt64() >> 40) * (1.0f / (1 << 24));

    /// <summary>A standard normal value (Marsaglia's polar method; the second value of a pair is not kept, so the stream has no hidden
    /// state).</summary>
    public double NextGaussian()
    {
        while (true)
        {
            double u = (2 * NextDouble()) - 1, v = (2 * NextDouble()) - 1, s = (u * u) + (v * v);
            if (s is > 0 and < 1)
                return u * Math.Sqrt(-2 * Math.Log(s) / s);
        }
    }

    /// <inheritdoc/>
    public override int Next() => Next(int.MaxValue);

    /// <inheritdoc/>
    public override int Next(int maxValue) => (int)NextInt64(maxValue);

    /// <inheritdoc/>
    public override int Next(int minValue, int maxValue) => (int)NextInt64(minValue, maxValue);

    /// <inheritdoc/>
    public override long NextInt64() => NextInt64(long.MaxValue);

    /// <inheritdoc/>
    public override long NextInt64(long maxValue) => NextInt64(0, maxValue);

    /// <summary>Uniform on [<paramref name="minValue"/>, <paramref name="maxValue"/>), without modulo bias (Lemire, 2019).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is reversed.</exception>
    public override long NextInt64(long minValue, long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        var range = (ulong)maxValue - (ulong)minValue;
        if (range == 0)
            return minValue;
        var threshold = (0 - range) % range;
        while (true)
        {
            var high = Math.BigMul(NextUInt64(), range, out var low);
            if (low >= threshold)
                return (long)((ulong)minValue + high);
        }
    }

    /// <inheritdoc/>
    public override void NextBytes(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        NextBytes(buffer.AsSpan());
    }

    /// <inheritdoc/>
    public override void NextBytes(Span<byte> buffer)
    {
        Span<byte> word = stackalloc byte[8];
        while (buffer.Length > 0)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(word, NextUInt64());
            var take = Math.Min(8, buffer.Length);
            word[..take].CopyTo(buffer);
            buffer = buffer[take..];
        }
    }

    /// <summary>
    /// Fills <paramref name="values"/> with standard normal values, within 5.8 of 0, from 24 random bits each: many at once, and many
    /// times as fast as one by one. Of the last block it throws away what is not asked for.
    /// </summary>
    public void FillGaussian(Span<float> values)
    {
        for (; values.Length >= BoxMuller.Block; values = values[BoxMuller.Block..])
            FillBlock(values);
        if (values.IsEmpty)
            return;
        Span<float> last = stackalloc float[BoxMuller.Block];
        FillBlock(last);
        last[..values.Length].CopyTo(values);
    }

    /// <summary>Fills <paramref name="values"/> uniformly from [-<paramref name="bound"/>, <paramref name="bound"/>), two values from
    /// each 64-bit draw.</summary>
    public void FillUniform(Span<float> values, float bound)
    {
        var scale = bound / (1 << 23);
        var start = SplitMix64.HasBlocks ? FillUniformBlocks(values, scale) : 0;
        for (var i = start; i < values.Length; i += 2)
        {
            var bits = NextUInt64();
            values[i] = ((int)(bits >> 40) - (1 << 23)) * scale;
            if (i + 1 < values.Length)
                values[i + 1] = ((int)((uint)bits >> 8) - (1 << 23)) * scale;
        }
    }

    /// <summary>Puts <paramref name="items"/> into uniformly random order (Fisher-Yates).</summary>
    public void Permute<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>A uniformly random order of 0 ... <paramref name="count"/> - 1.</summary>
    public int[] Permutation(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
            order[i] = i;
        Permute(order.AsSpan());
        return order;
    }

    /// <inheritdoc/>
    protected override double Sample() => NextDouble();

    private void FillBlock(Span<float> values)
    {
        var (first, second) = BoxMuller.Next(ref _state);
        first.CopyTo(values);
        second.CopyTo(values[SplitMix64.Block..]);
    }

    /// <summary>The values of <see cref="FillUniform"/>, thirty-two at once.</summary>
    /// <returns>How many there are.</returns>
    private int FillUniformBlocks(Span<float> values, float scale)
    {
        var start = 0;
        for (; start + (2 * SplitMix64.Block) <= values.Length; start += 2 * SplitMix64.Block)
        {
            var (first, second) = SplitMix64.NextBlock(ref _state);
            Scaled(first).CopyTo(values[start..]);
            Scaled(second).CopyTo(values[(start + SplitMix64.Block)..]);
        }
        return start;

        // The upper half of a draw comes first.
        Vector512<float> Scaled(Vector512<ulong> bits)
        {
            var halves = Vector512.ShiftLeft(bits, 32) | Vector512.ShiftRightLogical(bits, 32);
            return Vector512.ConvertToSingle((halves.AsUInt32() >> 8).AsInt32() - Vector512.Create(1 << 23)) * scale;
        }
    }
}
