using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Xunit;
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
    public void Without_censoring_the_slope_of_a_power_law_is_its_exponent(double exponent)
    {
        double[] times = [.. Sizes.Select(size => 30 * Math.Pow(size, exponent))];

        var slope = CensoredSlope.Of(Sizes, times, 1e6);

        slope.Value.Should().BeApproximately(exponent, 1e-12);
        slope.Side.Should().Be(Side.Exact);
    }

    [Fact]
    public void The_slope_is_the_least_squares_one()
    {
        // By hand: log2 sizes 0, 1, 2 around 1; log2 times 3, 5, 4: (-1 * 3 + 1 * 4) / 2.
        CensoredSlope.Of([1, 2, 4], [8, 32, 16], 100).Value.Should().BeApproximately(0.5, 1e-12);
    }

    [Fact]
    public void A_long_time_that_was_not_waited_for_bounds_the_slope_from_the_side_that_it_pulls_to()
    {
        double rising = Slope(10, 20, 40, 300).Value, falling = Slope(300, 40, 20, 10).Value;

        Slope(10, 20, 40, Never).Should().Be(Slope(10, 20, 40, 100) with { Side = Side.AtLeast });
        Slope(10, 20, 40, Never).Value.Should().BeLessThan(rising);
        Slope(Never, 40, 20, 10).Should().Be(Slope(100, 40, 20, 10) with { Side = Side.AtMost });
        Slope(Never, 40, 20, 10).Value.Should().BeGreaterThan(falling);

        static Measured Slope(params double[] times) => CensoredSlope.Of(Sizes, times, limit: times.Contains(Never) ? 100 : 1e6);
    }

    [Fact]
    public void Where_censoring_pulls_to_both_sides_the_slope_may_lie_on_either()
    {
        CensoredSlope.Of(Sizes, [Never, 20, 40, Never], limit: 100).Side.Should().Be(Side.Unknown);
        CensoredSlope.Of([1, 2, 4], [10, Never, 40], limit: 100).Side.Should().Be(Side.Exact, "a time at the mean size has no weight");
    }
}
