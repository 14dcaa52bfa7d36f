using System.Numerics.Tensors;

namespace ClaimsSuite.Statistics.HypothesisTests;

/// <summary>The exact null distribution of the signed-rank statistic T⁺ of n untied values; its lower half, as it is symmetric.</summary>
internal static class SignedRankDistribution
{
    /// <summary>
    /// P(T⁺ &lt;= t) for t = 0 ... just above the median: each rank counts or not, with probability 1/2, so the distribution is
    /// halved and added to itself moved up by the rank. Takes O(n³) time; sums of powers of two, exact as far as 53 bits reach.
    /// </summary>
    /// <param name="count">n >= 1.</param>
    internal static double[] LowerTail(int count)
    {
        var length = (int)((long)count * (count + 1) / 4) + 2;
        double[] now = new double[length], next = new double[length];
        now[0] = 1;
        var reached = 1; // Beyond it all is 0.
        for (var rank = 1; rank <= count; rank++)
        {
            var reach = Math.Min(length, reached + rank);
            TensorPrimitives.Multiply(now.AsSpan(0, reach), 0.5, next);
            if (rank < length)
            {
                var moved = next.AsSpan(rank, Math.Min(reached, length - rank));
                TensorPrimitives.MultiplyAdd(now.AsSpan(0, moved.Length), 0.5, moved, moved);
            }

            (now, next, reached) = (next, now, reach);
        }

        for (var t = 1; t < length; t++)
            now[t] += now[t - 1];
        return now;
    }
}
