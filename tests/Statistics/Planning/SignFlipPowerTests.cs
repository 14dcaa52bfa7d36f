using ClaimsSuite.Statistics.Calibration;
using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Planning;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Planning;

/// <summary>The planned power is that of the exact sign-flip test, and not of the t test that it resembles.</summary>
public sealed class SignFlipPowerTests
{
    private const int Simulations = 20_000;

    [Theory]
    [InlineData(11, 1.663, 28)]
    [InlineData(12, 1.663, 28)]
    [InlineData(12, 1.52, 28)]
    [InlineData(13, 1.43, 28)]
    [InlineData(14, 1.349, 28)]
    [InlineData(6, 1.425, 1)]
    [InlineData(7, 1.279, 1)]
    public void Is_what_simulated_tests_find(int n, double effect, int family)
    {
        var random = new SeededRandom(20170612);
        var measured = ErrorDistribution.Normal.Share(
            Simulations, n, random, x => SignFlipTest.Run([.. x.Select(v => v + effect)], Alternative.Greater).P <= 0.05 / family);
        var standardError = Math.Sqrt(measured * (1 - measured) / Simulations);

        Replicates.SignFlipPower(n, effect, 1, 0.05 / family).Should().BeApproximately(measured, (3.5 * standardError) + 0.001);
    }

    [Fact]
    public void Eleven_replicates_do_not_suffice_where_the_t_test_says_so()
    {
        Replicates.Power(11, 1.663, 1, Replicates.SignFlipLevel(11, 0.05 / 28)).Should().BeGreaterThan(0.9);
        Replicates.SignFlipPower(11, 1.663, 1, 0.05 / 28).Should().BeApproximately(0.844, 0.003);
        Replicates.ForPower(1.663, 1, family: 28).Should().Be(12);
    }

    [Fact]
    public void Without_effect_it_is_the_attained_level() =>
        Gen.Select(Gen.Int[5, 14], Gen.Double[0.001, 0.1]).Sample(
            (n, alpha) => Replicates.SignFlipPower(n, 0, 1, alpha)
                .Should().BeApproximately(Replicates.SignFlipLevel(n, alpha), 1e-4), iter: 20);

    [Fact]
    public void Rises_with_the_effect() =>
        Gen.Select(Gen.OneOf(11, 12, 13), Gen.Double[0, 3], Gen.Double[0.01, 1]).Sample((n, effect, more) =>
            Replicates.SignFlipPower(n, effect + more, 1, 0.05 / 28)
                .Should().BeGreaterThanOrEqualTo(Replicates.SignFlipPower(n, effect, 1, 0.05 / 28)));

    [Fact]
    public void Passes_into_that_of_the_t_test_without_a_jump()
    {
        // At 5 % the last number of replicates with at most 8191 patterns is 17.
        foreach (var n in new[] { 17, 18 })
        {
            var byT = Replicates.Power(n, 0.74, 1, Replicates.SignFlipLevel(n, 0.05));
            Replicates.SignFlipPower(n, 0.74, 1).Should().BeApproximately(byT, 0.001);
        }
    }

    [Fact]
    public void Critical_values_come_from_the_subset_means()
    {
        // The test of z + effect rejects just where the effect exceeds the k-th smallest subset mean of z, with its sign changed.
        var random = new SeededRandom(9);
        var z = Enumerable.Range(0, 9).Select(_ => random.NextGaussian()).ToArray();
        var effect = -SubsetMeans.Smallest(z, 12);

        SignFlipTest.Run([.. z.Select(v => v + effect + 1e-6)], Alternative.Greater).P.Should().Be(12 / 512.0);
        SignFlipTest.Run([.. z.Select(v => v + effect - 1e-6)], Alternative.Greater).P.Should().Be(13 / 512.0);
    }
}
