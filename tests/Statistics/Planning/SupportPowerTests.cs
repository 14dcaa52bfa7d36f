using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Planning;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Planning;

public sealed class SupportPowerTests
{
    private const double Infinity = double.PositiveInfinity;

    [Theory]
    [InlineData(6, 1.2, 1)]
    [InlineData(10, 1.5, 28)]
    [InlineData(12, 1.0, 28)]
    [InlineData(12, 0.5, 1)]
    [InlineData(16, 1.1, 28)]
    [InlineData(17, 1.1, 28)]
    [InlineData(24, 0.5, 1)]
    [InlineData(24, 0.9, 28)]
    [InlineData(40, 0.5, 28)]
    public void Without_a_smallest_mean_it_is_the_power_of_the_sign_flip_test(int replicates, double effect, int family) =>
        SupportPower.Of(replicates, 3 + (2 * effect), 2, 3, Infinity, -Infinity, 0.05 / family)
            .Should().BeApproximately(Replicates.SignFlipPower(replicates, effect, 1, 0.05 / family), 0.01);

    /// <summary>Support as the judge gives it, from simulated samples.</summary>
    [Theory]
    [InlineData(10, 1.0, 1.3, 28)]
    [InlineData(12, 0.8, 0.8, 28)]
    [InlineData(12, 1.6, 0.8, 28)]
    [InlineData(8, 0.5, 0.7, 1)]
    public void It_is_the_share_of_samples_with_a_small_p_and_a_large_mean(int replicates, double truth, double least, int family)
    {
        var share = Share(replicates, truth, sample =>
            sample.Average() >= least && SignFlipTest.Run(sample, Alternative.Greater).P <= 0.05 / family);

        SupportPower.Of(replicates, truth, 1, 0, Infinity, least, 0.05 / family).Should().BeApproximately(share, 0.02);
    }

    [Theory]
    [InlineData(12, 0, -1, 1, 1)]
    [InlineData(12, 0, -1, 1, 28)]
    [InlineData(10, 0.3, -1.5, 1.5, 1)]
    [InlineData(10, -0.3, -1, 2, 28)]
    public void Of_an_equivalence_it_is_the_share_of_samples_by_which_both_tests_reject(
        int replicates, double truth, double low, double high, int family)
    {
        var share = Share(replicates, truth, sample => Equivalence.Run(sample, low, high).P <= 0.05 / family);

        SupportPower.Of(replicates, truth, 1, low, high, -Infinity, 0.05 / family).Should().BeApproximately(share, 0.02);
    }

    [Fact]
    public void An_effect_of_just_the_smallest_mean_is_supported_half_the_time_however_sure_the_test_is()
    {
        SupportPower.Of(24, 5, 0.1, 0, Infinity, 5, 0.05 / 28).Should().BeApproximately(0.5, 1e-9);
        SupportPower.Of(24, 5, 0.1, 0, Infinity, 2.5, 0.05 / 28).Should().BeApproximately(1, 1e-9);
    }

    [Fact]
    public void Too_few_replicates_support_nothing()
    {
        SupportPower.Of(9, 1000, 1, 0, Infinity, 1, 0.05 / 28).Should().Be(0);
        SupportPower.Of(1, 1000, 1, 0, Infinity, 1, 0.05).Should().Be(0);
        SupportPower.Of(10, 1000, 1, 0, Infinity, 1, 0.05 / 28).Should().BeApproximately(1, 1e-9);
    }

    [Fact]
    public void A_spread_that_is_none_is_refused()
    {
        var none = () => SupportPower.Of(12, 1, 0, 0, Infinity, 1, 0.05);

        none.Should().Throw<ArgumentException>();
    }

    private static double Share(int replicates, double truth, Func<double[], bool> supports)
    {
        const int simulations = 4000;
        var random = new SeedSequence(5).For("support");
        return Enumerable.Range(0, simulations).Count(_ => supports(
            [.. Enumerable.Range(0, replicates).Select(_ => truth + random.NextGaussian())])) / (double)simulations;
    }
}
