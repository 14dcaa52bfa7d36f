using ClaimsSuite.Statistics.EffectSizes;
using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Trends;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Trends;

public sealed class JonckheereTerpstraTests
{
    private static readonly int[] PairsOfThree = [0, 0, 1, 1, 2, 2];

    [Fact]
    public void Gives_the_published_statistic_of_the_knowledge_of_performance_trial()
    {
        // Hollander and Wolfe, Table 6.6 (Hundal, 1969): J = 79, approximate p = 0.021 with ties.
        double[] pieces = [40, 35, 38, 43, 44, 41, 38, 40, 47, 44, 40, 42, 48, 40, 45, 43, 46, 44];
        int[] groups = [.. Enumerable.Range(0, 18).Select(i => i / 6)];
        var result = JonckheereTerpstra.Run(pieces, groups);

        result.Statistic.Should().Be(79);
        result.IsExact.Should().BeFalse();
        result.P.Should().BeApproximately(0.021, 5e-4);
    }

    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4, 5, 6 }, 12, 1)]
    [InlineData(new[] { 1.0, 3, 2, 4, 5, 6 }, 11, 3)]
    [InlineData(new[] { 5.0, 6, 3, 4, 1, 2 }, 0, 90)]
    public void Three_pairs_have_90_assignments(double[] values, double statistic, int atLeast) =>
        ShouldBe(JonckheereTerpstra.Run(values, PairsOfThree), statistic, atLeast / 90.0);

    [Fact]
    public void Agrees_with_enumeration_by_the_reference_script()
    {
        foreach (var reference in ScipyReference.Cases("jonckheere").Where(x => !x.GetProperty("ties").GetBoolean()))
        {
            double[] values = reference.Numbers("values");
            int[] groups = reference.Integers("groups");

            ShouldBe(JonckheereTerpstra.Run(values, groups), reference.Number("statistic"), reference.Number("upper"));
            ShouldBe(JonckheereTerpstra.Run(values, groups, Alternative.Less), reference.Number("statistic"), reference.Number("lower"));
        }
    }

    [Fact]
    public void With_ties_mean_and_variance_are_those_of_the_enumeration()
    {
        foreach (var reference in ScipyReference.Cases("jonckheere").Where(x => x.GetProperty("ties").GetBoolean()))
        {
            var result = JonckheereTerpstra.Run(reference.Numbers("values"), reference.Integers("groups"));
            var expected = Tail.Normal(result.Statistic, reference.Number("mean"), reference.Number("variance"), Alternative.Greater);

            result.IsExact.Should().BeFalse();
            result.Statistic.Should().Be(reference.Number("statistic"));
            result.P.Should().BeApproximately(expected, 1e-12);
        }
    }

    [Fact]
    public void Exact_and_approximate_p_meet_for_many_values()
    {
        var random = new SeededRandom(3);
        var values = Enumerable.Range(0, 101).Select(i => random.NextGaussian() + (0.01 * i)).ToArray();
        int[] groups = [.. Enumerable.Range(0, 101).Select(i => i / 20)];

        var exact = JonckheereTerpstra.Run(values.AsSpan(0, 100), groups.AsSpan(0, 100));
        JonckheereTerpstra.Run(values, groups).P.Should().BeApproximately(exact.P, 0.2 * exact.P);
    }

    [Fact]
    public void Two_groups_give_the_Mann_Whitney_count() =>
        Gen.Select(Gen.Double[0, 1].Array[1, 8], Gen.Double[0, 1].Array[1, 8]).Sample((low, high) =>
        {
            int[] groups = [.. low.Select(_ => 3), .. high.Select(_ => 7)];
            JonckheereTerpstra.Run([.. low, .. high], groups).Statistic
                .Should().BeApproximately(Superiority.Probability(high, low) * low.Length * high.Length, 1e-9);
        });

    [Fact]
    public void Negating_the_values_mirrors_the_alternative() =>
        Gen.Int[0, 9].Select(x => (double)x).Array[6].Sample(values =>
            JonckheereTerpstra.Run([.. values.Select(x => -x)], PairsOfThree, Alternative.Less).P
                .Should().BeApproximately(JonckheereTerpstra.Run(values, PairsOfThree).P, 1e-12));

    [Fact]
    public void Equal_values_are_no_evidence() => JonckheereTerpstra.Run([1, 1, 1], [0, 1, 2]).P.Should().Be(1);

    [Fact]
    public void One_group_alone_is_refused() =>
        FluentActions.Invoking(() => JonckheereTerpstra.Run([1, 2], [4, 4]))
            .Should().Throw<ArgumentException>().WithMessage("All values belong to one group*");

    private static void ShouldBe(TestResult result, double statistic, double p)
    {
        result.Statistic.Should().Be(statistic);
        result.IsExact.Should().BeTrue();
        result.P.Should().BeApproximately(p, 1e-12);
    }
}
