using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Claims.Judging;

/// <summary>What a verdict says beside its word: what was expected, what decides, and how much evidence there is.</summary>
public sealed class ClaimVerdictTests
{
    private static readonly double[] Much = [1, 1.1, 0.9, 1.2, 1, 1.3, 0.8, 1.1, 0.9, 1, 1.2, 1.1];
    private static readonly double[] Nothing = [.. Much.Select((value, i) => i % 2 == 0 ? value / 10 : -value / 10)];
    private static readonly double[] Undefined = [double.NaN, .. Much[1..]];

    private static Claim Two { get; } = Trials.Claim(
        "C01", Trials.Effect("a", Criterion.Paired(0.5)), Trials.Effect("b", Criterion.Paired(0.5)));

    [Fact]
    public void An_effect_that_is_not_supported_surprises_unless_that_is_known()
    {
        Judged(Two, Much, Nothing).Surprises.Select(effect => effect.Effect.Name).Should().Equal("b");
        Judged(Two with { Deviations = [Known("b", Outcome.Absent)] }, Much, Nothing).IsAsExpected.Should().BeTrue();
        Judged(Two with { Deviations = [Known("b", Outcome.Smaller)] }, Much, Nothing).IsAsExpected.Should().BeFalse("the kind counts");
        Judged(Two with { Deviations = [Known("b", Outcome.Absent)] }, Much, Much).IsAsExpected.Should().BeFalse("so does support");
        Judged(Two with { Deviations = [Known("b", Outcome.Absent) with { Dataset = "strokes" }] }, Much, Nothing)
            .IsAsExpected.Should().BeFalse("it is known of another data set");
        Judged(Two with { Deviations = [Known("b", Outcome.Absent) with { Tier = Tier.Full }] }, Much, Nothing)
            .IsAsExpected.Should().BeFalse("it is known of another tier");
        Judged(Two with { Registered = [] }, Much, Nothing).IsAsExpected.Should().BeTrue("nothing is expected");
    }

    [Fact]
    public void No_effect_of_a_control_may_be_supported_and_none_invalid_but_where_the_claim_is()
    {
        Control(Two, Nothing, Nothing).IsAsExpected.Should().BeTrue();
        Control(Two, Much, Nothing).Surprises.Select(effect => effect.Effect.Name).Should().Equal("a");
        Control(Two, Nothing, Undefined).Surprises.Select(effect => effect.Effect.Name).Should().Equal("b");
        Control(Two with { Deviations = [Known("b", Outcome.Invalid)] }, Nothing, Undefined).IsAsExpected.Should().BeTrue();
        Control(Two with { Deviations = [Known("a", Outcome.Invalid)] }, Nothing, Undefined).IsAsExpected.Should().BeFalse();
        Control(Two with { Deviations = [Known("b", Outcome.Absent)] }, Nothing, Undefined).IsAsExpected.Should().BeFalse();
        Control(Two with { Deviations = [Known("b", Outcome.Invalid) with { Dataset = "strokes" }] }, Nothing, Undefined)
            .IsAsExpected.Should().BeFalse();
        Control(Two with { Deviations = [Known("b", Outcome.Invalid) with { Tier = Tier.Full }] }, Nothing, Undefined)
            .IsAsExpected.Should().BeFalse();
    }

    [Fact]
    public void The_worst_effect_decides_and_among_equals_the_one_with_the_least_evidence()
    {
        double[] weaker = [.. Much.Select((value, i) => i == 0 ? -value : value)];

        Judged(Two, Much, Nothing).Deciding.Effect.Name.Should().Be("b");
        Judged(Two, Nothing, Much).Deciding.Effect.Name.Should().Be("a");
        Judged(Two, Much, weaker).Deciding.Effect.Name.Should().Be("b");
        Judged(Two, weaker, Much).Deciding.Effect.Name.Should().Be("a");
        Judged(Two, Nothing, Undefined).Deciding.Effect.Name.Should().Be("b");
    }

    [Fact]
    public void The_claims_p_is_the_largest_and_there_is_none_where_an_effect_has_none()
    {
        Judged(Two, Much, Nothing).AdjustedP.Should().Be(1);
        Judged(Two, Much, Much).AdjustedP.Should().BeApproximately(28 / 4096.0, 1e-12);
        Judged(Two, Much, Undefined).AdjustedP.Should().Be(double.NaN);
        Judged(Two, Undefined, Much).AdjustedP.Should().Be(double.NaN);
    }

    [Fact]
    public void A_bootstrap_interval_needs_two_values()
    {
        Trials.Judged(Trials.Claim(), 28, ("a", [1])).Effects[0].Evaluation!.Bootstrap.Should().BeNull();
        Trials.Judged(Trials.Claim(), 28, ("a", [1, 2])).Effects[0].Evaluation!.Bootstrap.Should().NotBeNull();
    }

    [Theory]
    [InlineData(new[] { 0.9, 0.5, 0.99, 0.7 }, "0.5")]
    [InlineData(new[] { 0.9, 1.5, 0.99, 0.7 }, "1.5")]
    [InlineData(new[] { 0.99, 0.5, double.NaN, 1.5 }, "NaN")]
    public void Of_replicates_that_miss_a_precondition_the_worst_is_named(double[] values, string worst)
    {
        var claim = Trials.Claim("C01", Trials.Effect("a", Criterion.Paired(0.5))) with
        {
            Preconditions = [Precondition.Between("accuracy", 0.95, 1)],
        };

        Trials.Judged(claim, 28, ("a", [1, 1.1, 0.9, 1.2]), ("accuracy", values)).Flaws.Should().ContainSingle()
            .Which.Should().Contain($"found {worst} in the worst; 3 of 4 do not meet it");
    }

    [Fact]
    public void A_precondition_says_what_it_requires()
    {
        new Precondition("x", _ => 0) { Most = 2 }.Requirement.Should().Be("<= 2");
        Precondition.AtLeast("x", 0.5).Requirement.Should().Be(">= 0.5");
        Precondition.Between("x", 0.5, 2).Requirement.Should().Be("in 0.5 .. 2");
    }

    private static ClaimVerdict Judged(Claim claim, double[] a, double[] b) => Trials.Judged(claim, 28, ("a", a), ("b", b));

    private static ClaimVerdict Control(Claim claim, double[] a, double[] b)
    {
        var samples = Trials.Samples(claim, ("a", a), ("b", b));
        return Judge.Decide(samples with { Trial = samples.Trial with { IsControl = true } });
    }

    private static KnownDeviation Known(string effect, Outcome outcome) => new(Tier.Fast, "mnist", effect, outcome, "for a reason");
}
