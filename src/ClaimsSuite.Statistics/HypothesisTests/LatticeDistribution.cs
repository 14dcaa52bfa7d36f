using ClaimsSuite.Statistics.Samples;

namespace ClaimsSuite.Statistics.HypothesisTests;

/// <summary>
/// The exact null distribution of a rank statistic: probabilities of the whole numbers lowest, lowest + 1 ... Independent
/// parts (ranks, blocks, levels) add up by convolution, so the distribution of the sum needs no enumeration.
/// </summary>
internal sealed class LatticeDistribution
{
    private readonly int _lowest;
    private readonly double[] _probabilities;

    private LatticeDistribution(int lowest, double[] probabilities) => (_lowest, _probabilities) = (lowest, probabilities);

    /// <summary>Nothing added yet: 0 with certainty.</summary>
    internal static LatticeDistribution Zero { get; } = new(0, [1]);

    /// <summary>The outcomes lowest, lowest + 1 ... in proportion to <paramref name="weights"/>, none of them negative.</summary>
    internal static LatticeDistribution InProportion(int lowest, ReadOnlySpan<double> weights)
    {
        var total = Moments.Sum(weights);
        var probabilities = new double[weights.Length];
        for (var i = 0; i < probabilities.Length; i++)
            probabilities[i] = weights[i] / total;
        return new LatticeDistribution(lowest, probabilities);
    }

    /// <summary>0 or <paramref name="value"/> > 0, each with probability 1/2: a rank that counts or not.</summary>
    internal static LatticeDistribution FairCoin(int value)
    {
        var probabilities = new double[value + 1];
        probabilities[0] = probabilities[value] = 0.5;
        return new LatticeDistribution(0, probabilities);
    }

    /// <summary>The distribution of the sum of this and an independent <paramref name="other"/>.</summary>
    internal LatticeDistribution Plus(LatticeDistribution other)
    {
        var sum = new double[_probabilities.Length + other._probabilities.Length - 1];
        for (var i = 0; i < other._probabilities.Length; i++)
        {
            if (other._probabilities[i] == 0)
                continue;
            for (var j = 0; j < _probabilities.Length; j++)
                sum[i + j] += other._probabilities[i] * _probabilities[j];
        }

        return new LatticeDistribution(_lowest + other._lowest, sum);
    }

    /// <summary>P(X >= <paramref name="value"/>).</summary>
    internal double AtLeast(int value) =>
        Math.Min(1, Moments.Sum(_probabilities.AsSpan(Math.Clamp(value - _lowest, 0, _probabilities.Length))));

    /// <summary>P(X &lt;= <paramref name="value"/>).</summary>
    internal double AtMost(int value) =>
        Math.Min(1, Moments.Sum(_probabilities.AsSpan(0, Math.Clamp(value - _lowest + 1, 0, _probabilities.Length))));

    /// <summary>The p of an observed <paramref name="value"/>; two-sided: twice the smaller tail, at most 1.</summary>
    internal double P(int value, Alternative alternative) => Tail.P(AtMost(value), AtLeast(value), alternative);
}
