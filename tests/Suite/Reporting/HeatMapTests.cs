using System.Xml.Linq;
using ClaimsSuite.Reporting;
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
    public void The_table_has_a_row_for_each_row() => Map.ToMarkdown().Should().Be(
        "| H \\ N | 10 | 20 |\n|---|---|---|\n| 1 | 0.25 (5 / 20) | > 1.41 (> 28 / 20) |\n");
}
