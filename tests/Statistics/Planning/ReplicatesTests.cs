using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Planning;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Planning;

public sealed class ReplicatesTests
{
    [Theory]
    [InlineData(0.05, 1, 5)]
    [InlineData(0.05, 28, 10)]
    [InlineData(0.01, 1, 7)]
    [InlineData(0.0625, 2, 5)]
    public void Sign_flips_need_family_over_alpha_patterns(double alpha, int family, int expected) =>
        Replicates.SmallestForSignFlip(alpha, family).Should().Be(expected);

    [Theory]
    [InlineData(0.5, 0.80, 27)]
    [InlineData(0.8, 0.95, 19)]
    public void Needs_the_replicates_that_power_tables_give(double d, double power, int expected) =>
        Replicates.ForPower(d, 1, 0.05, power).Should().Be(expected, "G*Power, t test of matched pairs, one-tailed");

    [Fact]
    public void Power_agrees_with_SciPys_noncentral_t()
    {
        foreach (var reference in ScipyReference.Cases("power"))
        {
            (Alternative, string)[] alternatives =
                [(Alternative.Greater, "greater"), (Alternative.Less, "less"), (Alternative.TwoSided, "twoSided")];
            foreach (var (alternative, name) in alternatives)
            {
                Replicates.Power(reference.Integer("n"), reference.Number("effect"), 1, reference.Number("alpha"), alternative)
                    .Should().BeApproximately(reference.Number(name), 1e-8, "SciPy's own quantiles are good to 1e-8 here");
            }
        }
    }

    [Theory]
    [InlineData(60, 1, 1e-12, 0.20341135391447338)]
    [InlineData(3, 2, 1e-5, 0.000259963353871197)]
    [InlineData(2, 5, 1e-4, 0.001772452363946529)]
    [InlineData(2, 0, 2e-4, 2e-4)]
    [InlineData(12, 1.5, 0.9, 0.9999999998561164)]
    public void Power_at_extreme_levels_agrees_with_SciPy(int n, double effect, double alpha, double expected) =>
        Replicates.Power(n, effect, 1, alpha).Should().BeApproximately(expected, 1e-9);

    [Fact]
    public void A_plan_at_an_extreme_level_has_its_power()
    {
        var n = Replicates.ForPower(1, 1, 1e-12);

        n.Should().Be(93);
        Replicates.Power(n, 1, 1, 1e-12).Should().BeGreaterThanOrEqualTo(0.9);
        Replicates.Power(n - 1, 1, 1, 1e-12).Should().BeLessThan(0.9);
    }

    [Fact]
    public void Power_without_effect_is_the_level() =>
        Gen.Select(Gen.Int[2, 60], Gen.Double[0.0001, 0.9]).Sample((n, alpha) => Replicates.Power(n, 0, 1, alpha)
            .Should().BeApproximately(alpha, 1e-9));

    [Fact]
    public void Power_rises_with_replicates_and_effect() =>
        Gen.Select(Gen.Int[2, 40], Gen.Double[0.05, 2], Gen.Double[0.05, 1]).Sample((n, effect, more) =>
        {
            var power = Replicates.Power(n, effect, 1);
            Replicates.Power(n + 1, effect, 1).Should().BeGreaterThanOrEqualTo(power - 1e-12);
            Replicates.Power(n, effect + more, 1).Should().BeGreaterThanOrEqualTo(power - 1e-12);
        });

    [Fact]
    public void The_planned_number_is_the_smallest_that_suffices() =>
        Gen.Select(Gen.Double[0.2, 2.5], Gen.OneOf(1, 28)).Sample((effect, family) =>
        {
            var n = Replicates.ForPower(effect, 1, family: family);
            Power(n).Should().BeGreaterThanOrEqualTo(0.9);
            (n == Replicates.SmallestForSignFlip(0.05, family) || Power(n - 1) < 0.9).Should().BeTrue();

            double Power(int count) => Replicates.SignFlipPower(count, effect, 1, 0.05 / family);
        });

    [Theory]
    [InlineData(4, 0.05, 0)]
    [InlineData(5, 0.05, 1 / 32.0)]
    [InlineData(7, 0.05, 6 / 128.0)]
    [InlineData(10, 0.05 / 28, 1 / 1024.0)]
    [InlineData(60, 0.05, 0.05)]
    public void Sign_flips_attain_multiples_of_one_pattern(int n, double alpha, double expected) =>
        Replicates.SignFlipLevel(n, alpha).Should().Be(expected);

    [Fact]
    public void Where_one_pattern_alone_rejects_all_differences_must_be_positive()
    {
        Replicates.SignFlipPower(5, 0, 1).Should().BeApproximately(1 / 32.0, 1e-15);
        Replicates.SignFlipPower(5, 1.2815515655446004, 1).Should().BeApproximately(Math.Pow(0.9, 5), 1e-9);
        Replicates.SignFlipPower(4, 10, 1).Should().Be(0, "4 replicates cannot reach 5 %");
    }

    [Fact]
    public void The_smallest_number_for_sign_flips_is_where_the_attained_level_leaves_0() =>
        Gen.Int[1, 200].Sample(family =>
        {
            var n = Replicates.SmallestForSignFlip(0.05, family);
            Replicates.SignFlipLevel(n, 0.05 / family).Should().BePositive();
            Replicates.SignFlipLevel(n - 1, 0.05 / family).Should().Be(0);
        });

    [Fact]
    public void A_huge_effect_still_needs_enough_sign_patterns() => Replicates.ForPower(1e6, 1, family: 28).Should().Be(10);

    [Fact]
    public void A_hopeless_plan_is_refused() =>
        FluentActions.Invoking(() => Replicates.ForPower(1e-9, 1))
            .Should().Throw<ArgumentException>().WithMessage("*needs more than 1000000 replicates*");
}
