namespace ClaimsSuite.Statistics.HypothesisTests;

/// <summary>The sums over all subsets of a few values in ascending order, with the sizes of the subsets.</summary>
/// <param name="count">Number of values.</param>
internal sealed class PartialSums(int count)
{
    /// <summary>[2^count] ascending.</summary>
    internal double[] Sums { get; } = new double[1 << count];

    /// <summary>[2^count]: how many values each sum adds up.</summary>
    internal byte[] Sizes { get; } = new byte[1 << count];

    /// <summary>The sums of x - <paramref name="centre"/>: each value merges the list without it with the list that it is added
    /// to.</summary>
    internal void Fill(ReadOnlySpan<double> values, double centre)
    {
        (Sums[0], Sizes[0]) = (0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i] - centre;
            if (value < 0)
                Merge(1 << i, value, 1, 0, 0);
            else
                Merge(1 << i, 0, 0, value, 1);
        }
    }

    /// <summary>
    /// Merges the list moved by <paramref name="down"/> &lt;= 0 with the list moved by <paramref name="up"/> >= 0, in place and from
    /// the largest sum down: the latter is never behind the former, so nothing is overwritten before it is read.
    /// </summary>
    private void Merge(int length, double down, byte downSize, double up, byte upSize)
    {
        double[] sums = Sums;
        byte[] sizes = Sizes;
        int lower = length - 1, upper = length - 1;
        while (upper >= 0)
        {
            double low = sums[lower] + down, high = sums[upper] + up;
            var next = lower + upper + 1;
            if (high >= low)
            {
                sums[next] = high;
                sizes[next] = (byte)(sizes[upper--] + upSize);
            }
            else
            {
                sums[next] = low;
                sizes[next] = (byte)(sizes[lower--] + downSize);
            }
        }

        for (; lower >= 0; lower--)
        {
            sums[lower] += down;
            sizes[lower] += downSize;
        }
    }
}
