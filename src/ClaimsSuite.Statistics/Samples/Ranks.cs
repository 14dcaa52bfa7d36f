namespace ClaimsSuite.Statistics.Samples;

/// <summary>Orders and ranks.</summary>
internal static class Ranks
{
    /// <summary>The indices that put <paramref name="values"/> into ascending order, equal values in their given order.</summary>
    internal static int[] Ascending(ReadOnlySpan<double> values)
    {
        var keys = values.ToArray();
        var order = new int[keys.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(order, (a, b) => keys[a] != keys[b] ? keys[a].CompareTo(keys[b]) : a.CompareTo(b));
        return order;
    }

    /// <summary>
    /// Twice the mid-ranks 1 ... n: whole numbers even where ties share a rank. Neighbours in order that differ by at most
    /// <paramref name="tolerance"/> are tied.
    /// </summary>
    internal static int[] Doubled(ReadOnlySpan<double> values, double tolerance = 0)
    {
        var order = Ascending(values);
        var ranks = new int[order.Length];
        for (int first = 0, next; first < order.Length; first = next)
        {
            next = first + 1;
            while (next < order.Length && values[order[next]] - values[order[next - 1]] <= tolerance)
                next++;
            for (var i = first; i < next; i++)
                ranks[order[i]] = first + 1 + next;
        }

        return ranks;
    }
}
