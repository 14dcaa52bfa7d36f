using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Statistics.HypothesisTests;

/// <summary>
/// Sums over random subsets that hold each value with probability 1/2. The sums over each eight values in a row are worked out once, for
/// all 256 of their subsets; a draw then adds up one of each table, in place of n values.
/// </summary>
internal sealed class RandomSubsets
{
    private const int Width = 8;
    private readonly double[][] _tables;
    private readonly ulong _lastWord;

    /// <param name="values">[n], n >= 1.</param>
    internal RandomSubsets(ReadOnlySpan<double> values)
    {
        _tables = new double[(values.Length + Width - 1) / Width][];
        for (var t = 0; t < _tables.Length; t++)
            _tables[t] = SumsOfSubsets(values.Slice(t * Width, Math.Min(Width, values.Length - (t * Width))));
        var rest = values.Length % 64;
        _lastWord = rest == 0 ? ulong.MaxValue : (1UL << rest) - 1;
    }

    /// <summary>Draws a subset: its sum, and how many values it holds. Bit i of the random bits is for value i, 64 values a word.</summary>
    internal (double Sum, int Count) Next(SeededRandom random)
    {
        var (sum, count, bits) = (0.0, 0, 0UL);
        for (var t = 0; t < _tables.Length; t++)
        {
            if (t % 8 == 0)
            {
                bits = random.NextUInt64() & (t + 8 >= _tables.Length ? _lastWord : ulong.MaxValue);
                count += int.CreateChecked(ulong.PopCount(bits));
            }

            sum += _tables[t][bits & 0xFF];
            bits >>= Width;
        }

        return (sum, count);
    }

    /// <summary>[256]: the sum over the values whose bit is set; bits beyond the values are never set.</summary>
    private static double[] SumsOfSubsets(ReadOnlySpan<double> values)
    {
        var sums = new double[1 << Width];
        for (var i = 0; i < values.Length; i++)
        {
            for (var set = 0; set < 1 << i; set++)
                sums[set | (1 << i)] = sums[set] + values[i];
        }

        return sums;
    }
}
