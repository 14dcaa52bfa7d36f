using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;
using ClaimsSuite.Statistics.Trends;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Trends;

public sealed class PageTrendTests
{
    [Theory]
    [InlineData(3, 2, 28)]
    [InlineData(3, 4, 54)]
    [InlineData(3, 5, 66)]
    [InlineData(4, 2, 58)]
    [InlineData(4, 3, 84)]
    [InlineData(4, 4, 111)]
    [InlineData(5, 2, 103)]
    [InlineData(5, 3, 150)]
    public void Rejects_at_5_percent_from_Pages_critical_values_on(int levels, int blocks, int critical)
    {
        double[] ranks = [.. Enumerable.Range(1, levels).Select(rank => (double)rank)];
        int[] doubled = [.. ranks.Select(rank => (int)(2 * rank))];
        var distribution = Enumerable.Repeat(PermutedBlock.Distribution(doubled), blocks).Aggregate((sum, block) => sum.Plus(block));

        distribution.AtLeast(2 * critical).Should().BeLessThanOrEqualTo(0.05);
        distribution.AtLeast(2 * (critical - 1)).Should().BeGreaterThan(0.05);
    }

    [Fact]
    public void One_block_in_order_is_one_of_the_possible_orders() =>
        PageTrend.Run([0.1, 0.2, 0.5, 0.9], levels: 4).Should().Be(new TestResult(30, 1 / 24.0, IsExact: true));

    [Fact]
    public void Agrees_with_SciPy_exact_and_approximate()
    {
        foreach (var reference in ScipyReference.Cases("page"))
        {
            double[] values = reference.Numbers("values");
            var levels = reference.Integer("levels");
            var exact = PageTrend.Run(values, levels);

            exact.Statistic.Should().Be(reference.Number("statistic"));
            exact.P.Should().BeApproximately(reference.Number("exact"), 1e-12);
            var repeated = Enumerable.Repeat(values, 60).SelectMany(x => x).ToArray();
            PageTrend.Run(repeated, levels).IsExact.Should().BeFalse();
        }
    }

    [Fact]
    public void The_approximation_is_SciPys()
    {
        foreach (var reference in ScipyReference.Cases("page"))
        {
            double[] values = reference.Numbers("values");
            var levels = reference.Integer("levels");
            var doubledRanks = values.Chunk(levels).Select(row => Ranks.Doubled(row)).ToArray();
            var doubledL = (int)(2 * reference.Number("statistic"));

            PageTrend.NormalP(doubledRanks, doubledL, Alternative.Greater).Should().BeApproximately(reference.Number("asymptotic"), 1e-12);
        }
    }

    [Fact]
    public void Ties_are_exact_too() =>
        Gen.Int[0, 2].Select(x => (double)x).Array[4].Sample(block =>
        {
            double observed = PageTrend.Run(block, 4).Statistic;
            var outcomes = Orders(block).Select(order => PageTrend.Run(order, 4).Statistic).ToArray();

            PageTrend.Run(block, 4).P.Should().BeApproximately(outcomes.Count(l => l >= observed) / 24.0, 1e-12);
        });

    [Fact]
    public void Exact_and_approximate_p_meet_for_many_blocks()
    {
        var random = new SeededRandom(3);
        var values = Enumerable.Range(0, 51 * 5).Select(i => random.NextGaussian() + (0.05 * (i % 5))).ToArray();

        PageTrend.Run(values, 5).IsExact.Should().BeFalse();
        PageTrend.Run(values, 5).P.Should().BeApproximately(PageTrend.Run(values.AsSpan(0, 250), 5).P, 0.05);
    }

    [Fact]
    public void Reversing_the_levels_mirrors_the_alternative() =>
        Gen.Int[0, 5].Select(x => (double)x).Array[12].Sample(values =>
        {
            var reversed = values.Chunk(4).SelectMany(row => row.Reverse()).ToArray();

            PageTrend.Run(reversed, 4, Alternative.Less).P.Should().BeApproximately(PageTrend.Run(values, 4).P, 1e-12);
            PageTrend.Run(reversed, 4, Alternative.TwoSided).P
                .Should().BeApproximately(PageTrend.Run(values, 4, Alternative.TwoSided).P, 1e-12);
        });

    [Fact]
    public void Only_the_order_within_a_block_counts() =>
        Gen.Int[-6, 6].Select(x => (double)x).Array[12].Sample(values =>
            PageTrend.Run([.. values.Select((x, i) => Math.Exp(x) + (i / 4))], 4).Should().Be(PageTrend.Run(values, 4)));

    [Fact]
    public void Blocks_of_equal_values_say_nothing() =>
        PageTrend.Run([1, 1, 1, 2, 2, 2], 3).P.Should().Be(1);

    [Fact]
    public void A_row_that_is_not_complete_is_refused() =>
        FluentActions.Invoking(() => PageTrend.Run([1, 2, 3, 4], 3)).Should().Throw<ArgumentException>()
            .WithMessage("values holds 4 numbers; expected whole blocks of 3 levels.*");

    private static IEnumerable<double[]> Orders(double[] values) =>
        from a in Enumerable.Range(0, 4)
        from b in Enumerable.Range(0, 4)
        from c in Enumerable.Range(0, 4)
        from d in Enumerable.Range(0, 4)
        where new[] { a, b, c, d }.Distinct().Count() == 4
        select new[] { values[a], values[b], values[c], values[d] };
}
