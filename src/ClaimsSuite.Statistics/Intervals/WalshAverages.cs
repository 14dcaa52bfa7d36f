namespace ClaimsSuite.Statistics.Intervals;

/// <summary>
/// Order statistics of the n (n + 1) / 2 averages (xᵢ + xⱼ) / 2, i &lt;= j, found without listing them: each takes 64 counts, one for each
/// bit of a double, and a count takes one walk along the sorted sample.
/// </summary>
internal sealed class WalshAverages
{
    private readonly double[] _ascending;

    internal WalshAverages(ReadOnlySpan<double> sample)
    {
        _ascending = sample.ToArray();
        Array.Sort(_ascending);
    }

    /// <summary>n (n + 1) / 2.</summary>
    internal long Count => (long)_ascending.Length * (_ascending.Length + 1) / 2;

    /// <summary>The <paramref name="k"/>-th smallest, from 1 to <see cref="Count"/>.</summary>
    internal double Smallest(long k)
    {
        long tooLow = Position(_ascending[0]) - 1, enough = Position(_ascending[^1]);
        while (tooLow + 1 < enough)
        {
            var middle = (tooLow & enough) + ((tooLow ^ enough) >> 1); // Their mean, rounded down, which never overflows.
            (tooLow, enough) = CountAtMost(AtPosition(middle)) >= k ? (tooLow, middle) : (middle, enough);
        }

        return AtPosition(enough) + 0.0; // Of the two zeros the positive one.
    }

    /// <summary>The middle one, or half-way between the middle two.</summary>
    internal double Median()
    {
        var lower = Smallest((Count + 1) / 2);
        return Count % 2 == 1 ? lower : lower + (0.5 * (Smallest((Count / 2) + 1) - lower));
    }

    private long CountAtMost(double bound)
    {
        var count = 0L;
        var partners = _ascending.Length;
        for (var i = 0; i < partners; i++)
        {
            while (partners > i && (_ascending[i] + _ascending[partners - 1]) / 2 > bound)
                partners--;
            count += partners - i;
        }

        return count;
    }

    /// <summary>The place of a number among all doubles in ascending order: its bits, those of negative numbers mirrored but for the
    /// sign.</summary>
    private static long Position(double value) => Mirrored(BitConverter.DoubleToInt64Bits(value));

    private static double AtPosition(long position) => BitConverter.Int64BitsToDouble(Mirrored(position));

    private static long Mirrored(long bits) => bits ^ ((bits >> 63) & long.MaxValue);
}
