using System.Text.RegularExpressions;
using System.Xml.Linq;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Reporting.Html;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting.Html;

public sealed partial class HtmlReportTests
{
    private const string Hostile = "</title><script>alert('1')</script>\n\"|` <img src=http://evil.example/x onerror=y>\u001b[2J";

    [Fact]
    public void A_name_becomes_no_element_and_no_attribute()
    {
        var (plain, hostile) = (Read(HtmlReport.Write(MadeUpReports.On("mnist"))), Read(HtmlReport.Write(MadeUpReports.On(Hostile))));

        hostile.Descendants().Select(Shape).Should().Equal(plain.Descendants().Select(Shape));
        hostile.Descendants("title").First().Value.Should().Be("Claims of Made up");
        hostile.Descendants("h4").First().Value.Should().StartWith("</title><script>alert('1')</script> \"|` <img")
            .And.Contain("\uFFFD[2J");
    }

    [Fact]
    public void Whatever_a_data_set_is_called_the_page_is_well_formed() => Gen.String.Sample(
        name => Read(HtmlReport.Write(MadeUpReports.On(name))).Name.LocalName.Should().Be("html"), iter: FuzzCount.Cases / 10, threads: 1);

    [Fact]
    public void The_page_needs_nothing_from_elsewhere()
    {
        var text = HtmlReport.Write(MadeUpReports.On("mnist"));
        var page = Read(text);

        page.Descendants().Select(element => element.Name.LocalName).Should()
            .NotContain(["script", "link", "img", "iframe", "object", "embed", "use", "image", "base", "form"]);
        page.Descendants().Attributes().Select(attribute => attribute.Name.LocalName).Should().NotContain(["src", "srcset", "style"]);
        page.Descendants().Attributes("href").Select(link => link.Value).Should().OnlyContain(link => link.StartsWith('#'));
        text.Should().NotContain("url(").And.NotContain("@import").And.NotContain("://");
    }

    [Fact]
    public void Every_link_leads_somewhere_and_no_two_places_have_one_name()
    {
        var page = Read(HtmlReport.Write(MadeUpReports.On(Hostile)));
        var names = page.Descendants().Attributes("id").Select(id => id.Value).ToList();

        names.Should().OnlyHaveUniqueItems().And.OnlyContain(name => PlainName().IsMatch(name));
        page.Descendants().Attributes("href").Select(link => link.Value[1..]).Should().BeSubsetOf(names).And.NotBeEmpty();
    }

    [Fact]
    public void The_board_has_words_and_colours_and_what_is_not_run_has_its_line()
    {
        var page = Read(HtmlReport.Write(MadeUpReports.On("mnist")));
        var cells = page.Descendants("table").First().Descendants("tbody").First().Descendants("td").ToList();

        cells.Select(cell => (cell.Attribute("class")!.Value, cell.Element("a")!.Nodes().First().ToString())).Should()
            .Equal(("inpart", "In part"), ("notrun", "not run"));
        page.Descendants("small").Select(small => small.Value).Should().Contain("1 of 2; not as expected");
        page.Descendants("pre").Select(line => line.Value.Trim()).Should().Equal("run C01 mnist", "train C02 mnist", "run C02 mnist");
    }

    [Fact]
    public void A_section_tells_what_was_done_what_came_out_and_every_value()
    {
        var section = Read(HtmlReport.Write(MadeUpReports.On("mnist"))).Descendants("section")
            .First(section => section.Attribute("id") is not null);

        section.Descendants("dd").Select(entry => entry.Value).Should().Contain(["12 (fast)", "none"]);
        section.Value.Should().Contain("A figure").And.Contain("A remark.").And.Contain("not judged, as only 3 of 12 runs are stored");
        var effects = section.Descendants("svg").Select(svg => svg.Attribute("aria-label")!.Value).ToList();
        effects.Should().Contain(name => name.Contains("a: Supported: 1.06", StringComparison.Ordinal));
        effects.Should().Contain(name => name.Contains("b: Refuted, outside: 5.06", StringComparison.Ordinal));
        section.Descendants("table").Single().Descendants("td").Should().HaveCount(24);
    }

    [Fact]
    public void Every_verdict_has_a_colour_in_light_and_dark()
    {
        var text = HtmlReport.Write(MadeUpReports.On("mnist"));

        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            var name = HtmlNames.Of(verdict);
            text.Should().Contain($".{name}{{");
            Regex.Count(text, $"--{name}:#").Should().Be(2, name);
        }
    }

    private static string Shape(XElement element) =>
        $"{element.Name.LocalName}({string.Join(' ', element.Attributes().Select(attribute => attribute.Name.LocalName))})";

    /// <summary>HTML differs from XML in the elements that never have an end.</summary>
    private static XElement Read(string page) => XElement.Parse(
        WithoutEnd().Replace(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), match => $"{match.Value[..^1]}/>"));

    [GeneratedRegex("<(meta|br|hr|col)( [^>]*)?>", RegexOptions.ExplicitCapture)]
    private static partial Regex WithoutEnd();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9-]*$")]
    private static partial Regex PlainName();
}
