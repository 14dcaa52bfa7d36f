using ClaimsSuite.Claims;
using ClaimsSuite.Reporting.Markup;

namespace ClaimsSuite.Reporting.Html;

/// <summary>The section of one claim: what the paper says, what was done, what is seen, and what came out.</summary>
internal static class HtmlClaim
{
    /// <summary>Writes it.</summary>
    public static void Write(MarkupWriter html, StoredReport report, Claim claim)
    {
        var cells = report.Columns.Select(column => report.Cell(claim, column)).OfType<ReportCell>().ToList();
        html.Open("section", ("id", HtmlNames.Of(report, claim))).Open("h3").Text($"{claim.Id} {claim.Slug} ")
            .Element("small", Place(cells[0].Trial.Paper, claim)).Close();
        html.Element("p", claim.Statement, ("class", "statement"));
        Done(html, claim, cells);
        foreach (var figure in Figures(report, claim).GroupBy(figure => figure.Definition))
        {
            if (IsHere(report, figure.Key, claim))
                HtmlFigure.Write(html, [.. figure]);
            else
                html.Open("p").Element("a", figure.First().Numbered, ("href", $"#{HtmlNames.Of(figure.First())}"))
                    .Text(" shows it, with an earlier claim.").Close();
        }
        html.Open("div", ("class", "cards"));
        foreach (var cell in cells)
            HtmlCell.Write(html, report, cell);
        html.Close().Close();
    }

    private static string Place(Paper paper, Claim claim) => paper.Extensions.Contains(claim.Id)
        ? $"beyond the paper, to section {claim.Section}"
        : $"section {claim.Section}{(claim.Figure.Length > 0 ? $", figure {claim.Figure}" : "")}";

    private static void Done(MarkupWriter html, Claim claim, List<ReportCell> cells)
    {
        html.Open("dl").Element("dt", "Arms").Element("dd", string.Join("; ", claim.Arms.Select(arm => arm.Name)));
        html.Element("dt", "Replicates").Element("dd", string.Join("; ", cells.GroupBy(cell => (cell.Column.Tier, cell.Trial.Replicates))
            .Select(group => FormattableString.Invariant($"{group.Key.Replicates} ({VerdictText.Name(group.Key.Tier)})"))) + Halved(claim));
        html.Element("dt", "Control").Element("dd", claim.Control.Description);
        if (claim.Preconditions.Count > 0)
            html.Element("dt", "Preconditions").Element(
                "dd", string.Join("; ", claim.Preconditions.Select(condition => $"{condition.Name} {condition.Requirement}")));
        html.Close();
    }

    private static string Halved(Claim claim) =>
        claim.Replication == Replication.Halves ? "; the first half chooses settings, the second is judged" : "";

    private static IEnumerable<ReportFigure> Figures(StoredReport report, Claim claim) =>
        report.Figures.Where(figure => figure.Definition.Claims.Contains(claim.Id) && figure.Paper.Claims.Contains(claim));

    /// <summary>A figure stands with the first of its claims that is in the report.</summary>
    private static bool IsHere(StoredReport report, PaperFigure figure, Claim claim) =>
        report.Claims.First(entry => figure.Claims.Contains(entry.Claim.Id) && entry.Paper.Figures.Contains(figure)).Claim == claim;
}
