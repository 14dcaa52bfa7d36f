using ClaimsSuite.Statistics.Samples;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Samples;

public sealed class RoundingTests
{
    [Fact]
    public void A_mean_that_misses_its_bound_by_rounding_reaches_it()
    {
        var tenths = Enumerable.Repeat(0.1, 6).Average();
        var drops = Enumerable.Repeat(0.35 - 0.3, 12).Average();

        (tenths < 0.1, drops < 0.05).Should().Be((true, true), "or else this would show nothing");
        (Rounding.AtLeast(tenths, 0.1), Rounding.AtLeast(drops, 0.05)).Should().Be((true, true));
        (Rounding.Below(tenths, 0.1), Rounding.Below(drops, 0.05)).Should().Be((false, false));
    }

    [Theory]
    [InlineData(0.85 - 0.84, 0.01)]
    [InlineData(0.1 + 0.2, 0.3)]
    [InlineData(-0.3 + 0.25, -0.05)]
    public void Numbers_that_are_equal_in_decimals_are_neither_below_nor_above_each_other(double value, double bound)
    {
        value.Should().NotBe(bound, "or else this would show nothing");
        foreach (var (x, y) in new[] { (value, bound), (bound, value) })
        {
            (Rounding.AtLeast(x, y), Rounding.AtMost(x, y)).Should().Be((true, true));
            (Rounding.Below(x, y), Rounding.Above(x, y)).Should().Be((false, false));
        }
    }

    [Fact]
    public void Near_a_bound_of_0_the_scale_of_the_ingredients_decides()
    {
        var rounded = 0.3 - (0.2 + 0.1);

        Rounding.AtLeast(rounded, 0).Should().BeFalse();
        Rounding.AtLeast(rounded, 0, scale: 1).Should().BeTrue();
        Rounding.AtMost(-rounded, 0, scale: 1).Should().BeTrue();
    }

    [Fact]
    public void Zero_is_at_least_and_at_most_zero_without_any_scale()
    {
        (Rounding.AtLeast(0, 0), Rounding.AtMost(0, 0)).Should().Be((true, true));
        (Rounding.Below(0, 0), Rounding.Above(0, 0)).Should().Be((false, false));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(1e-6)]
    [InlineData(1e100)]
    public void What_differs_by_more_than_the_tolerance_differs(double bound)
    {
        double near = 0.9e-10 * Math.Abs(bound), far = 1.1e-10 * Math.Abs(bound);

        (Rounding.AtLeast(bound - near, bound), Rounding.AtLeast(bound - far, bound)).Should().Be((true, false));
        (Rounding.Below(bound - near, bound), Rounding.Below(bound - far, bound)).Should().Be((false, true));
        (Rounding.AtMost(bound + near, bound), Rounding.AtMost(bound + far, bound)).Should().Be((true, false));
        (Rounding.Above(bound + near, bound), Rounding.Above(bound + far, bound)).Should().Be((false, true));
    }

    [Fact]
    public void Below_is_not_at_least_and_above_is_not_at_most() =>
        Gen.Select(Gen.Double[-2, 2], Gen.Double[-2, 2], Gen.Double[0, 1e10]).Sample((value, bound, scale) =>
        {
            Rounding.Below(value, bound, scale).Should().Be(!Rounding.AtLeast(value, bound, scale));
            Rounding.Above(value, bound, scale).Should().Be(!Rounding.AtMost(value, bound, scale));
        });

    [Fact]
    public void Unbounded_limits_compare_as_they_are_and_NaN_compares_with_nothing()
    {
        (Rounding.AtLeast(double.NegativeInfinity, 0.1), Rounding.Below(double.NegativeInfinity, 0.1)).Should().Be((false, true));
        (Rounding.AtMost(double.PositiveInfinity, 0.1), Rounding.Above(double.PositiveInfinity, 0.1)).Should().Be((false, true));
        (Rounding.AtLeast(double.NaN, 0), Rounding.Below(double.NaN, 0)).Should().Be((false, false));
        (Rounding.AtMost(double.NaN, 0), Rounding.Above(double.NaN, 0)).Should().Be((false, false));
    }

    [Fact]
    public void A_difference_that_is_rounding_only_is_0_and_any_other_is_itself()
    {
        Rounding.Difference(0.35 - 0.3, 0.05).Should().Be(0);
        Rounding.Difference(-0.05, 0.3 - 0.35).Should().Be(0);
        Rounding.Difference(0, 0).Should().Be(0);
        Rounding.Difference(1 + 1e-9, 1).Should().Be(1 + 1e-9 - 1);
        Rounding.Difference(1e-12, 0).Should().Be(1e-12);
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(0, -1)]
    [InlineData(0, double.NaN)]
    [InlineData(0, double.PositiveInfinity)]
    public void A_bound_or_scale_that_is_none_is_refused(double bound, double scale) =>
        FluentActions.Invoking(() => Rounding.AtLeast(1, bound, scale)).Should().Throw<ArgumentException>();
}
