using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.HypothesisTests;

/// <summary>
/// The sums over all 2^n subsets of n values about a centre, as two ascending lists of 2^(n/2) sums over half of the values, whose
/// pairs make up the whole (meet in the middle; Horowitz and Sahni, J. ACM 1974). Counting takes one walk along the two lists, so
/// n = 30 costs what plain enumeration costs at n = 16. Flipping the signs of a subset takes twice its sum from the total, so that
/// sign patterns are counted by the same means. One object serves many centres, without new memory.
/// </summary>
internal sealed class SubsetSums
{
    /// <summary>Largest n; 2^15 partial sums a half.</summary>
    internal const int LargestCount = 30;

    private readonly double[] _values;
    private readonly PartialSums _first, _second;

    /// <param name="values">[n], n at most <see cref="LargestCount"/>.</param>
    internal SubsetSums(ReadOnlySpan<double> values)
    {
        _values = values.ToArray();
        _first = new PartialSums(values.Length / 2);
        _second = new PartialSums(values.Length - (values.Length / 2));
    }

    /// <summary>2^n.</summary>
    internal long Total => (long)_first.Sums.Length * _second.Sums.Length;

    /// <summary>How many subsets, the empty one included, have Σ(x - <paramref name="centre"/>) &lt;=
    /// <paramref name="threshold"/>.</summary>
    internal long CountAtMost(double threshold, double centre = 0)
    {
        Fill(centre);
        var count = 0L;
        var partners = _second.Sums.Length;
        foreach (var sum in _first.Sums)
        {
            partners = PartnersWithin(sum, threshold, partners);
            count += partners;
        }

        return count;
    }

    /// <summary>The means above <paramref name="low"/> and at most <paramref name="high"/>, and perhaps some that are larger; read
    /// before the next count.</summary>
    internal IEnumerable<double> MeansBetween(double low, double high)
    {
        Fill(low);
        // A mean that is above the centre by w has a sum above 0 by w times the size of its subset.
        var reach = (high - low) * _values.Length * (1 + Rounding.Tolerance);
        int inside = _second.Sums.Length, beyond = _second.Sums.Length;
        for (var i = 0; i < _first.Sums.Length; i++)
        {
            inside = PartnersWithin(_first.Sums[i], 0, inside);
            beyond = PartnersWithin(_first.Sums[i], reach, beyond);
            for (var j = inside; j < beyond; j++)
                yield return low + ((_first.Sums[i] + _second.Sums[j]) / (_first.Sizes[i] + _second.Sizes[j]));
        }
    }

    /// <summary>How many of the second list make a sum of at most <paramref name="threshold"/>; both lists ascend, so ever fewer of its
    /// smallest.</summary>
    private int PartnersWithin(double sum, double threshold, int atMost)
    {
        var second = _second.Sums;
        while (atMost > 0 && sum + second[atMost - 1] > threshold)
            atMost--;
        return atMost;
    }

    private void Fill(double centre)
    {
        var half = _values.Length / 2;
        _first.Fill(_values.AsSpan(0, half), centre);
        _second.Fill(_values.AsSpan(half), centre);
    }
}
