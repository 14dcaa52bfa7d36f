using ClaimsSuite.Reporting.Markup;
using ClaimsSuite.Reporting.Svg;

namespace ClaimsSuite.Reporting.Html;

/// <summary>One figure of the paper, with a part for each column of the report.</summary>
internal static class HtmlFigure
{
    /// <summary>Writes it.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="figures">The same figure in all its columns; at least one.</param>
    public static void Write(MarkupWriter html, IReadOnlyList<ReportFigure> figures)
    {
        html.Open("div", ("id", HtmlNames.Of(figures[0])));
        if (figures.FirstOrDefault(figure => figure.Figure is not null) is { Figure: { } content } first)
        {
            html.Open("figure").Open("figcaption").Element("b", $"{first.Numbered}. ").Text($"{content.Title}. {Marks(content, first)}")
                .Text(content.Remark.Length > 0 ? $" {content.Remark}" : "").Close().Open("div", ("class", "columns"));
            foreach (var figure in figures.Where(figure => figure.Figure is not null))
                Column(html, figure, figure.Figure!);
            html.Close().Close();
        }
        foreach (var figure in figures.Where(figure => figure.Figure is null))
            Missing(html, figure);
        html.Close();
    }

    private static void Column(MarkupWriter html, ReportFigure figure, Figures.Figure content)
    {
        var panels = Math.Min(content.Panels.Count, content.Panels.Count == 4 ? 2 : 3);
        html.Open("div", ("class", $"column of{panels}")).Element("p", figure.Column.Title, ("class", "head"));
        if (!figure.Runs.IsComplete)
            html.Element("p", $"{figure.Runs.Words} are stored, and only those are shown.");
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

    private static string Marks(Figures.Figure content, ReportFigure figure) => content.Panels.Any(panel => panel is Figures.ChartPanel)
        ? FormattableString.Invariant($"Lines and points are means of {figure.Replicates} replicates; bands and bars reach from the ")
            + "smallest to the largest of them."
        : FormattableString.Invariant($"Means of {figure.Replicates} replicates.");

    private static void Missing(MarkupWriter html, ReportFigure figure) => html
        .Open("p").Element("b", $"{figure.Numbered} on {figure.Column.Title}: ").Text("not run. This line trains what it needs:").Close()
        .Open("pre").Element("code", figure.Command).Close();
}
