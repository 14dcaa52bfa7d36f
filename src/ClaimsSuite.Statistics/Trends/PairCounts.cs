namespace ClaimsSuite.Statistics.Trends;

/// <summary>How the n (n - 1) / 2 pairs of positions compare in two series.</summary>
/// <param name="Score">Concordant less discordant pairs: rising or falling in both, less rising in one and falling in the other.</param>
/// <param name="UntiedX">Pairs that differ in x.</param>
/// <param name="UntiedY">Pairs that differ in y.</param>
internal readonly record struct PairCounts(long Score, long UntiedX, long UntiedY)
{
    /// <summary>
    /// Counts in O(n log n) by Knight's method (J. Am. Statist. Assoc. 1966): in the order of x, ties by y, the discordant pairs are the
    /// exchanges that a merge sort by y makes.
    /// </summary>
    /// <param name="x">[n].</param>
    /// <param name="y">[n].</param>
    internal static PairCounts Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double[] sortedX = x.ToArray(), sortedY = y.ToArray();
        Array.Sort(sortedX, sortedY);
        long pairs = Pairs(x.Length), tiedX = 0, tiedBoth = 0;
        for (int first = 0, next; first < sortedX.Length; first = next)
        {
            next = EndOfRun(sortedX, first);
            Array.Sort(sortedY, first, next - first);
            tiedX += Pairs(next - first);
            tiedBoth += TiedPairs(sortedY.AsSpan(first, next - first));
        }

        var discordant = SortCountingExchanges(sortedY, new double[sortedY.Length]);
        var tiedY = TiedPairs(sortedY);
        return new PairCounts(pairs - tiedX - tiedY + tiedBoth - (2 * discordant), pairs - tiedX, pairs - tiedY);
    }

    private static long Pairs(long count) => count * (count - 1) / 2;

    private static long TiedPairs(ReadOnlySpan<double> ascending)
    {
        var tied = 0L;
        for (int first = 0, next; first < ascending.Length; first = next)
        {
            next = EndOfRun(ascending, first);
            tied += Pairs(next - first);
        }

        return tied;
    }

    private static int EndOfRun(ReadOnlySpan<double> ascending, int first)
    {
        var next = first + 1;
        while (next < ascending.Length && ascending[next] == ascending[first])
            next++;
        return next;
    }

    /// <summary>Sorts <paramref name="values"/>, and counts the pairs of which the larger came first.</summary>
    private static long SortCountingExchanges(Span<double> values, Span<double> spare)
    {
        if (values.Length < 2)
            return 0;
        var half = values.Length / 2;
        var exchanges = SortCountingExchanges(values[..half], spare[..half]) + SortCountingExchanges(values[half..], spare[half..]);
        values.CopyTo(spare);
        int left = 0, right = half;
        for (var i = 0; i < values.Length; i++)
        {
            if (right == values.Length || (left < half && spare[left] <= spare[right]))
            {
                values[i] = spare[left++];
                continue;
            }

            values[i] = spare[right++];
            exchanges += half - left; // All that is left of the first half is larger.
        }

        return exchanges;
    }
}
