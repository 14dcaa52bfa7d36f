using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
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
    public void A_claim_holds_in_part_where_some_effects_are_supported_and_some_refuted()
    {
        var claim = Trials.Claim("C03", Trials.Effect("a", Criterion.Paired(0.5)), Trials.Effect("b", Criterion.Paired(0.5)));
        double[] strong = Normal(12, 2, 0.1, seed: 1), none = Normal(12, 0, 0.1, seed: 2), reversed = Normal(12, -2, 0.1, seed: 3),
            weak = Normal(12, 0.4, 1.5, seed: 3);

        Trials.Judged(claim, 1, ("a", strong), ("b", strong)).Verdict.Should().Be(Verdict.Supported);
        Trials.Judged(claim, 1, ("a", none), ("b", reversed)).Verdict.Should().Be(Verdict.Refuted);
        Trials.Judged(claim, 1, ("a", weak), ("b", none)).Verdict.Should().Be(Verdict.Refuted);
        Trials.Judged(claim, 1, ("a", strong), ("b", weak)).Verdict.Should().Be(Verdict.Inconclusive);
        var verdict = Trials.Judged(claim, 1, ("a", strong), ("b", none));
        verdict.Verdict.Should().Be(Verdict.InPart);
        verdict.Deciding.Effect.Name.Should().Be("b");
        verdict.AdjustedP.Should().BeGreaterThan(0.01, "a conjunction's p is its largest");
    }

    [Theory]
    [InlineData(2, Outcome.Supported)]
    [InlineData(-1, Outcome.Reversed)]
    [InlineData(0.01, Outcome.Absent)]
    [InlineData(0.25, Outcome.Smaller)]
    public void A_refuted_effect_says_how(double mean, Outcome expected) =>
        Trials.Judged(Trials.Claim(), 28, ("a", Centre(Normal(12, 0, 0.2, seed: 1), mean))).Effects[0].Outcome.Should().Be(expected);

    [Theory]
    [InlineData(1.2, Side.AtLeast, Outcome.Supported)]
    [InlineData(1.2, Side.AtMost, Outcome.Inconclusive)]
    [InlineData(1.2, Side.Unknown, Outcome.Inconclusive)]
    [InlineData(-1.2, Side.AtLeast, Outcome.Inconclusive)]
    [InlineData(-1.2, Side.AtMost, Outcome.Reversed)]
    [InlineData(-1.2, Side.Unknown, Outcome.Inconclusive)]
    [InlineData(0.01, Side.AtMost, Outcome.Inconclusive)]
    public void A_bound_decides_no_more_than_it_knows(double mean, Side side, Outcome expected)
    {
        var samples = Trials.Samples(Trials.Claim(), ("a", Centre(Normal(12, 0, 0.2, seed: 1), mean)));
        Side[] sides = [side, .. Enumerable.Repeat(Side.Exact, 11)];

        Judge.Decide(samples with { Sides = new Dictionary<string, Side[]> { ["a"] = sides } }).Effects[0].Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(0.99, true)]
    [InlineData(0.98, false)]
    [InlineData(double.NaN, false)]
    public void A_precondition_that_one_replicate_misses_makes_the_claim_invalid_and_says_the_number(double worst, bool isMet)
    {
        var claim = Trials.Claim() with { Preconditions = [Precondition.AtLeast("accuracy", 0.99)] };
        double[] accuracies = [1, 1, 1, worst, 1, 1, 1, 1, 1, 1, 1, 1];

        var verdict = Trials.Judged(claim, 28, ("a", Normal(12, 2, 0.1, seed: 1)), ("accuracy", accuracies));

        verdict.Verdict.Should().Be(isMet ? Verdict.Supported : Verdict.Invalid);
        verdict.Flaws.Should().Equal(isMet ? [] :
        [
            FormattableString.Invariant(
                $"accuracy: required >= 0.99 in every replicate, found {worst} in the worst; 1 of 12 do not meet it"),
        ]);
    }

    [Fact]
    public void Room_is_a_precondition_with_two_ends()
    {
        var condition = Precondition.Between("ratio", 0.02, 0.95);

        new[] { 0.019, 0.02, 0.5, 0.95, 0.951 }.Select(condition.IsMetBy).Should().Equal(false, true, true, true, false);
        condition.Requirement.Should().Be("in 0.02 .. 0.95");
    }

    [Fact]
    public void Copies_make_the_claim_invalid()
    {
        var samples = Trials.Samples(Trials.Claim(), ("a", Normal(12, 2, 0.1, seed: 1)));

        var verdict = Judge.Decide(samples with { Copies = ["replicate 2 is a copy of replicate 1: expected runs of its own"] });

        verdict.Verdict.Should().Be(Verdict.Invalid);
        verdict.Flaws.Should().Equal("replicate 2 is a copy of replicate 1: expected runs of its own");
    }

    [Fact]
    public void An_effect_may_be_supported_in_a_claim_that_is_not_and_is_corrected_for_the_family_as_well()
    {
        var claim = Trials.Claim("C12", Trials.Effect("a", Criterion.Paired(0.5)), Trials.Effect("b", Criterion.Paired(0.5)));
        double[] strong = Normal(7, 2, 0.1, seed: 1), none = Normal(7, 0, 0.1, seed: 2);

        Trials.Judged(claim, 1, ("a", strong), ("b", none)).Effects.Select(effect => effect.Outcome)
            .Should().Equal(Outcome.Supported, Outcome.Absent);
        Trials.Judged(claim, 28, ("a", strong), ("b", none)).Effects.Select(effect => effect.Outcome)
            .Should().Equal(Outcome.Inconclusive, Outcome.Absent);
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
    public void P_is_multiplied_by_the_size_of_the_family_and_is_at_most_one()
    {
        var verdict = Trials.Judged(Trials.Claim(), 3, ("a", Normal(12, 0.9, 0.8, seed: 4)));

        verdict.AdjustedP.Should().BeApproximately(3 * verdict.Deciding.Evaluation!.P, 1e-12);
        Trials.Judged(Trials.Claim(), 28, ("a", Normal(12, -1, 0.8, seed: 4))).AdjustedP.Should().Be(1);
    }

    [Fact]
    public void The_same_samples_get_the_same_interval_twice()
    {
        var samples = Trials.Samples(28, Trials.Claim(), ("a", Normal(12, 1, 0.5, seed: 1)));

        var intervals = Enumerable.Range(0, 2).Select(_ => Judge.Decide(samples).Deciding.Evaluation!.Interval);

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
