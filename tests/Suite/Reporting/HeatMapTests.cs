using System.Xml.Linq;
using ClaimsSuite.Reporting;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting;

public sealed class HeatMapTests
{
    private static readonly HeatMap Map = new(
        "a & b", "N", "H", ["10", "20"], ["1"], [new HeatMapCell(-2, "0.25", "5 / 20"), new HeatMapCell(0.5, "> 1.41", "> 28 / 20")]);

    [Fact]
    public void The_figure_is_well_formed_and_shows_every_cell_red_where_the_ratio_is_above_one()
    {
        var svg = XDocument.Parse(Map.ToSvg());

        var texts = svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value);
        texts.Should().Contain(["a & b", "N", "H", "10", "20", "1", "0.25", "5 / 20", "> 1.41", "> 28 / 20"]);
        var colours = svg.Descendants().Where(element => element.Name.LocalName == "rect").Skip(1)
            .Select(element => element.Attribute("fill")!.Value);
        colours.Should().Equal("rgb(105,105,255)", "rgb(255,180,180)");
    }

    [Fact]
    public void A_name_forges_neither_a_row_nor_an_element()
    {
        const string name = "a\n| b | <c>\u001b[2J";
        var cells = Map.Cells.Select(cell => cell with { Text = name });
        var map = Map with { Title = name, RowTitle = name, Rows = [name], Cells = [.. cells] };

        map.ToMarkdown().Should().NotContain("\u001b");
        map.ToMarkdown().TrimEnd().Split('\n').Select(Cells).Should().Equal(3, 3, 3);
        XDocument.Parse(map.ToSvg()).Descendants().Select(element => element.Name.LocalName).Distinct()
            .Should().BeEquivalentTo("svg", "rect", "text");

        static int Cells(string row) => row.Replace("\\|", "", StringComparison.Ordinal).Count(letter => letter == '|') - 1;
    }

    [Fact]
    public void The_table_has_a_row_for_each_row() => Map.ToMarkdown().Should().Be(
        "| H \\ N | 10 | 20 |\n|---|---|---|\n| 1 | 0.25 (5 / 20) | > 1.41 (> 28 / 20) |\n");
}
