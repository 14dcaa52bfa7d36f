using System.Xml.Linq;
using ClaimsSuite.Reporting.Markup;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting.Markup;

public sealed class MarkupWriterTests
{
    [Fact]
    public void Text_and_attributes_cannot_become_elements() => new MarkupWriter()
        .Element("p", "<script>alert(1)</script> & \"", ("title", "\" onclick=\"x' <b>")).ToString()
        .Should().Be("<p title=\"&quot; onclick=&quot;x&#39; &lt;b&gt;\">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;</p>\n");

    [Fact]
    public void Elements_stand_in_each_other() => new MarkupWriter().Open("a").Empty("b", ("c", "d")).Text("e").Close().ToString()
        .Should().Be("<a><b c=\"d\"/>\ne</a>\n");

    [Fact]
    public void What_has_no_end_is_refused()
    {
        var write = () => new MarkupWriter().Open("a").ToString();

        write.Should().Throw<InvalidOperationException>().WithMessage("The element a has no end.");
    }

    [Fact]
    public void Whatever_the_text_is_it_is_read_back_as_one_element() => Gen.String.Sample(
        text =>
        {
            var read = XElement.Parse(new MarkupWriter().Element("p", text, ("title", text)).ToString(), LoadOptions.PreserveWhitespace);

            read.Elements().Should().BeEmpty();
            read.Attributes().Should().ContainSingle();
            read.Value.Should().Be(read.Attribute("title")!.Value);
        },
        iter: FuzzCount.Cases, threads: 1);
}
