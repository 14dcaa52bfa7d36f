using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Trends;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics;

/// <summary>Samples for which a count of pairs or a sum of ranks does not fit into 32 bits.</summary>
public sealed class LargeSampleTests
{
    [Fact]
    public void Signed_ranks_of_46341_positive_differences_are_significant()
    {
        double n = 46_341;
        var result = WilcoxonSignedRank.Run(Ascending(46_341), Alternative.Greater);

        result.Statistic.Should().Be(n * (n + 1) / 2);
        result.P.Should().Be(0, "z = 186, and a normal tail beyond 38 underflows");
    }

    [Fact]
    public void Page_takes_1477_levels()
    {
        double k = 1477;
        var result = PageTrend.Run(Ascending(1477), levels: 1477);

        result.Statistic.Should().Be(k * (k + 1) * ((2 * k) + 1) / 6);
        result.P.Should().BeApproximately(0, 1e-300);
    }

    [Fact]
    public void Page_takes_3200_blocks_of_100_levels()
    {
        var result = PageTrend.Run([.. Enumerable.Repeat(Ascending(100), 3200).SelectMany(block => block)], levels: 100);

        result.Statistic.Should().Be(3200 * 338_350.0);
        result.P.Should().BeApproximately(0, 1e-300);
    }

    [Fact]
    public void Jonckheere_takes_60_000_values_in_three_groups()
    {
        int[] groups = [.. Enumerable.Range(0, 60_000).Select(i => i / 20_000)];

        JonckheereTerpstra.Run(Ascending(60_000), groups).Should().Be(new TestResult(3 * 20_000.0 * 20_000, 0, IsExact: false));
        JonckheereTerpstra.Run(Ascending(60_000), groups, Alternative.Less).P.Should().Be(1);
    }

    [Theory]
    [InlineData(46_341, 23_171)]
    [InlineData(100_000, 50_000.5)]
    public void Hodges_Lehmann_estimates_the_centre_of_large_samples(int n, double expected) =>
        HodgesLehmann.Estimate(Ascending(n)).Should().Be(expected);

    [Fact]
    public void Kendalls_tau_takes_100_000_pairs()
    {
        var ascending = Ascending(100_000);

        KendallTau.B(ascending, ascending).Should().Be(1);
        KendallTau.B(ascending, [.. ascending.Reverse()]).Should().Be(-1);
    }

    private static double[] Ascending(int count) => [.. Enumerable.Range(1, count).Select(i => (double)i)];
}
