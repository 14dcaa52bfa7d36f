using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Reporting;

/// <summary>
/// Results as a page in Markdown, to be kept beside the code: a board of verdicts, then every effect of every claim on all data sets and
/// tiers side by side, and where they disagree.
/// </summary>
public static class ResultsPage
{
    /// <summary>The text.</summary>
    /// <param name="report">What came out.</param>
    /// <param name="origin">The published runs that it rests on.</param>
    public static string Write(StoredReport report, PublishedRuns origin) => string.Join('\n',
    [
        "# Results", "",
        .. Wrapped(
            "`claims report --format results` makes this page from the raw values of every run, and a test holds it to them. The root of "
            + $"all seeds is {Roots(report)}. [statistics.md](statistics.md) says what the words mean, and each claim's page what was "
            + "done. Verdicts are of the fast tier unless another tier is named."), "",
        .. Board(report),
        .. report.Claims.SelectMany(entry => Section(report, entry.Claim)),
        .. Origin(report, origin), "",
    ]);

    /// <summary>The verdicts, a line a claim and a column a data set; those of other tiers say so.</summary>
    public static IReadOnlyList<string> Board(StoredReport report)
    {
        var datasets = report.Columns.GroupBy(column => column.Dataset).ToList();
        return MarkdownTable.Lines(
            ["claim", .. datasets.Select(group => MarkdownReport.Cell(group.First().Label))],
            report.Claims.Select(entry => datasets.Select(group => Words([.. Cells(report, entry.Claim, group)]))
                .Prepend($"[{entry.Claim.Id}](claims/{entry.Claim.Id}.md) {entry.Claim.Slug}")));
    }

    private static IEnumerable<ReportCell> Cells(StoredReport report, Claim claim, IEnumerable<ReportColumn> columns) =>
        columns.Select(column => report.Cell(claim, column)).OfType<ReportCell>();

    /// <summary>What came out on one data set in each tier that was run; else whether it is tried there at all.</summary>
    private static string Words(List<ReportCell> tiers)
    {
        var judged = tiers.Where(cell => cell.Verdict is not null).ToList();
        return judged.Count == 0
            ? MarkdownReport.Words(tiers.FirstOrDefault())
            : string.Join("; ", judged.Select(cell => $"{Prefix(cell.Column.Tier)}{MarkdownReport.Words(cell)}"));
    }

    private static string Prefix(Tier tier) => tier == Tier.Fast ? "" : $"{VerdictText.Name(tier)} tier ";

    private static IEnumerable<string> Section(StoredReport report, Claim claim)
    {
        // A column that a claim was not run for would be empty down to its end; the board says so once.
        var tried = Cells(report, claim, report.Columns).ToList();
        var judged = tried.Where(cell => cell.Verdict is not null).ToList();
        var cells = judged.Count > 0 ? judged : tried;
        return
        [
            "", $"## {claim.Id} {claim.Slug}", .. Wrapped(claim.Statement), "",
            .. MarkdownTable.Lines(
                ["effect", "required", .. cells.Select(cell => MarkdownReport.Cell(cell.Column.Title))],
                claim.Effects.Select((effect, k) => cells.Select(cell => Outcome(cell, k))
                    .Prepend(effect.Criterion.Requirement).Prepend($"{MarkdownReport.Cell(effect.Name)}, {effect.Unit}"))),
            "", .. Judged(judged).Concat(judged.SelectMany(Flaws)).SelectMany(Wrapped),
        ];
    }

    private static string Outcome(ReportCell cell, int effect) => cell.Verdict?.Effects[effect] is not { } found
        ? cell.Runs.Words
        : found.Evaluation is { } evaluation
            ? $"{VerdictText.Words(found.Outcome)}: {VerdictText.Estimate(found)} "
                + $"[{VerdictText.Number(evaluation.Interval.Low)}, {VerdictText.Number(evaluation.Interval.High)}]"
            : $"{VerdictText.Words(found.Outcome)}";

    private static IEnumerable<string> Judged(List<ReportCell> cells)
    {
        if (cells.Count == 0)
            return [];
        var counts = cells.Select(cell => FormattableString.Invariant($"{cell.Verdict!.Samples.Trial.Replicates}")).Distinct();
        return [$"{string.Join(" or ", counts)} replicates. {Agreement(cells)}"];
    }

    /// <summary>On which effects the columns come out otherwise than the first one, by verdict and kind.</summary>
    private static string Agreement(List<ReportCell> cells)
    {
        if (cells.Count == 1)
            return "Tried on one data set only.";
        var effects = cells[0].Verdict!.Effects.Select((effect, k) => (effect.Effect.Name, Outcomes: cells
            .GroupBy(cell => cell.Verdict!.Effects[k].Outcome).ToList())).ToList();
        var apart = effects.Where(effect => effect.Outcomes.Count > 1).ToList();
        var words = apart.Select(effect => $"*{MarkdownReport.Cell(effect.Name)}* ({Sides(effect.Outcomes)})");
        return apart.Count == 0 ? "All agree on every effect." : $"They disagree on {string.Join("; ", words)}.";
    }

    private static string Sides(List<IGrouping<Outcome, ReportCell>> outcomes)
    {
        var isOneTier = outcomes.SelectMany(outcome => outcome).Select(cell => cell.Column.Tier).Distinct().Count() == 1;
        return string.Join(
            ", ", outcomes.Select(outcome => $"{VerdictText.Words(outcome.Key)} on " + string.Join(
                " and ", outcome.Select(cell => MarkdownReport.Cell(isOneTier ? cell.Column.Dataset : cell.Column.Title)))));
    }

    private static IEnumerable<string> Flaws(ReportCell cell) =>
        cell.Verdict!.Flaws.Select(flaw => $"On {MarkdownReport.Cell(cell.Column.Title)}: {MarkdownReport.Cell(flaw)}.");

    /// <summary>The text in lines of at most 140 characters, as far as its words allow.</summary>
    private static List<string> Wrapped(string text)
    {
        const int most = 140;
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > most)
                lines.Add(word);
            else
                lines[^1] += lines[^1].Length == 0 ? word : $" {word}";
        }
        return lines;
    }

    private static string Roots(StoredReport report) => string.Join(
        ", ", report.Cells.Select(cell => cell.Trial.Root).Distinct().Select(root => FormattableString.Invariant($"{root}")));

    /// <summary>The engines of the verdicts, a second one with its claims; those of all runs where there is no verdict.</summary>
    private static IEnumerable<string> Engines(StoredReport report, PublishedRuns origin) => report.Engines.Any()
        ? report.Engines.Select((engine, k) => $"- engine{(k == 0 ? "" : $" of {Of(engine)}")}: {Words(engine.Key)}")
        : origin.Engines.Select(engine => $"- engine: {Words(engine)}");

    private static string Words(EngineIdentity engine) => MarkdownReport.Cell(engine.InWords());

    private static string Of(IEnumerable<ReportCell> cells) => string.Join("; ", cells.GroupBy(cell => cell.Column).Select(
        column => $"{string.Join(", ", column.Select(cell => cell.Trial.Claim.Id))} on {MarkdownReport.Cell(column.Key.Title)}"));

    private static IEnumerable<string> Origin(StoredReport report, PublishedRuns origin) =>
    [
        "", "## What this rests on", .. Engines(report, origin).SelectMany(Wrapped),
        .. origin.Suites.Select(suite => $"- made with: {MarkdownReport.Cell(suite)}"),
        .. report.Columns.Select(column => column.Facts).Distinct()
            .Select(facts => $"- {MarkdownReport.Cell(facts.Name)}: {facts.Shape}, {facts.Classes} classes, digest {facts.Digest}"),
    ];
}
