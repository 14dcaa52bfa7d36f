using System.Text.Json;
using ClaimsSuite.Figures;
using ClaimsSuite.Reporting;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting;

public sealed class FigureDataTests
{
    [Fact]
    public void A_row_has_mean_smallest_and_largest_of_a_point() => FigureData.Csv(MadeUpReports.On("mnist").Figures[0]).Should().Be(
        "figure,data set,tier,panel,series,point,x,x low,x high,y,y low,y high,replicates,bound\n"
        + "fig01,mnist,fast,left,one,,1,1,1,4,3,5,2,\n"
        + "fig01,mnist,fast,left,one,,2,2,2,6,4,8,2,\n");

    [Fact]
    public void A_cell_of_a_heat_map_is_a_row()
    {
        var panel = new HeatPanel("p", "j", "i", ["0", "1"], ["0"], [new HeatCell(0.5), new HeatCell(double.NaN)]) { Range = (0, 1) };
        var figure = MadeUpReports.On("mnist").Figures[0] with { Figure = new Figure("t", [panel]) };

        FigureData.Csv(figure).Split('\n')[1..].Should().Equal(
            "fig01,mnist,fast,p,i 0,j 0,,,,0.5,,,,", "fig01,mnist,fast,p,i 0,j 1,,,,,,,,", "");
        FigureData.Json(figure).Should().Contain("null", "JSON has no NaN");
    }

    [Fact]
    public void A_pixel_of_an_image_is_a_row()
    {
        var panel = new ImagePanel("p", [new SmallImage(1, 1, 2, [0.25, 1])], Columns: 1);
        var figure = MadeUpReports.On("mnist").Figures[0] with { Figure = new Figure("t", [panel]) };

        FigureData.Csv(figure).Split('\n')[1..].Should().Equal(
            "fig01,mnist,fast,p,\"image 0, channel 0\",\"row 0, column 0\",,,,0.25,,,,",
            "fig01,mnist,fast,p,\"image 0, channel 0\",\"row 0, column 1\",,,,1,,,,", "");
    }

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "a b")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@a", "'@a")]
    [InlineData("-5", "-5")]
    [InlineData("+a,b", "\"'+a,b\"")]
    public void A_name_forges_no_cell_no_row_and_no_formula(string name, string cell) =>
        FigureData.Csv(MadeUpReports.On(name).Figures[0]).Split('\n')[1].Should().StartWith($"fig01,{cell},fast,left,one,");

    [Fact]
    public void The_json_has_every_replicate()
    {
        using var read = JsonDocument.Parse(FigureData.Json(MadeUpReports.On("mnist").Figures[0]));

        read.RootElement.GetProperty("dataset").GetString().Should().Be("mnist");
        var points = read.RootElement.GetProperty("panels")[0].GetProperty("series")[0].GetProperty("points");
        points[1].GetProperty("x").EnumerateArray().Select(value => value.GetDouble()).Should().Equal(2);
        points[1].GetProperty("y").EnumerateArray().Select(value => value.GetDouble()).Should().Equal(4, 8);
    }

    [Fact]
    public void An_effect_is_a_row_with_what_it_is_held_to()
    {
        var rows = FigureData.EffectsCsv(MadeUpReports.On("mnist").Verdicts).Split('\n');

        rows[1].Should().StartWith("C01,mnist,fast,a,units,Supported,1.055,").And.EndWith(" 1.1 1.11");
        rows[1].Split(',')[9..12].Should().Equal("0.5", "", "0");
        rows[2].Should().Contain(",\"Refuted, outside\",").And.Contain(",-1,1,,");
        rows.Should().HaveCount(4);
    }
}
