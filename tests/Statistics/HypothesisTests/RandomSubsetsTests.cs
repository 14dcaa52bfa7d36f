using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.HypothesisTests;

public sealed class RandomSubsetsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(31)]
    [InlineData(64)]
    [InlineData(67)]
    [InlineData(200)]
    public void Each_value_is_in_where_its_bit_is_set(int n)
    {
        var values = Enumerable.Range(0, n).Select(i => (double)(1L << (i % 40))).ToArray();
        var subsets = new RandomSubsets(values);
        SeededRandom drawn = new(5), bitwise = new(5);
        for (var draw = 0; draw < 50; draw++)
        {
            ulong[] words = [.. Enumerable.Range(0, (n + 63) / 64).Select(_ => bitwise.NextUInt64())];
            double[] members = [.. values.Where((_, i) => (words[i / 64] >> (i % 64) & 1) == 1)];

            subsets.Next(drawn).Should().Be((members.Sum(), members.Length));
        }
    }

    [Fact]
    public void Drawn_p_of_a_two_sided_test_counts_both_tails()
    {
        var random = new SeededRandom(1);
        var differences = Enumerable.Range(0, 33).Select(_ => random.NextGaussian() - 0.2).ToArray();
        double Drawn(Alternative alternative) => SignFlipTest.Run(differences, alternative, new SeededRandom(3), draws: 40_000).P;

        Drawn(Alternative.TwoSided).Should().BeApproximately(2 * Drawn(Alternative.Less), 0.01);
        (Drawn(Alternative.Less) + Drawn(Alternative.Greater)).Should().BeApproximately(1, 1e-4);
    }
}
