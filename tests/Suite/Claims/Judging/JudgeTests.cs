using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Statistics.Randomness;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Claims.Judging;

public sealed class JudgeTests
{
    [Theory]
    [InlineData(1.0, Verdict.Supported)]
    [InlineData(-1.0, Verdict.Refuted)]
    [InlineData(0.0, Verdict.Refuted)]
    [InlineData(0.5, Verdict.Inconclusive)]
    public void A_planted_effect_gets_its_verdict_when_at_least_half_a_unit_is_required(double effect, Verdict expected)
    {
        var values = Normal(12, mean: effect, deviation: 0.3, seed: 1);
        if (effect == 0.5) // A mean just below what is required.
            values = Centre(values, 0.49);

        Trials.Judged(Trials.Claim(), familySize: 28, ("a", values)).Verdict.Should().Be(expected);
    }

    [Fact]
    public void A_weak_effect_is_inconclusive() =>
        Trials.Judged(Trials.Claim(), familySize: 28, ("a", Normal(12, mean: 0.4, deviation: 1.5, seed: 3))).Verdict
            .Should().Be(Verdict.Inconclusive);

    [Fact]
    public void Four_replicates_that_all_agree_are_too_few_for_support() =>
        Trials.Judged(Trials.Claim(), familySize: 1, ("a", [2, 2.1, 1.9, 2.2])).Verdict
            .Should().Be(Verdict.Inconclusive, "the smallest p is 1/16");

    [Fact]
    public void A_family_of_claims_asks_more_of_each()
    {
        double[] seven = [2, 2.1, 1.9, 2.2, 2, 2.3, 1.8];

        Trials.Judged(Trials.Claim(), familySize: 1, ("a", seven)).Verdict.Should().Be(Verdict.Supported, "p is 1/128");
        Trials.Judged(Trials.Claim(), familySize: 28, ("a", seven)).Verdict.Should().Be(Verdict.Inconclusive, "28/128 is above alpha");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_that_is_not_finite_makes_the_claim_invalid(double value)
    {
        var values = Normal(12, mean: 2, deviation: 0.1, seed: 1);
        values[7] = value;

        var verdict = Trials.Judged(Trials.Claim(), familySize: 1, ("a", values));

        verdict.Verdict.Should().Be(Verdict.Invalid);
        verdict.AdjustedP.Should().Be(double.NaN);
    }

    [Fact]
    public void All_effects_must_be_met_and_the_worst_decides()
    {
        var claim = Trials.Claim("C03", Trials.Effect("a", Criterion.Paired(0.5)), Trials.Effect("b", Criterion.Paired(0.5)));
        double[] strong = Normal(12, 2, 0.1, seed: 1), none = Normal(12, 0, 0.1, seed: 2);

        Trials.Judged(claim, 1, ("a", strong), ("b", strong)).Verdict.Should().Be(Verdict.Supported);
        var verdict = Trials.Judged(claim, 1, ("a", strong), ("b", none));
        verdict.Verdict.Should().Be(Verdict.Refuted);
        verdict.Deciding.Effect.Name.Should().Be("b");
        verdict.AdjustedP.Should().BeGreaterThan(0.01, "a conjunction's p is its largest");
    }

    [Fact]
    public void An_effect_may_be_supported_in_a_claim_that_is_not_and_is_corrected_for_the_family_as_well()
    {
        var claim = Trials.Claim("C12", Trials.Effect("a", Criterion.Paired(0.5)), Trials.Effect("b", Criterion.Paired(0.5)));
        double[] strong = Normal(7, 2, 0.1, seed: 1), none = Normal(7, 0, 0.1, seed: 2);

        Trials.Judged(claim, 1, ("a", strong), ("b", none)).Effects.Select(effect => effect.Verdict)
            .Should().Equal(Verdict.Supported, Verdict.Refuted);
        Trials.Judged(claim, 28, ("a", strong), ("b", none)).Effects.Select(effect => effect.Verdict)
            .Should().Equal(Verdict.Inconclusive, Verdict.Refuted);
    }

    [Fact]
    public void An_equivalence_is_supported_inside_its_bounds_and_refuted_outside()
    {
        var claim = Trials.Claim("C02", Trials.Effect("a", Criterion.Equivalent(0.75, 1.25)));

        Trials.Judged(claim, 28, ("a", Normal(12, 1, 0.1, seed: 1))).Verdict.Should().Be(Verdict.Supported);
        Trials.Judged(claim, 28, ("a", Normal(12, 1.6, 0.1, seed: 1))).Verdict.Should().Be(Verdict.Refuted);
        Trials.Judged(claim, 28, ("a", Normal(12, 0.4, 0.1, seed: 1))).Verdict.Should().Be(Verdict.Refuted);
        Trials.Judged(claim, 28, ("a", Normal(12, 1, 1.5, seed: 1))).Verdict
            .Should().Be(Verdict.Inconclusive, "noise is no evidence of likeness");
    }

    [Fact]
    public void A_non_inferiority_bears_a_loss_within_the_margin_only()
    {
        var claim = Trials.Claim("C24", Trials.Effect("a", Criterion.NonInferior(margin: 0.02)));

        Trials.Judged(claim, 28, ("a", Normal(12, 0, 0.01, seed: 1))).Verdict.Should().Be(Verdict.Supported);
        Trials.Judged(claim, 28, ("a", Normal(12, -0.05, 0.01, seed: 1))).Verdict.Should().Be(Verdict.Refuted);
        Trials.Judged(claim, 28, ("a", Normal(12, -0.015, 0.02, seed: 1))).Verdict.Should().Be(Verdict.Inconclusive);
    }

    [Fact]
    public void The_null_of_a_ratio_is_one()
    {
        var claim = Trials.Claim("C03", Trials.Effect("a", Criterion.Paired(delta: 1.1, @null: 1)));
        var values = Centre(Normal(12, 1.2, 0.6, seed: 1), 1.2);

        Trials.Judged(claim, 1, ("a", values)).Verdict
            .Should().Be(Verdict.Inconclusive, "values far above 0 say nothing about more than 1");
    }

    [Fact]
    public void Claims_that_are_not_tried_count_as_if_they_had_shown_nothing()
    {
        var values = Normal(12, 0.9, 0.8, seed: 4);
        var alone = Judge.Decide([Trials.Samples(3, Trials.Claim("C01"), ("a", values))])[0];
        var others = Normal(12, 2, 0.1, seed: 5);
        var among = Judge.Decide(
        [
            Trials.Samples(3, Trials.Claim("C01"), ("a", values)),
            Trials.Samples(3, Trials.Claim("C02"), ("a", others)),
            Trials.Samples(3, Trials.Claim("C03"), ("a", others)),
        ])[0];

        alone.AdjustedP.Should().BeApproximately(3 * alone.Deciding.Evaluation!.P, 1e-12);
        among.AdjustedP.Should().BeLessThan(alone.AdjustedP);
    }

    [Fact]
    public void The_same_samples_get_the_same_interval_twice()
    {
        var samples = Trials.Samples(28, Trials.Claim(), ("a", Normal(12, 1, 0.5, seed: 1)));

        var intervals = Enumerable.Range(0, 2).Select(_ => Judge.Decide([samples])[0].Deciding.Evaluation!.Interval);

        intervals.Distinct().Should().ContainSingle();
    }

    private static double[] Normal(int count, double mean, double deviation, ulong seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => mean + (deviation * random.NextGaussian()))];
    }

    private static double[] Centre(double[] values, double mean)
    {
        var shift = mean - values.Average();
        return Array.ConvertAll(values, value => value + shift);
    }
}
