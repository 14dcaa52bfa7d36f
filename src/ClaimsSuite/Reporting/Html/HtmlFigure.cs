using ClaimsSuite.Reporting.Markup;
using ClaimsSuite.Reporting.Svg;

namespace ClaimsSuite.Reporting.Html;

/// <summary>One figure of the paper, once for each column of the report.</summary>
internal static class HtmlFigure
{
    /// <summary>Writes it.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="figures">The same figure in all its columns; at least one.</param>
    public static void Write(MarkupWriter html, IReadOnlyList<ReportFigure> figures)
    {
        html.Open("div", ("id", HtmlNames.Of(figures[0])));
        foreach (var figure in figures)
        {
            if (figure.Figure is null)
                Missing(html, figure);
            else
                Write(html, figure, figure.Figure);
        }
        html.Close();
    }

    private static void Write(MarkupWriter html, ReportFigure figure, Figures.Figure content)
    {
        html.Open("figure").Open("figcaption").Element("b", $"{figure.Numbered} on {figure.Column.Title}. ").Text($"{content.Title}. ")
            .Text(Replicates(figure)).Text(content.Remark.Length > 0 ? $" {content.Remark}" : "").Close();
        html.Open("div", ("class", "panels"));
        foreach (var panel in content.Panels)
        {
            html.Open("div", ("class", "panel"));
            if (panel.Title.Length > 0)
                html.Element("p", panel.Title);
            html.Raw(SvgFigure.Inline(panel, $"{content.Title}: {panel.Title}, {figure.Column.Title}")).Close();
        }
        html.Close().Close();
    }

    private static string Replicates(ReportFigure figure) =>
        FormattableString.Invariant($"Lines and points are means of {figure.Replicates} replicates, bands and bars reach from the ")
        + "smallest to the largest of them."
        + (figure.Runs.IsComplete ? "" : $" {figure.Runs.Words} are stored, and only those are shown.");

    private static void Missing(MarkupWriter html, ReportFigure figure) => html
        .Open("p").Element("b", $"{figure.Numbered} on {figure.Column.Title}: ").Text("not run. This line trains what it needs:").Close()
        .Open("pre").Element("code", figure.Command).Close();
}
