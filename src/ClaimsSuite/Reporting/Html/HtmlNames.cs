using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Reporting.Html;

/// <summary>Names by which parts of a page are found; never made of what a data set is called.</summary>
internal static class HtmlNames
{
    /// <summary>A claim's section.</summary>
    public static string Of(StoredReport report, Claim claim) => FormattableString.Invariant(
        $"c{report.Claims.Select((entry, i) => (entry.Claim, i)).First(entry => entry.Claim == claim).i}-{Plain(claim.Id)}");

    /// <summary>A claim in one column.</summary>
    public static string Of(StoredReport report, ReportCell cell) =>
        FormattableString.Invariant($"{Of(report, cell.Trial.Claim)}-{report.Columns.ToList().IndexOf(cell.Column) + 1}");

    /// <summary>A figure, of all columns.</summary>
    public static string Of(ReportFigure figure) => $"figure-{Plain(figure.Paper.Id)}-{Plain(figure.Definition.Id)}";

    /// <summary>The class that gives a verdict its colour.</summary>
    public static string Of(Verdict? verdict) => verdict?.ToString().ToLowerInvariant() ?? "notrun";

    private static string Plain(string id) => string.Concat(id.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
}
