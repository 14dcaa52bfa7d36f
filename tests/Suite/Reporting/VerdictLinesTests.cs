using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Commands.Printing;
using ClaimsSuite.Reporting;
using ClaimsSuite.Tests.Suite.Claims.Judging;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting;

public sealed class VerdictLinesTests
{
    private static readonly double[] Strong = [.. Enumerable.Range(0, 12).Select(i => 2 + (0.01 * i))];
    private static readonly double[] Reversed = [.. Strong.Select(value => -value)];

    private static readonly Claim Two = Trials.Claim("C12", Effect("a"), Effect("b"))
        with { Deviations = [new KnownDeviation(Tier.Fast, "mnist", "b", Outcome.Reversed, "It turns.")] };

    [Fact]
    public void A_line_counts_effects_and_tells_those_that_are_not_supported() =>
        string.Join(' ', VerdictLines.Of(Trials.Judged(Two, 28, ("a", Strong), ("b", Reversed)))).Should().Be(
            "C12 made-up                       mnist      In part      yes          1 of 2; b -2.06 reversed                     12 ");

    [Fact]
    public void A_line_of_one_effect_has_its_interval_and_what_was_expected_otherwise() =>
        string.Join(' ', VerdictLines.Of(Trials.Judged(Trials.Claim(), 28, ("a", Reversed)))).Should().Be(
            "C01 made-up                       mnist      Refuted      Supported    a -2.06 [-2.08, -2.03] reversed              12 ");

    [Fact]
    public void Parts_that_came_out_otherwise_are_told_where_the_whole_is_as_expected() =>
        VerdictLines.Of(Trials.Judged(Two, 28, ("a", Reversed), ("b", Strong)))[3].Trim().Should().Be("other parts");

    [Fact]
    public void No_line_is_wider_than_it_may_be()
    {
        var claim = Trials.Claim("C99", [.. Enumerable.Range(0, 9).Select(i => Effect($"a rather long name of effect {i}"))])
            with { Slug = "a-slug-that-is-longer-than-any-column" };
        var verdict = Trials.Judged(claim, 28, [.. claim.Effects.Select(effect => (effect.Name, Reversed))]);

        string.Join(' ', VerdictLines.Of(verdict)).Length.Should().BeLessThanOrEqualTo(VerdictLines.Width);
    }

    [Fact]
    public void A_name_cannot_end_a_line_nor_command_the_terminal()
    {
        var samples = Trials.Samples(Two, ("a", Strong), ("b", Reversed));
        var verdict = Judge.Decide(samples with { Trial = samples.Trial with { Dataset = "/x\n\u001b[2J/y\n\u001b[2J" } });

        string.Concat(VerdictLines.Of(verdict).Concat(VerdictRows.Of(verdict).First())).Where(char.IsControl).Should().BeEmpty();
    }

    [Fact]
    public void A_long_path_is_shortened_in_the_middle_where_every_effect_has_a_line()
    {
        var samples = Trials.Samples(Two, ("a", Strong), ("b", Reversed));
        var path = $"/begins/{new string('x', 215)}/ends";
        var verdict = Judge.Decide(samples with { Trial = samples.Trial with { Dataset = path } });

        VerdictTable.Plain([verdict], details: true).Split('\n')
            .Should().ContainSingle(line => line.Contains("/begins/x", StringComparison.Ordinal))
            .Which.Should().Contain("/ends ").And.Contain(" In part ").And.NotContain(path);
    }

    [Fact]
    public void The_last_line_counts_verdicts()
    {
        var whole = Trials.Judged(Trials.Claim(), 28, ("a", Strong));
        var part = Trials.Judged(Two, 28, ("a", Strong), ("b", Reversed));
        var refuted = Trials.Judged(Trials.Claim(), 28, ("a", Reversed));

        VerdictLines.Summary([whole, part]).Should().Be("2 claims: 1 supported, 1 in part; all as expected");
        VerdictLines.Summary([refuted, part, whole]).Should().Be("3 claims: 1 supported, 1 in part, 1 refuted; 1 not as expected");
    }

    private static Effect Effect(string sample) => Trials.Effect(sample, Criterion.Paired(0.5));
}
