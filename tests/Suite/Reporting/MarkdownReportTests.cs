using ClaimsSuite.Reporting;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting;

public sealed class MarkdownReportTests
{
    [Fact]
    public void The_board_is_a_table_and_what_is_missing_has_its_line()
    {
        var lines = MarkdownReport.Write(MadeUpReports.On("mnist")).Split('\n');

        lines[..6].Should().Equal(
            "## Claims of Made up", "", "| claim | mnist, fast |", "|---|---|", "| C01 made-up | **In part** (1 of 2), not as expected |",
            "| C02 made-up | not run |");
        lines.Should().Contain("1 claim: 1 in part; 1 not as expected.")
            .And.Contain("- C02 on mnist, fast: not run; train it with: run C02 mnist")
            .And.Contain("- a note on mnist");
    }

    [Fact]
    public void A_name_starts_no_element_and_ends_no_cell()
    {
        var text = MarkdownReport.Write(MadeUpReports.On("a|b\n| z | <script> [x](y) `z`"));

        text.Should().NotContain("<script").And.NotContain("\n| z").And.Contain("a\\|b \\| z \\| &lt;script> \\[x](y) \\`z\\`, fast |");
    }
}
