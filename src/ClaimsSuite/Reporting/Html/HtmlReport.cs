using ClaimsSuite.Reporting.Markup;
using ClaimsSuite.Reporting.Svg;

namespace ClaimsSuite.Reporting.Html;

/// <summary>A report as one page that needs nothing but itself: verdicts first, then a section a claim, then what it rests on.</summary>
public static class HtmlReport
{
    private const string HowToRead = "How to read an effect: each small dot is a replicate, at one of three heights for no other "
        + "reason than to be seen; the ring is their mean, and the bar is its 95 % interval. The broken line stands for no "
        + "effect. The full line is the smallest effect of interest, or a margin, and where the ground is "
        + "coloured the mean is as required. p is corrected for the paper's family of claims.";

    /// <summary>The page.</summary>
    /// <param name="report">What stored runs come to.</param>
    public static string Write(StoredReport report)
    {
        var title = $"Claims of {string.Join("; ", report.Papers.Select(paper => paper.Title))}";
        return Page(title, html =>
        {
            html.Element("h1", title);
            foreach (var paper in report.Papers)
                html.Element("p", paper.Citation, ("class", "soft"));
            HtmlBoard.Write(html, report);
            html.Element("h2", "Claims");
            html.Element("p", HowToRead, ("class", "soft"));
            foreach (var (_, claim) in report.Claims)
                HtmlClaim.Write(html, report, claim);
            HtmlOrigin.Write(html, report);
        });
    }

    /// <summary>A page around what <paramref name="body"/> writes.</summary>
    internal static string Page(string title, Action<MarkupWriter> body)
    {
        var html = new MarkupWriter();
        html.Raw("<!DOCTYPE html>\n").Open("html", ("lang", "en")).Open("head").Empty("meta", ("charset", "utf-8"))
            .Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Element("title", title)
            .Open("style").Raw(HtmlStyle.Css).Raw(SvgStyle.Css).Close().Close().Open("body").Open("main");
        body(html);
        return html.Close().Close().Close().ToString();
    }
}
