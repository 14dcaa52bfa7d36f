using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Statistics.EffectSizes;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Sequential;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Claims.Criteria;

/// <summary>What is told of an effect beside the verdict, and the null that tests are about.</summary>
public sealed class EffectSizeTests
{
    private static readonly double[] Effects = [1.2, 1.5, 1.9, 2.6];

    [Fact]
    public void It_is_the_distance_from_the_null_and_not_from_zero() =>
        Criterion.Paired(delta: 5, @null: 1).EffectSize(Effects).Should().Be(PairedEffect.HedgesG([.. Effects.Select(value => value - 1)]));

    [Theory]
    [InlineData(0.0, 3.7)] // The mean is 1.8, nearer to 3.7 than to 0 only by a little.
    [InlineData(1.7, 4.0)]
    public void Of_an_equivalence_it_is_the_distance_from_the_nearer_bound(double low, double high)
    {
        var nearer = 1.8 - low < high - 1.8 ? low : high;

        Criterion.Equivalent(low, high).EffectSize(Effects)
            .Should().Be(PairedEffect.HedgesG([.. Effects.Select(value => value - nearer)]));
    }

    [Fact]
    public void There_is_none_of_two_values_or_of_equal_ones()
    {
        Criterion.Paired(0.5).EffectSize([1, 2]).Should().Be(double.NaN);
        Criterion.Paired(0.5).EffectSize([1, 1, 1]).Should().Be(double.NaN);
        Criterion.Paired(0.5).EffectSize([1, 2, 3]).Should().BeGreaterThan(0);
    }

    [Fact]
    public void The_test_is_against_the_null()
    {
        Criterion.Paired(delta: 1, @null: 1).Evaluate(Effects, new SeededRandom(1)).P.Should().Be(1 / 16.0);
        Criterion.Paired(delta: 3, @null: 3).Evaluate(Effects, new SeededRandom(1)).P.Should().Be(1);
    }

    [Fact]
    public void A_margin_lies_below_zero()
    {
        var criterion = Criterion.NonInferior(margin: 0.5);

        (criterion.Delta, criterion.Tested).Should().Be((-0.5, (-0.5, double.PositiveInfinity)));
        var test = criterion.Sequential(alpha: 0.05)!;
        foreach (var effect in Enumerable.Repeat(-0.4, 12))
            test.Update(effect);
        test.Decision.Should().Be(SequentialDecision.Supported, "a loss within the margin does not matter");
    }

    [Theory]
    [InlineData(-0.2, Outcome.Reversed)]
    [InlineData(0.2, Outcome.Smaller)]
    [InlineData(0.0, Outcome.Absent)]
    public void A_refutation_by_looking_says_how(double effect, Outcome expected) =>
        Criterion.Paired(delta: 0.5).SequentialRefutation([.. Enumerable.Repeat(effect, 12)], alpha: 0.05).Should().Be(expected);

    [Theory]
    [InlineData(1e9, 1, 0.5)]
    [InlineData(1, 1, 1e-9)]
    public void An_estimate_that_misses_the_required_one_by_rounding_alone_meets_it(double delta, double @null, double missing)
    {
        var criterion = Criterion.Paired(Math.Max(delta, @null), @null);

        criterion.IsMet(criterion.Delta * (1 - 1e-15)).Should().BeTrue();
        criterion.IsMet(criterion.Delta - missing).Should().BeFalse();
    }
}
