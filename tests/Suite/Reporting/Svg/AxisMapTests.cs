using ClaimsSuite.Figures;
using ClaimsSuite.Reporting.Svg;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting.Svg;

public sealed class AxisMapTests
{
    private static readonly Axis Log = new("log", AxisScale.Log), Linear = new("linear");

    [Fact]
    public void Values_lie_between_the_ends_with_some_room()
    {
        var map = AxisMap.Of(Linear, [0, 10], start: 0, end: 108);

        (map.Low, map.High).Should().Be((-0.4, 10.4));
        map.Place(0).Should().BeApproximately(4, 1e-9);
        map.Place(10).Should().BeApproximately(104, 1e-9);
        map.Place(1000).Should().Be(108, "what lies beyond the end is shown at it");
    }

    [Fact]
    public void On_a_log_axis_equal_ratios_are_equal_distances_and_zero_has_no_place()
    {
        var map = AxisMap.Of(Log, [0, 1, 100], 0, 100);

        (map.Place(10) - map.Place(1)).Should().BeApproximately(map.Place(100) - map.Place(10), 1e-9);
        map.Place(10).Should().BeApproximately(50, 1e-9);
        AxisMap.HasPlace(Log, 0).Should().BeFalse();
        AxisMap.HasPlace(Linear, 0).Should().BeTrue();
        AxisMap.HasPlace(Linear, double.NaN).Should().BeFalse();
    }

    [Theory]
    [InlineData(0, 1, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(-3, 3, "-3 -2 -1 0 1 2 3")]
    [InlineData(0.842, 0.927, "0.84 0.86 0.88 0.9 0.92")]
    [InlineData(0, 1000, "0 200 400 600 800 1000")]
    public void Marks_are_round_numbers(double low, double high, string ticks) =>
        string.Join(' ', AxisMap.Of(Linear, [low, high], 0, 1).Ticks().Select(SvgNumber.Tick)).Should().Be(ticks);

    [Theory]
    [InlineData(1, 10000, "1 10 100 1000 10000")]
    [InlineData(1, 80, "1 2 5 10 20 50")]
    [InlineData(300, 600, "300 400 500 600")]
    public void Marks_of_a_log_axis_are_powers_of_ten_or_their_multiples(double low, double high, string ticks) =>
        string.Join(' ', AxisMap.Of(Log, [low, high], 0, 1).Ticks().Select(SvgNumber.Tick)).Should().Be(ticks);

    [Fact]
    public void An_axis_without_values_or_with_one_still_has_a_length()
    {
        AxisMap.Of(Linear, [], 0, 10).Place(0.5).Should().BeApproximately(5, 1e-9);
        AxisMap.Of(Linear, [7, 7], 0, 10).Place(7).Should().BeApproximately(5, 1e-9);
    }
}
