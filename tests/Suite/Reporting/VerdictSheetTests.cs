using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Reporting;
using ClaimsSuite.Tests.Suite.Claims.Judging;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting;

public sealed class VerdictSheetTests
{
    private static readonly Claim Claim = Trials.Claim(
        "C01", Trials.Effect("a", Criterion.Paired(delta: 0.5)), Trials.Effect("b", Criterion.Paired(delta: 0.5)));
    private static readonly double[] Large = [.. Enumerable.Range(0, 12).Select(i => 2 + (0.01 * i))];
    private static readonly double[] Small = [.. Large.Select(value => value - 3)];

    [Fact]
    public void It_has_a_row_for_every_effect_and_no_numbers() => Sheet(Large, Small).Should().Be(
        "| claim | data set | effect | verdict |\n|---|---|---|---|\n"
        + "| C01 made-up | mnist, fast | a | Supported |\n| C01 made-up | mnist, fast | b | Refuted, reversed |\n");

    [Fact]
    public void Values_that_lead_to_the_same_verdicts_make_no_difference() =>
        VerdictSheet.Differences(Sheet(Large, Small), Sheet([.. Large.Select(value => value + 1e-9)], Small)).Should().BeEmpty();

    [Fact]
    public void A_verdict_that_changed_is_told_with_what_it_was() =>
        VerdictSheet.Differences(Sheet(Large, Small), Sheet(Large, Large)).Should().Equal(
            "- | C01 made-up | mnist, fast | b | Refuted, reversed |", "+ | C01 made-up | mnist, fast | b | Supported |");

    [Fact]
    public void Rows_that_are_missing_new_or_elsewhere_are_told()
    {
        string both = Sheet(Large, Small), one = both[..both.LastIndexOf("| C01", StringComparison.Ordinal)];

        VerdictSheet.Differences(both, one).Should().Equal("- | C01 made-up | mnist, fast | b | Refuted, reversed |");
        VerdictSheet.Differences(one, both).Should().Equal("+ | C01 made-up | mnist, fast | b | Refuted, reversed |");
        VerdictSheet.Differences(both, string.Join('\n', both.TrimEnd().Split('\n').Reverse()))
            .Should().Equal("the same rows in another order");
    }

    [Fact]
    public void A_control_is_one_row_and_tells_Refuted_from_Inconclusive_no_more_than_its_test_does()
    {
        var control = Trials.Samples(Claim, ("a", Small), ("b", Small));
        var verdict = Judge.Decide(control with { Trial = control.Trial with { IsControl = true } });

        VerdictSheet.Of([verdict]).Should().EndWith("| C01 control | mnist, fast | all | not Supported |\n");
    }

    [Fact]
    public void A_data_set_cannot_forge_a_row()
    {
        var samples = Trials.Samples(Claim, ("a", Small), ("b", Large));
        var verdict = Judge.Decide(samples with { Trial = samples.Trial with { Dataset = "x | y\n| C01 | z" } });

        foreach (var table in new[] { VerdictSheet.Of([verdict]), VerdictRows.Markdown([verdict]) })
            table.TrimEnd().Split('\n').Should().HaveCount(4).And.Contain(row => row.Contains("x \\| y \\| C01 \\| z"));
    }

    private static string Sheet(double[] a, double[] b) => VerdictSheet.Of([Trials.Judged(Claim, 1, ("a", a), ("b", b))]);
}
