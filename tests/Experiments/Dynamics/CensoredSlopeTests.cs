using ClaimsSuite.Experiments.Dynamics;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Experiments.Dynamics;

public sealed class CensoredSlopeTests
{
    private const double Never = double.PositiveInfinity;
    private static readonly double[] Sizes = [1, 2, 4, 8];

    [Theory]
    [InlineData(0.5)]
    [InlineData(-1.5)]
    public void Without_censoring_both_bounds_are_the_slope_of_a_power_law(double exponent)
    {
        double[] times = [.. Sizes.Select(size => 30 * Math.Pow(size, exponent))];

        CensoredSlope.AtLeast(Sizes, times, 1e6).Should().BeApproximately(exponent, 1e-12);
        CensoredSlope.AtMost(Sizes, times, 1e6).Should().BeApproximately(exponent, 1e-12);
    }

    [Fact]
    public void The_slope_is_the_least_squares_one()
    {
        // By hand: log2 sizes 0, 1, 2 around 1; log2 times 3, 5, 4: (-1 * 3 + 1 * 4) / 2.
        CensoredSlope.AtLeast([1, 2, 4], [8, 32, 16], 100).Should().BeApproximately(0.5, 1e-12);
    }

    [Fact]
    public void A_long_time_that_was_not_waited_for_bounds_the_slope_from_the_side_that_it_pulls_to()
    {
        var truth = CensoredSlope.AtLeast(Sizes, [10, 20, 40, 300], 1e6);

        CensoredSlope.AtLeast(Sizes, [10, 20, 40, Never], limit: 100)
            .Should().BeLessThan(truth).And.Be(CensoredSlope.AtLeast(Sizes, [10, 20, 40, 100], 1e6));
        CensoredSlope.AtMost(Sizes, [Never, 40, 20, 10], limit: 100)
            .Should().BeGreaterThan(CensoredSlope.AtMost(Sizes, [300, 40, 20, 10], 1e6));
    }

    [Fact]
    public void Where_censoring_pulls_to_the_other_side_there_is_no_bound()
    {
        CensoredSlope.AtMost(Sizes, [10, 20, 40, Never], limit: 100).Should().Be(double.NaN);
        CensoredSlope.AtLeast(Sizes, [Never, 20, 40, 80], limit: 100).Should().Be(double.NaN);
        CensoredSlope.AtLeast([1, 2, 4], [10, Never, 40], limit: 100).Should().NotBe(double.NaN, "a time at the mean size has no weight");
    }
}
