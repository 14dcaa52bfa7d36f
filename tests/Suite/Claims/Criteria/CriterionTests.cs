using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Statistics.Calibration;
using ClaimsSuite.Statistics.EffectSizes;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Claims.Criteria;

public sealed class CriterionTests
{
    [Fact]
    public void No_criterion_comes_out_wrong_more_often_than_it_promises()
    {
        var rows = CriterionStudies.Rows(new SeedSequence(CalibrationTable.PublishedRoot), simulations: 400, replicates: [6, 10]).ToList();

        rows.Where(row => row.IsGuaranteed && !row.Holds).Should().BeEmpty();
        rows.Count(row => row.IsGuaranteed)
            .Should().BeGreaterThan(40, "three distributions of four are symmetric, and rank correlations are");
        rows.Where(row => !row.IsGuaranteed)
            .Should().OnlyContain(row => row.Rate < 0.22, "docs/statistics.md tells how bold skew makes them, and no bolder may they get");
        rows.Should().Contain(row => row.Rate > 0.03, "rates of zero would say that nothing was simulated");
    }

    [Fact]
    public void The_effect_size_is_hedges_g_of_the_distance_from_the_nearest_null()
    {
        double[] effects = [1.1, 1.3, 0.9, 1.2, 1.0];
        var random = new SeededRandom(1);

        Criterion.Paired(1, @null: 1).Evaluate(effects, random).EffectSize
            .Should().BeApproximately(PairedEffect.HedgesG([0.1, 0.3, -0.1, 0.2, 0.0]), 1e-12);
        Criterion.NonInferior(0.5).Evaluate(effects, random).EffectSize
            .Should().BeApproximately(PairedEffect.HedgesG([1.6, 1.8, 1.4, 1.7, 1.5]), 1e-12);
        Criterion.Equivalent(0, 2.5).Evaluate(effects, random).EffectSize.Should().BeApproximately(PairedEffect.HedgesG(effects), 1e-12);
    }

    [Theory]
    [InlineData(new[] { 1.0 })]
    [InlineData(new[] { 1.0, 2.0 })]
    [InlineData(new[] { 2.0, 2.0, 2.0 })]
    public void Too_few_or_equal_values_have_no_effect_size(double[] effects) =>
        Criterion.Paired(0.5).Evaluate(effects, new SeededRandom(1)).EffectSize.Should().Be(double.NaN);

    [Fact]
    public void One_replicate_is_never_supported_or_refuted()
    {
        foreach (var effect in new[] { 5.0, -5.0 })
        {
            var evaluation = Criterion.Paired(0.5).Evaluate([effect], new SeededRandom(1));
            Criterion.Paired(0.5).Decide(evaluation, evaluation.P).Should().Be(Outcome.Inconclusive);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.2)]
    [InlineData(1.01)]
    public void A_trend_needs_a_rank_correlation_above_0_and_at_most_1(double tau)
    {
        var create = () => Criterion.Trend(tau);

        create.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_criterion_that_cannot_be_meant_is_refused_when_declared()
    {
        Func<Criterion>[] declarations =
        [
            () => Criterion.Equivalent(1, 0), () => Criterion.Equivalent(1, 1), () => Criterion.Equivalent(double.NaN, 1),
            () => Criterion.NonInferior(0), () => Criterion.NonInferior(-1), () => Criterion.NonInferior(double.PositiveInfinity),
            () => Criterion.Paired(double.NaN), () => Criterion.Paired(0.5, @null: 1), () => Criterion.Paired(1, double.NegativeInfinity),
        ];

        foreach (var declaration in declarations)
            declaration.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_trend_effect_is_taus_within_the_replicate()
    {
        var effect = Effect.Trend("noise", ["low", "middle", "high"], tau: 0.5);

        Tau(0.1, 0.2, 0.3).Should().BeApproximately(1, 1e-12);
        Tau(0.3, 0.2, 0.1).Should().BeApproximately(-1, 1e-12);
        Tau(0.1, 0.3, 0.2).Should().BeApproximately(1.0 / 3, 1e-12);
        Tau(0.2, 0.2, 0.2).Should().Be(0, "what never changes follows no level");
        Tau(0.2, double.NaN, 0.2).Should().Be(double.NaN);

        double Tau(double low, double middle, double high) =>
            effect.Measure(new ReplicateSamples(new Dictionary<string, Measured>
            {
                ["low"] = low, ["middle"] = middle, ["high"] = high,
            })).Value;
    }
}
