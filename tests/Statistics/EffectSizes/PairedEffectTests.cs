using ClaimsSuite.Statistics.EffectSizes;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.EffectSizes;

public sealed class PairedEffectTests
{
    private static readonly Gen<double[]> Differences =
        Gen.Int[-50, 50].Select(x => x / 10.0).Array[3, 12].Where(d => d.Distinct().Count() > 1);

    [Fact]
    public void Cohens_d_is_mean_over_standard_deviation() => PairedEffect.CohensD([1, 2, 3]).Should().Be(2);

    [Theory]
    [InlineData(3, 0.5641895835)]
    [InlineData(5, 0.7978845608)]
    [InlineData(11, 0.9227456)]
    public void Hedges_factor_is_the_tabulated_one(int n, double factor)
    {
        // 1 / √π for 2 degrees of freedom, √(2 / π) for 4; Hedges (1981) tabulates 0.9228 for 10.
        var sample = Enumerable.Range(1, n).Select(i => (double)i).ToArray();

        (PairedEffect.HedgesG(sample) / PairedEffect.CohensD(sample)).Should().BeApproximately(factor, 1e-7);
    }

    [Fact]
    public void Agrees_with_SciPys_gamma_functions()
    {
        foreach (var reference in ScipyReference.Cases("hedges"))
        {
            PairedEffect.CohensD(reference.Numbers("sample")).Should().BeApproximately(reference.Number("d"), 1e-12);
            PairedEffect.HedgesG(reference.Numbers("sample")).Should().BeApproximately(reference.Number("g"), 1e-12);
        }
    }

    [Fact]
    public void Hedges_g_is_unbiased_where_Cohens_d_is_not()
    {
        var random = new SeededRandom(12);
        var samples = Enumerable.Range(0, 40_000).Select(_ => Enumerable.Range(0, 6).Select(_ => random.NextGaussian() + 1).ToArray())
            .ToArray();

        samples.Average(x => PairedEffect.HedgesG(x)).Should().BeApproximately(1, 4 * 0.0035, "0.0035 is the simulation's standard error");
        samples.Average(x => PairedEffect.CohensD(x)).Should().BeGreaterThan(1.15);
    }

    [Fact]
    public void Has_no_unit() =>
        Gen.Select(Differences, Gen.Double[0.01, 100]).Sample((d, scale) =>
            PairedEffect.HedgesG([.. d.Select(x => -x * scale)]).Should().BeApproximately(-PairedEffect.HedgesG(d), 1e-9));

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-160)]
    [InlineData(1e140)]
    [InlineData(1e149)]
    public void Has_no_unit_at_the_ends_of_the_number_range_either(double unit) =>
        PairedEffect.HedgesG([1 * unit, 2 * unit, 4 * unit]).Should().BeApproximately(PairedEffect.HedgesG([1, 2, 4]), 1e-12);

    [Fact]
    public void A_spread_that_is_rounding_only_is_refused()
    {
        double[] drops = [0.35 - 0.3, 0.45 - 0.4, 0.15 - 0.1, 0.65 - 0.6];

        drops.Distinct().Should().HaveCountGreaterThan(1, "or else this would show nothing");
        FluentActions.Invoking(() => PairedEffect.HedgesG(drops))
            .Should().Throw<ArgumentException>().WithMessage("All differences are about 0.0*");
        FluentActions.Invoking(() => PairedEffect.CohensD(drops)).Should().Throw<ArgumentException>();
        PairedEffect.CohensD([1, 1 + 1e-9, 1 + 2e-9]).Should().BeApproximately(1e9, 1e3, "what is ten times the tolerance is spread");
    }

    [Fact]
    public void Equal_differences_have_no_standardised_effect() =>
        FluentActions.Invoking(() => PairedEffect.CohensD([0.1, 0.1, 0.1]))
            .Should().Throw<ArgumentException>().WithMessage("All differences are about 0.1*");
}
