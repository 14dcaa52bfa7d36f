using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Experiments.Dynamics;

public sealed class DynamicsCurveTests
{
    [Fact]
    public void Time_is_counted_in_epochs_to_the_first_that_reaches_the_level()
    {
        double[] accuracy = [0.1, 0.5, 0.9, 0.8, 1];

        DynamicsCurve.EpochsTo(accuracy, 0.9).Should().Be(2);
        DynamicsCurve.EpochsTo(accuracy, 1).Should().Be(4);
        DynamicsCurve.EpochsTo(accuracy[..4], 1).Should().Be(double.PositiveInfinity, "the run ended before");
    }

    [Fact]
    public void Time_to_a_loss_is_interpolated_on_its_logarithm()
    {
        double[] loss = [8, 4, 1, 2, 0.5];

        DynamicsCurve.TimeToLoss(loss, 2).Should().BeApproximately(1.5, 1e-12);
        DynamicsCurve.TimeToLoss(loss, 1).Should().BeApproximately(2, 1e-12);
        DynamicsCurve.TimeToLoss(loss, 0.7).Should().BeApproximately(3 + (Math.Log(2 / 0.7) / Math.Log(4)), 1e-12);
        DynamicsCurve.TimeToLoss(loss, 8).Should().Be(0);
        DynamicsCurve.TimeToLoss(loss, 0.4).Should().Be(double.PositiveInfinity);
        DynamicsCurve.FirstAtMost(loss, 2).Should().Be(2);
        DynamicsCurve.FirstAtMost(loss, 0.4).Should().BeNull();
    }

    [Theory]
    [InlineData(0.1, 8, "it is there before training")]
    [InlineData(0.3, 6, "half way through the first epoch")]
    [InlineData(0.5, 4, "at a measurement")]
    [InlineData(0.8, 1, "at epoch 2, between the measurements after 1 and 4 epochs")]
    [InlineData(0.9, -0.5, "when it first comes there, half an epoch later")]
    public void A_curve_is_read_where_the_accuracy_is_first_reached(double level, double expected, string because) =>
        DynamicsCurve.AtAccuracy([0.1, 0.5, 0.8, 1, 0.9], [0, 1, 4], [8, 4, -5], level)
            .Should().BeApproximately(expected, 1e-12, because);

    [Fact]
    public void A_curve_is_not_read_where_the_accuracy_is_never_reached() =>
        DynamicsCurve.AtAccuracy([0.1, 0.5], [0, 1], [8, 4], 0.6).Should().Be(double.NaN);

    [Fact]
    public void The_peak_is_the_first_of_the_largest_values() => DynamicsCurve.Peak([0.1, 0.7, 0.3, 0.7]).Should().Be(1);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(6, 20)]
    [InlineData(7.5, 20)]
    [InlineData(8, 30)]
    [InlineData(99, 30)]
    public void A_measurement_is_taken_from_the_nearest_epoch(double epoch, double expected) =>
        DynamicsCurve.Nearest([0, 5, 10], [10, 20, 30], epoch).Should().Be(expected);

    [Fact]
    public void The_size_near_the_best_is_interpolated_in_octaves()
    {
        DynamicsCurve.Log2SizeNearBest([1, 2, 4], [0.5, 0.6, 0.7], tolerance: 0.05)
            .Should().BeApproximately(1.5, 1e-9, "0.65 lies half-way between 2 and 4");
        DynamicsCurve.Log2SizeNearBest([8, 16, 32], [0.69, 0.6, 0.7], tolerance: 0.02).Should().Be(3, "the smallest is near enough");
        DynamicsCurve.Log2SizeNearBest([1, 2, 4], [0.9, 0.6, 0.7], tolerance: 0.02).Should().Be(0, "the best may be the smallest");
    }
}
