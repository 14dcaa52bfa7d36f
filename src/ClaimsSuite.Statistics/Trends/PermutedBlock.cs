using ClaimsSuite.Statistics.HypothesisTests;

namespace ClaimsSuite.Statistics.Trends;

/// <summary>The exact distribution of Σₖ k rₖ, k = 1 ... K, where r is a uniformly random order of given ranks.</summary>
internal static class PermutedBlock
{
    /// <summary>
    /// Dynamic programming over the set of ranks that the levels 1 ... j have taken: 2^K sets in place of K! orders.
    /// </summary>
    internal static LatticeDistribution Distribution(ReadOnlySpan<int> ranks)
    {
        var largest = Largest(ranks);
        var orders = new double[1 << ranks.Length][]; // [set of taken ranks][sum so far] -> number of orders
        orders[0] = new double[largest + 1];
        orders[0][0] = 1;
        for (var taken = 0; taken < orders.Length - 1; taken++)
        {
            var level = int.PopCount(taken) + 1;
            for (var i = 0; i < ranks.Length; i++)
            {
                if ((taken >> i & 1) == 1)
                    continue;
                ref var next = ref orders[taken | (1 << i)];
                next ??= new double[largest + 1];
                AddShifted(orders[taken], level * ranks[i], next);
            }

            if (taken > 0)
                orders[taken] = [];
        }

        return LatticeDistribution.InProportion(0, orders[^1]);
    }

    /// <summary>Σₖ k r₍ₖ₎, the sum when the ranks rise with the level.</summary>
    private static int Largest(ReadOnlySpan<int> ranks)
    {
        var ascending = ranks.ToArray();
        Array.Sort(ascending);
        var sum = 0;
        for (var k = 0; k < ascending.Length; k++)
            sum += (k + 1) * ascending[k];
        return sum;
    }

    private static void AddShifted(double[] counts, int shift, double[] into)
    {
        for (var sum = 0; sum + shift < into.Length; sum++)
            into[sum + shift] += counts[sum];
    }
}
