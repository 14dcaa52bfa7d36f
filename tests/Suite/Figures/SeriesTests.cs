using ClaimsSuite.Figures;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Figures;

public sealed class SeriesTests
{
    [Fact]
    public void A_band_reaches_from_the_smallest_to_the_largest_replicate_around_their_mean()
    {
        var series = Series.Curve("a", [10, 20], [[1, 5], [2, 6], [6, 10]]);

        series.Points.Select(point => point.XSpread.Mean).Should().Equal(10, 20);
        series.Points[0].YSpread.Should().Be(new Spread(Mean: 3, Low: 1, High: 6, Count: 3));
        series.Points[1].YSpread.Should().Be(new Spread(Mean: 7, Low: 5, High: 10, Count: 3));
    }

    [Fact]
    public void What_is_not_finite_is_left_out_of_mean_and_band()
    {
        Spread.Of([double.NaN, 2, double.PositiveInfinity, 4]).Should().Be(new Spread(3, 2, 4, 2));
        Spread.Of([double.NaN]).Should().Be(new Spread(double.NaN, double.NaN, double.NaN, 0));
    }

    [Fact]
    public void Replicates_of_another_length_are_refused()
    {
        var curve = () => Series.Curve("a", [1, 2], [[1, 2], [1]]);

        curve.Should().Throw<ArgumentException>().WithMessage("Every replicate of a needs 2 values.*");
    }
}
