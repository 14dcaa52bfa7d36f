using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Samples;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.HypothesisTests;

public sealed class EquivalenceTests
{
    private static readonly Gen<double[]> Samples = Gen.Double[-1, 1].Array[2, 12];

    [Fact]
    public void Five_values_well_within_the_limits_reach_one_in_32() =>
        Equivalence.Run([0.1, -0.1, 0, 0.05, -0.02], -0.5, 0.5).P.Should().Be(1 / 32.0);

    [Fact]
    public void P_is_the_larger_of_the_two_one_sided_p() =>
        Gen.Select(Samples, Gen.Double[0.01, 1], Gen.Double[0.01, 1]).Sample((d, below, above) =>
        {
            var low = SignFlipTest.Run([.. d.Select(x => x + below)], Alternative.Greater).P;
            var high = SignFlipTest.Run([.. d.Select(x => x - above)], Alternative.Less).P;

            Equivalence.Run(d, -below, above).Should().Be(new TestResult(Moments.Mean(d), Math.Max(low, high), true));
        });

    [Fact]
    public void Wider_limits_never_make_it_harder() =>
        Gen.Select(Samples, Gen.Double[0.1, 1], Gen.Double[0, 1]).Sample((d, margin, wider) =>
            Equivalence.Run(d, -margin - wider, margin + wider).P.Should().BeLessThanOrEqualTo(Equivalence.Run(d, -margin, margin).P));

    [Fact]
    public void An_effect_on_the_limit_is_not_equivalent() =>
        Equivalence.Run([0.2, 0.2, 0.2, 0.2, 0.2, 0.2], -0.2, 0.2).P.Should().Be(1, "all differences to the limit are 0");

    [Fact]
    public void Effects_on_the_limit_up_to_rounding_are_neither_equivalent_nor_non_inferior()
    {
        double[] drops = [0.35 - 0.3, 0.45 - 0.4, 0.15 - 0.1, 0.65 - 0.6, 0.55 - 0.5, 0.25 - 0.2];
        double[] losses = [.. drops.Select(x => -x)];

        drops.Should().OnlyContain(x => x != 0.05, "or else this would show nothing");
        Equivalence.Run(drops, -0.05, 0.05).P.Should().Be(1);
        NonInferiority.Run(losses, 0.05).P.Should().Be(1);
    }

    [Fact]
    public void Values_that_merely_scatter_are_not_shown_to_be_alike()
    {
        double[] scattered = [-3, 2.5, -2, 3.1, -0.9, 0.4];

        SignFlipTest.Run(scattered, Alternative.TwoSided).P.Should().BeGreaterThan(0.9);
        Equivalence.Run(scattered, -0.5, 0.5).P.Should().BeGreaterThan(0.2);
    }

    [Fact]
    public void Limits_out_of_order_are_refused() =>
        FluentActions.Invoking(() => Equivalence.Run([1, 2], 0.5, -0.5)).Should().Throw<ArgumentException>()
            .WithMessage("The equivalence limits are 0.5 and -0.5; the lower must come first.*");

    [Fact]
    public void Non_inferiority_is_the_lower_half_of_equivalence() =>
        Gen.Select(Samples, Gen.Double[0.01, 1]).Sample((d, margin) =>
            NonInferiority.Run(d, margin).P.Should().Be(SignFlipTest.Run([.. d.Select(x => x + margin)], Alternative.Greater).P));

    [Fact]
    public void Non_inferiority_accepts_a_loss_within_the_margin_only()
    {
        double[] loss = [-0.011, -0.008, -0.010, -0.009, -0.012];

        NonInferiority.Run(loss, 0.02).Should().Be(new TestResult(Moments.Mean(loss), 1 / 32.0, true));
        NonInferiority.Run(loss, 0.005).P.Should().Be(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_margin_that_is_not_positive_is_refused(double margin) =>
        FluentActions.Invoking(() => NonInferiority.Run([1, 2], margin))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName(nameof(margin));
}
