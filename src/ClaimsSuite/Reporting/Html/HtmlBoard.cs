using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Reporting.Markup;

namespace ClaimsSuite.Reporting.Html;

/// <summary>All verdicts at a glance: claims down, data sets and tiers across; each leads to where it is explained.</summary>
internal static class HtmlBoard
{
    /// <summary>Writes it.</summary>
    public static void Write(MarkupWriter html, StoredReport report)
    {
        html.Element("h2", "Verdicts");
        html.Open("section", ("class", "scroll"), ("tabindex", "0"), ("aria-label", "Verdicts"))
            .Open("table", ("class", "board")).Open("thead").Open("tr").Element("th", "Claim", ("scope", "col"));
        foreach (var column in report.Columns)
            html.Open("th", ("scope", "col")).Text(column.Label).Text(" ").Element("small", VerdictText.Name(column.Tier)).Close();
        html.Close().Close().Open("tbody");
        foreach (var (_, claim) in report.Claims)
            Row(html, report, claim);
        html.Close().Open("tfoot").Open("tr").Element("th", "Count", ("scope", "row"));
        foreach (var column in report.Columns)
            Counts(html, report, column);
        html.Close().Close().Close().Close();
        Explain(html, report);
    }

    /// <summary>The word for a cell, and what stands small below it.</summary>
    public static (string Word, string Detail) Words(ReportCell cell) => cell.Verdict is { } verdict
        ? (VerdictText.Words(verdict.Verdict), Detail(verdict))
        : (cell.Runs.Words, cell.Runs.Stored == 0 ? "" : "incomplete");

    private static void Row(MarkupWriter html, StoredReport report, Claim claim)
    {
        html.Open("tr").Open("th", ("scope", "row")).Element("a", claim.Id, ("href", $"#{HtmlNames.Of(report, claim)}"))
            .Text($" {claim.Slug}").Close();
        foreach (var column in report.Columns)
        {
            if (report.Cell(claim, column) is not { } cell)
            {
                html.Open("td").Element("span", "not tried", ("class", "soft")).Close();
                continue;
            }
            var (word, detail) = Words(cell);
            html.Open("td", ("class", HtmlNames.Of(cell.Verdict?.Verdict)))
                .Open("a", ("href", $"#{HtmlNames.Of(report, cell)}")).Text(word);
            if (detail.Length > 0)
                html.Element("small", detail);
            html.Close().Close();
        }
        html.Close();
    }

    private static string Detail(ClaimVerdict verdict)
    {
        var count = verdict.Effects.Count > 1
            ? FormattableString.Invariant($"{verdict.Count(Verdict.Supported)} of {verdict.Effects.Count}")
            : "";
        return verdict.IsAsExpected ? count : string.Join("; ", new[] { count, "not as expected" }.Where(part => part.Length > 0));
    }

    private static void Counts(MarkupWriter html, StoredReport report, ReportColumn column)
    {
        var cells = report.Cells.Where(cell => cell.Column == column).ToList();
        html.Open("td").Open("span");
        foreach (var group in cells.GroupBy(cell => cell.Verdict?.Verdict).OrderBy(group => group.Key ?? (Verdict)99))
        {
            var word = group.Key is { } verdict ? VerdictText.Words(verdict).ToLowerInvariant() : "not judged";
            html.Element("small", FormattableString.Invariant($"{group.Count()} {word}"));
        }
        html.Close().Close();
    }

    private static void Explain(MarkupWriter html, StoredReport report)
    {
        html.Open("p", ("class", "soft")).Text(
            "Below a verdict: how many of the claim's effects are supported. Supported: every effect is there, and at least as large as "
            + "the smallest effect of interest. Refuted: an effect of that size is excluded. In part: some effects are supported, some "
            + "refuted. Inconclusive: the replicates do not decide. Invalid: the claim cannot be judged. Not "
            + "run: nothing is stored, and its section has the line that trains it. Not tried: "
            + "the claim is not meant for that data set.").Close();
        if (report.Notes.Count == 0)
            return;
        html.Open("ul");
        foreach (var note in report.Notes)
            html.Element("li", note);
        html.Close();
    }
}
