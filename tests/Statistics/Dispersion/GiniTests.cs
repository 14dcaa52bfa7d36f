using ClaimsSuite.Statistics.Dispersion;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Dispersion;

public sealed class GiniTests
{
    private static readonly Gen<double[]> Values = Gen.Double[0.001, 100].Array[2, 40];

    [Theory]
    [InlineData(new[] { 1.0, 1, 1, 1 }, 0.0)]
    [InlineData(new[] { 0.0, 0, 0, 5 }, 1.0)]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, 1 / 3.0)]
    [InlineData(new[] { 1.0, 3 }, 0.5)]
    public void Matches_hand_computed_values(double[] values, double expected) =>
        Gini.Coefficient(values).Should().BeApproximately(expected, 1e-15);

    [Fact]
    public void Without_the_correction_total_concentration_gives_1_minus_1_over_n() =>
        Gini.Coefficient([0, 0, 0, 5], unbiased: false).Should().BeApproximately(0.75, 1e-15);

    [Fact]
    public void Is_the_mean_absolute_difference_over_twice_the_mean() =>
        Values.Sample(x =>
        {
            var pairs = from i in Enumerable.Range(0, x.Length) from j in Enumerable.Range(0, x.Length) where i != j select Math.Abs(
                x[i] - x[j]);
            Gini.Coefficient(x).Should().BeApproximately(pairs.Average() / (2 * x.Average()), 1e-12);
        });

    [Fact]
    public void Is_unchanged_by_scale_and_order_and_lowered_by_a_common_addition() =>
        Gen.Select(Values, Gen.Double[1e-6, 1e6]).Sample((x, scale) =>
        {
            var gini = Gini.Coefficient(x);
            Gini.Coefficient([.. x.Select(v => v * scale)]).Should().BeApproximately(gini, 1e-12);
            Gini.Coefficient([.. x.Reverse()]).Should().Be(gini);
            Gini.Coefficient([.. x.Select(v => v + 1)]).Should().BeLessThanOrEqualTo(gini);
        });

    [Fact]
    public void Single_precision_gives_the_same() =>
        Gini.Coefficient([0.5f, 2f, 8f]).Should().Be(Gini.Coefficient([0.5, 2.0, 8.0]));

    [Fact]
    public void Values_near_the_ends_of_the_range_do_not_overflow() =>
        Gini.Coefficient([1e150, 3e149, 5e149]).Should().BeApproximately(Gini.Coefficient([10.0, 3, 5]), 1e-12);

    [Theory]
    [InlineData(new[] { 1.0, -0.5 }, "*-0.5*")]
    [InlineData(new[] { 0.0, 0 }, "All values are 0*")]
    [InlineData(new[] { 1.0 }, "*at least 2*")]
    public void Refuses_what_has_no_coefficient(double[] values, string message) =>
        FluentActions.Invoking(() => Gini.Coefficient(values)).Should().Throw<ArgumentException>().WithMessage(message);
}
