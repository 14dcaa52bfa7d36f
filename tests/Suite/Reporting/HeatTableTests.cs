using ClaimsSuite.Figures;
using ClaimsSuite.Reporting;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting;

public sealed class HeatTableTests
{
    private static readonly HeatPanel Panel = new(
        "", "N", "H", ["10", "20"], ["1"], [new HeatCell(-2, "0.25", "5 / 20"), new HeatCell(0.5, "> 1.41")]) { Range = (-1, 1) };

    [Fact]
    public void The_table_has_a_row_for_each_row_with_details_in_brackets() => HeatTable.Write(Panel).Should().Be(
        "| H \\ N | 10 | 20 |\n|---|---|---|\n| 1 | 0.25 (5 / 20) | > 1.41 |\n");

    [Fact]
    public void A_name_forges_no_row()
    {
        const string name = "a\n| b | <c>\u001b[2J";
        var panel = Panel with { RowTitle = name, Rows = [name], Cells = [.. Panel.Cells.Select(cell => cell with { Text = name })] };

        var table = HeatTable.Write(panel);

        table.Should().NotContain("\u001b");
        table.TrimEnd().Split('\n').Select(Cells).Should().Equal(3, 3, 3);

        static int Cells(string row) => row.Replace("\\|", "", StringComparison.Ordinal).Count(letter => letter == '|') - 1;
    }
}
