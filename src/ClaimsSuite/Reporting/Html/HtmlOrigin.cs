using ClaimsSuite.Reporting.Markup;

namespace ClaimsSuite.Reporting.Html;

/// <summary>What the numbers rest on: data, seeds, and the environment that the report was made in.</summary>
internal static class HtmlOrigin
{
    /// <summary>Writes it.</summary>
    public static void Write(MarkupWriter html, StoredReport report)
    {
        html.Element("h2", "What this rests on");
        html.Open("section", ("class", "scroll"), ("tabindex", "0"), ("aria-label", "Data and seeds"))
            .Open("table").Element("caption", "Data and seeds").Open("thead").Open("tr");
        foreach (var head in new[] { "data set", "tier", "root of all seeds", "shape", "classes", "digest" })
            html.Element("th", head, ("scope", "col"));
        html.Close().Close().Open("tbody");
        foreach (var column in report.Columns)
            Row(html, report, column);
        html.Close().Close().Close();
        html.Open("section", ("class", "scroll"), ("tabindex", "0"), ("aria-label", "Environment"))
            .Open("table").Element("caption", "The environment in which stored runs were read and judged").Open("tbody");
        foreach (var (name, value) in report.Environment.Concat(Engines(report)))
            html.Open("tr").Element("th", name, ("scope", "row")).Element("td", value).Close();
        html.Close().Close().Close();
    }

    /// <summary>What the runs were done with, where that was not one engine.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Engines(StoredReport report) => report.Engines.Count() < 2
        ? []
        : report.Engines.Select(engine => KeyValuePair.Create(
            $"runs of {VerdictText.Count(engine.Count(), "verdict")} were done with", engine.Key.InWords()));

    private static void Row(MarkupWriter html, StoredReport report, ReportColumn column)
    {
        var roots = report.Cells.Where(cell => cell.Column == column).Select(cell => cell.Trial.Root).Distinct()
            .Select(root => FormattableString.Invariant($"{root}"));
        html.Open("tr").Element("td", column.Label).Element("td", VerdictText.Name(column.Tier)).Element("td", string.Join(", ", roots))
            .Element("td", column.Facts.Shape).Element("td", FormattableString.Invariant($"{column.Facts.Classes}"))
            .Open("td").Element("code", column.Facts.Digest).Close().Close();
    }
}
