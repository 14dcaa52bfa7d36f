namespace ClaimsSuite.Statistics;

/// <summary>
/// All 2^n sums ±y₁ ±y₂ ... ±yₙ, held as two sorted lists of 2^(n/2) partial sums whose pairs make up the whole
/// (meet in the middle; Horowitz and Sahni, J. ACM 1974). Counting outcomes beyond a threshold takes one walk along the
/// two lists, so n = 30 costs what plain enumeration costs at n = 16.
/// </summary>
internal sealed class SignedSums(ReadOnlySpan<double> values)
{
    /// <summary>Largest n; 2^15 partial sums a half.</summary>
    internal const int LargestCount = 30;

    private readonly double[] _first = PartialSums(values[..(values.Length / 2)]);
    private readonly double[] _second = PartialSums(values[(values.Length / 2)..]);

    /// <summary>2^n.</summary>
    internal long Total => (long)_first.Length * _second.Length;

    /// <summary>How many of the 2^n sums are at or above <paramref name="threshold"/>.</summary>
    internal long CountAtLeast(double threshold)
    {
        var count = 0L;
        var partners = 0;
        foreach (var sum in _first)
        {
            // _first ascends, so ever more of the largest members of _second reach the threshold.
            while (partners < _second.Length && sum + _second[_second.Length - 1 - partners] >= threshold)
                partners++;
            count += partners;
        }

        return count;
    }

    /// <summary>The 2^n signed sums of <paramref name="values"/> in ascending order: each value merges the list shifted down with the list shifted up.</summary>
    private static double[] PartialSums(ReadOnlySpan<double> values)
    {
        double[] sums = [0];
        foreach (var value in values)
            sums = MergeShifted(sums, Math.Abs(value));
        return sums;
    }

    private static double[] MergeShifted(double[] sums, double shift)
    {
        var merged = new double[2 * sums.Length];
        int down = 0, up = 0;
        for (var i = 0; i < merged.Length; i++)
        {
            var takeDown = down < sums.Length && (up == sums.Length || sums[down] - shift <= sums[up] + shift);
            merged[i] = takeDown ? sums[down++] - shift : sums[up++] + shift;
        }

        return merged;
    }
}
