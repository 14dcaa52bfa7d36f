using System.Globalization;
using System.Xml.Linq;
using ClaimsSuite.Figures;
using ClaimsSuite.Reporting.Svg;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting.Svg;

public sealed class SvgFigureTests
{
    private const string Hostile = "<script>\n\"|'&\u001b]]>";

    private static readonly ChartPanel Chart = new(
        "a", new Axis("x"), new Axis("y"), [Series.Curve("one", [0, 10], [[0, 1], [0, 3]]) with { Hue = Hue.Blue }]);

    [Fact]
    public void A_curve_goes_through_the_means_and_its_band_around_the_extremes()
    {
        var (line, band) = (Path(Chart, "line blue"), Path(Chart, "band blue"));

        line.Should().HaveCount(2);
        band.Should().HaveCount(4, "the band goes along the largest values and back along the smallest");
        var unit = (line[0].Y - line[1].Y) / 2; // The means are 0 and 2.
        (line[0].Y - band[1].Y).Should().BeApproximately(3 * unit, 0.2);
        (line[0].Y - band[2].Y).Should().BeApproximately(unit, 0.2);
        band[0].Should().Be(line[0]);
        line[1].X.Should().BeGreaterThan(line[0].X);
    }

    [Fact]
    public void Every_panel_is_well_formed_and_stays_within_its_frame_whatever_names_are_in_it()
    {
        var rows = new[] { new EffectRow(Hostile, Hostile, [new EffectMark(Hostile, 1, double.NegativeInfinity, 2, [0, 5])], 0, 3, -1) };
        Panel[] panels =
        [
            Chart with { Title = Hostile, X = new Axis(Hostile), Series = [Chart.Series[0] with { Name = Hostile + new string('w', 90) }] },
            Chart with { HasLegend = true, Lines = [new ReferenceLine(Hostile, 1), new ReferenceLine(Hostile, 5, IsVertical: true)] },
            new HeatPanel(Hostile, Hostile, Hostile, [Hostile], ["r"], [new HeatCell(1, Hostile, Hostile)]) { Range = (0, 2) },
            new EffectPanel(Hostile, Hostile, rows),
            new ImagePanel(Hostile, [new SmallImage(1, 1, 2, [0, 1]), new SmallImage(1, 1, 2, [double.NaN, 7])], Columns: 1),
        ];
        foreach (var panel in panels)
        {
            var svg = XDocument.Parse(SvgFigure.Inline(panel, Hostile));
            svg.Descendants().Select(element => element.Name.LocalName).Distinct().Should()
                .BeSubsetOf(["svg", "g", "path", "line", "rect", "circle", "text", "title"]);
            var height = Number(svg.Root!.Attribute("viewBox")!.Value.Split(' ')[3]);
            foreach (var circle in svg.Descendants("circle"))
            {
                Number(circle.Attribute("cx")!.Value).Should().BeInRange(0, 400);
                Number(circle.Attribute("cy")!.Value).Should().BeInRange(0, height);
            }
        }
        XDocument.Parse(SvgFigure.Document(new Figure(Hostile, panels))).Root!.Name.LocalName.Should().Be("svg");
    }

    [Fact]
    public void A_title_that_is_wider_than_the_figure_goes_on_below_and_none_of_it_is_lost()
    {
        const string title = "Time to convergence on noise over that on real data, against the examples that a unit has to fit";

        var (one, two) = (Document("Time to convergence"), Document(title));

        Texts(one).First().Value.Should().Be("Time to convergence");
        string.Join(' ', Texts(two).TakeWhile(text => text.Attribute("class")!.Value == "b").Select(text => text.Value)).Should().Be(title);
        (Height(two) - Height(one)).Should().Be(16, "the title has one line more");

        static XDocument Document(string title) => XDocument.Parse(SvgFigure.Document(new Figure(title, [Chart])));
        static IEnumerable<XElement> Texts(XDocument svg) => svg.Descendants().Where(element => element.Name.LocalName == "text");
        static double Height(XDocument svg) => Number(svg.Root!.Attribute("height")!.Value);
    }

    [Fact]
    public void Pixels_of_one_colour_are_one_path_and_neighbours_one_rectangle()
    {
        var image = new SmallImage(3, 2, 3, [1, 1, 0, 0, 1, 1, .. new double[6], .. new double[6]]);

        var svg = XElement.Parse(SvgFigure.Inline(new ImagePanel("", [image], Columns: 1), "a"));

        svg.Descendants("path").ToDictionary(path => path.Attribute("fill")!.Value, path => path.Attribute("d")!.Value).Should()
            .BeEquivalentTo(new Dictionary<string, string>
            {
                ["#ff0000"] = "M0 0h2v1h-2zM1 1h2v1h-2z",
                ["#000000"] = "M2 0h1v1h-1zM0 1h1v1h-1z",
            });
    }

    [Fact]
    public void What_has_no_place_on_a_log_axis_is_left_out()
    {
        var panel = Chart with { X = new Axis("x", AxisScale.Log), Series = [Series.Curve("one", [0, 1, 10], [[5, 6, 7]])] };

        Path(panel, "line blue").Should().HaveCount(2);
    }

    [Fact]
    public void Without_a_point_there_is_an_empty_panel() =>
        XElement.Parse(SvgFigure.Inline(Chart with { Series = [new Series("one", [])] }, "a")).Elements("path").Should().BeEmpty();

    [Fact]
    public void Equal_values_of_replicates_are_seen_as_several()
    {
        var mark = new EffectMark("", 1, 1, 1, [1, 1, 1]);
        var svg = XElement.Parse(SvgFigure.Inline(new EffectPanel("", "u", [new EffectRow("n", "t", [mark], 0, 2, null)]), "a"));

        svg.Descendants("circle").Where(circle => circle.Attribute("class")!.Value.StartsWith("one", StringComparison.Ordinal))
            .Select(circle => circle.Attribute("cy")!.Value).Should().OnlyHaveUniqueItems().And.HaveCount(3);
    }

    [Fact]
    public void Labels_are_pushed_apart_and_keep_their_order()
    {
        var places = SvgLabels.Apart([50, 51, 52, 200], least: 0, most: 205);

        places.Zip(places.Skip(1), (one, next) => next - one).Should().OnlyContain(gap => gap >= 13);
        places[0].Should().Be(50);
        places[^1].Should().Be(200);
        SvgLabels.Apart([198, 199, 200], 0, 200).Should().Equal(174, 187, 200);
    }

    [Fact]
    public void Colours_part_at_the_middle()
    {
        var panel = new HeatPanel("", "", "", ["c"], ["r"], []) { Range = (-1, 1), Middle = 0 };

        HeatColours.Of(panel, 0).Should().Be("rgb(247,247,247)");
        HeatColours.Of(panel, -5).Should().Be("rgb(86,160,215)");
        HeatColours.Of(panel, 1).Should().Be("rgb(240,160,90)");
        HeatColours.Of(panel with { Middle = null }, -1).Should().Be("rgb(68,1,84)");
        HeatColours.IsDark(panel with { Middle = null }, -1).Should().BeTrue();
    }

    private static List<(double X, double Y)> Path(ChartPanel panel, string kind)
    {
        var path = XElement.Parse(SvgFigure.Inline(panel, "a")).Descendants("path").Single(path => path.Attribute("class")!.Value == kind);
        var numbers = path.Attribute("d")!.Value.Split(['M', 'L', 'Z', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Number);
        return [.. numbers.Chunk(2).Select(pair => (pair[0], pair[1]))];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
