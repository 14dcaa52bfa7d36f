using ClaimsSuite.Claims;
using ClaimsSuite.Reporting;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Suite.Runs;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting;

public sealed class ResultsPageTests
{
    private static readonly PublishedRuns Origin = new(StoreFiles.In("runs"), [MadeUpLaboratory.Instance.Engine], ["0.1.0+abc"]);

    [Fact]
    public void Every_effect_stands_beside_what_is_required_of_it_and_what_was_not_run_says_so()
    {
        var page = ResultsPage.Write(MadeUpReports.On("mnist"), Origin);

        page.Should().StartWith("# Results\n\n`claims report --format results` makes this page").And.EndWith("digest digest\n");
        page.Split('\n').Should().Contain(
        [
            "| [C01](claims/C01.md) made-up | **In part** (1 of 2), not as expected |", "| [C02](claims/C02.md) made-up | not run |",
            "| a, units | >= 0.5 | Supported: 1.06 [1.03, 1.08] |", "| b, units | in -1 .. 1 | Refuted, outside: 5.06 [5.03, 5.08] |",
            "| a, units | >= 0.5 | not run |", "12 replicates. Tried on one data set only.", "- made with: 0.1.0+abc",
        ]);
    }

    [Fact]
    public void The_board_has_a_column_a_data_set_and_says_which_verdicts_are_of_the_full_tier()
    {
        var one = MadeUpReports.On("mnist");
        var cell = one.Cells[0];
        var full = cell with { Column = cell.Column with { Tier = Tier.Full } };

        Board(cell, full).Should().EndWith("| **In part** (1 of 2), not as expected; full tier **In part** (1 of 2), not as expected |");
        Board(cell, full with { Verdict = null }).Should().EndWith("made-up | **In part** (1 of 2), not as expected |");
        Board(cell with { Verdict = null }, full).Should().EndWith("made-up | full tier **In part** (1 of 2), not as expected |");
        ResultsPage.Write(one with { Columns = [cell.Column, full.Column], Cells = [cell, full] }, Origin)
            .Should().Contain("| effect | required | mnist, fast | mnist, full |");

        string Board(params ReportCell[] cells) =>
            ResultsPage.Board(one with { Columns = [cell.Column, full.Column], Cells = cells })[^1];
    }

    [Fact]
    public void Columns_that_disagree_are_named_with_the_effect()
    {
        var one = MadeUpReports.On("one");
        var cell = one.Cells[0];
        var other = cell.Column with { Dataset = "two", Label = "two" };
        var turned = cell.Verdict! with
        {
            Effects = [.. cell.Verdict.Effects.Select(effect => effect with { Outcome = ClaimsSuite.Claims.Criteria.Outcome.Supported })],
        };
        var both = one with
        {
            Columns = [cell.Column, other],
            Cells = [cell, cell with { Column = other, Verdict = turned }],
        };

        ResultsPage.Write(both, Origin).Should().Contain("They disagree on *b* (Refuted, outside on one, Supported on two).");
        ResultsPage.Write(both with { Cells = [cell, cell with { Column = other }] }, Origin)
            .Should().Contain("12 replicates. All agree on every effect.");
    }

    [Fact]
    public void A_name_starts_no_element_and_ends_no_cell() =>
        ResultsPage.Write(MadeUpReports.On("a|b\n| z | <script>"), Origin).Should().NotContain("<script").And.NotContain("\n| z");
}
