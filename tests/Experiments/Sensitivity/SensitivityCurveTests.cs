using ClaimsSuite.Experiments.Sensitivity;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Experiments.Sensitivity;

public sealed class SensitivityCurveTests
{
    private static readonly double[] Curve = [0.2, 0.4, 0.8];

    [Fact]
    public void A_run_is_read_where_it_first_has_the_smaller_final_accuracy()
    {
        SensitivityCurve.AtEqualAccuracy(Curve, [0.3, 0.5, 0.9], otherAccuracy: [0.1, 0.6])
            .Should().BeApproximately(0.5, 1e-12, ".6 is a quarter of the way from .5 to .9");
        SensitivityCurve.AtEqualAccuracy(Curve, [0.3, 0.7, 0.6], otherAccuracy: [0.5]).Should().BeApproximately(0.3, 1e-12);
    }

    [Fact]
    public void The_run_that_ends_lower_is_read_at_its_end() =>
        SensitivityCurve.AtEqualAccuracy(Curve, [0.1, 0.2, 0.6], otherAccuracy: [0.5, 0.9]).Should().Be(0.8);

    [Fact]
    public void A_run_past_that_accuracy_from_the_start_is_read_at_its_start() =>
        SensitivityCurve.AtEqualAccuracy(Curve, [0.7, 0.8, 0.9], otherAccuracy: [0.6]).Should().Be(0.2);

    [Theory]
    [InlineData(0.2, 0.2)]
    [InlineData(0.3, 0.2)]
    [InlineData(0.4, 0.3)]
    [InlineData(0.9, 0.8)]
    public void A_curve_is_read_where_the_run_first_has_an_accuracy(double level, double value) =>
        SensitivityCurve.AtAccuracy(Curve, [0.3, 0.5, 0.9], level).Should().BeApproximately(value, 1e-12);

    [Fact]
    public void A_run_that_does_not_come_to_an_accuracy_has_no_value_there() =>
        SensitivityCurve.AtAccuracy(Curve, [0.3, 0.5, 0.9], 0.91).Should().Be(double.NaN);

    [Theory]
    [InlineData(new[] { 2.0, 2, 2 }, 1)]
    [InlineData(new[] { 2.0, 0, 2 }, 5)]
    [InlineData(new[] { 1.0, 2, 2 }, 3)]
    [InlineData(new[] { 2.0, 2, 1 }, double.NaN)]
    public void A_curve_is_above_another_from_when_it_stays_so(double[] upper, double epoch) =>
        SensitivityCurve.AboveFrom([1, 3, 5], upper, [1, 1, 1]).Should().Be(epoch);
}
