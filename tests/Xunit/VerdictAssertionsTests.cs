using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Reporting;
using ClaimsSuite.Tests.Suite.Claims.Judging;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;
using Xunit.Sdk;

namespace ClaimsSuite.Tests.Xunit;

public sealed class VerdictAssertionsTests
{
    private static readonly double[] Strong = [2, 2.1, 1.9, 2.2, 2, 2.3, 1.8, 2, 2.1, 1.9, 2, 2.2];
    private static readonly double[] Reversed = [.. Strong.Select(value => -value)];
    private static readonly double[] Mixed = [3, -2, 1, -1, 2, -0.5, 0.2, 1.5, -1.2, 0.8, 2.5, -2.2];

    private static readonly Claim Deviating = Trials.Claim() with
    {
        Deviations = [new KnownDeviation(Tier.Fast, "mnist", "a", Outcome.Reversed, "It turns at this scale.")],
    };

    [Fact]
    public void A_failure_says_what_came_out_what_was_required_and_how_to_run_it_again()
    {
        var verdict = Trials.Judged(Trials.Claim(), 28, ("a", Reversed));

        const string message = "Expected verdict to be Supported because the pilots saw it so, but found C01 REFUTED "
            + "on mnist (fast), 12 replicates: "
            + "a = -2.04 [-2.13, -1.95] (units), required >= 0.5, p = 1: refuted, reversed. Again: ";
        const string arguments = "run C01 --tier fast --dataset mnist --seed 42 --replicates 12";

        var usual = () => verdict.Should().BeAsExpected("the pilots saw it so");
        var otherwise = () => verdict.Should(new Invocation("dotnet run -c Release --project src/ClaimsSuite.Cli --"))
            .BeAsExpected("the pilots saw it so");

        usual.Should().Throw<XunitException>().WithMessage($"{message}claims {arguments}");
        otherwise.Should().Throw<XunitException>().WithMessage(
            $"{message}dotnet run -c Release --project src/ClaimsSuite.Cli -- {arguments}");
    }

    [Fact]
    public void Support_fails_where_a_deviation_is_known_and_the_message_says_what_to_do()
    {
        var verdict = Trials.Judged(Deviating, 28, ("a", Strong));

        var assertion = () => verdict.Should().BeAsExpected();

        assertion.Should().Throw<XunitException>().WithMessage(
            "Expected verdict to be Refuted, reversed (an effect now holds where a deviation is known: look why, then change its "
            + "KnownDeviation and the claim's page), but found C01 SUPPORTED on mnist*");
    }

    [Fact]
    public void A_known_deviation_passes()
    {
        var verdict = Trials.Judged(Deviating, 28, ("a", Reversed));

        verdict.Should().BeAsExpected().And.BeRefuted().And.NotBeSupported();
    }

    [Fact]
    public void A_deviation_of_one_effect_does_not_excuse_another()
    {
        var claim = Deviating with { Effects = [Trials.Effect("a", Criterion.Paired(0.5)), Trials.Effect("b", Criterion.Paired(0.5))] };

        Trials.Judged(claim, 28, ("a", Reversed), ("b", Strong)).Should().BeAsExpected().And.BeInPart();
        var assertion = () => Trials.Judged(claim, 28, ("a", Reversed), ("b", Mixed)).Should().BeAsExpected();
        assertion.Should().Throw<XunitException>().WithMessage(
            "Expected verdict to be In part; b: Supported, not Inconclusive, but found C01 REFUTED*");
    }

    [Fact]
    public void Each_outcome_has_its_assertion_which_fails_for_the_others()
    {
        double[] broken = [double.NaN, .. Strong[1..]];
        var verdicts = new[] { Strong, Reversed, Mixed, broken }.Select(values => Trials.Judged(Trials.Claim(), 28, ("a", values)))
            .ToList();
        Action<ClaimVerdict>[] assertions =
        [
            verdict => verdict.Should().BeSupported(), verdict => verdict.Should().BeRefuted(),
            verdict => verdict.Should().BeInconclusive(), verdict => verdict.Should().BeInvalid(),
        ];

        for (var i = 0; i < verdicts.Count; i++)
        {
            for (var j = 0; j < assertions.Length; j++)
            {
                var assertion = () => assertions[j](verdicts[i]);
                if (i == j)
                    assertion.Should().NotThrow();
                else
                    assertion.Should().Throw<XunitException>();
            }
        }
    }

    [Fact]
    public void A_supported_control_fails_and_any_other_passes()
    {
        Control(Strong).IsAsExpected.Should().BeFalse();
        Control(Reversed).IsAsExpected.Should().BeTrue();
        Control([double.NaN, .. Strong[1..]]).IsAsExpected.Should().BeFalse("a control that could not be judged shows nothing");
        var assertion = () => Control(Strong).Should().BeAsExpected();
        assertion.Should().Throw<XunitException>().WithMessage(
            "Expected verdict to have no effect Supported that it removes, nor any Invalid, but found C01 control SUPPORTED*--controls");
    }

    [Fact]
    public void Where_nothing_is_expected_only_a_claim_that_could_not_be_judged_fails()
    {
        var claim = Trials.Claim() with { Registered = [] };

        foreach (var values in new[] { Strong, Reversed, Mixed })
            Trials.Judged(claim, 28, ("a", values)).Should().BeAsExpected();
        var assertion = () => Trials.Judged(claim, 28, ("a", [double.NaN, .. Strong[1..]])).Should().BeAsExpected();
        assertion.Should().Throw<XunitException>().WithMessage("Expected verdict not to be Invalid, but found C01 INVALID*");
    }

    [Fact]
    public void A_value_that_is_not_finite_is_told_in_the_message()
    {
        var verdict = Trials.Judged(Trials.Claim(), 28, ("a", [double.NaN, .. Strong[1..]]));

        var assertion = () => verdict.Should().BeSupported();

        assertion.Should().Throw<XunitException>().WithMessage(
            "*C01 INVALID on mnist (fast), 12 replicates: a is not finite in some replicate.*");
    }

    private static ClaimVerdict Control(double[] values)
    {
        var samples = Trials.Samples(Trials.Claim(), ("a", values));
        return Judge.Decide(samples with { Trial = samples.Trial with { IsControl = true } });
    }
}
