using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Figures;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Reporting;

/// <summary>What stored runs come to, in a form that pages and tables are made from; nothing here trains or reads a store.</summary>
/// <param name="Papers">Whose claims.</param>
/// <param name="Columns">Tiers and data sets, in the order of the report.</param>
/// <param name="Cells">Every claim on every column on which it can be tried.</param>
/// <param name="Figures">Every figure on every column that it is drawn for.</param>
/// <param name="Environment">What the numbers were made with.</param>
public sealed record StoredReport(
    IReadOnlyList<Paper> Papers, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportCell> Cells, IReadOnlyList<ReportFigure> Figures,
    IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>What was left out, a line each, with what to do about it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The claims, each with its paper, that have a cell; those of a paper by id, whichever column has them first.</summary>
    public IEnumerable<(Paper Paper, Claim Claim)> Claims => Cells.Select(cell => (cell.Trial.Paper, cell.Trial.Claim)).Distinct()
        .GroupBy(entry => entry.Paper).SelectMany(group => group.OrderBy(entry => entry.Claim.Id, StringComparer.Ordinal));

    /// <summary>The cell of a claim; none where it is not tried there.</summary>
    public ReportCell? Cell(Claim claim, ReportColumn column) =>
        Cells.FirstOrDefault(cell => cell.Trial.Claim == claim && cell.Column == column);

    /// <summary>The engines that verdicts rest on, that of most of them first, each with its cells.</summary>
    public IEnumerable<IGrouping<EngineIdentity, ReportCell>> Engines => Cells.Where(cell => cell.Verdict is not null)
        .GroupBy(cell => cell.Engine).OrderByDescending(engine => engine.Count());

    /// <summary>The verdicts, of claims whose runs are all stored.</summary>
    public IReadOnlyList<ClaimVerdict> Verdicts => [.. Cells.Select(cell => cell.Verdict).OfType<ClaimVerdict>()];
}

/// <summary>A data set at one scale.</summary>
/// <param name="Tier">The scale.</param>
/// <param name="Dataset">The data set, by name or folder.</param>
/// <param name="Label">As reports name it: a surrogate is called one.</param>
/// <param name="Facts">What is known of it.</param>
public sealed record ReportColumn(Tier Tier, string Dataset, string Label, DatasetFacts Facts)
{
    /// <summary><c>strokes (surrogate), fast</c></summary>
    public string Title => $"{Label}, {VerdictText.Name(Tier)}";
}

/// <summary>How many runs there are of those that are needed.</summary>
/// <param name="Stored">That are stored.</param>
/// <param name="Needed">In all.</param>
public readonly record struct RunCount(int Stored, int Needed)
{
    /// <summary>Whether none is missing.</summary>
    public bool IsComplete => Stored == Needed;

    /// <summary><c>not run</c>, or <c>3 of 12 runs</c>.</summary>
    public string Words => Stored == 0 ? "not run" : FormattableString.Invariant($"{Stored} of {Needed} runs");
}

/// <summary>One claim in one column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Trial">Which claim was tried there.</param>
/// <param name="Runs">How many of its runs are stored.</param>
/// <param name="Verdict">None unless all are.</param>
/// <param name="ControlRuns">How many runs of its negative control are stored.</param>
/// <param name="Control">The verdict on that; none unless all are.</param>
public sealed record ReportCell(
    ReportColumn Column, Trial Trial, RunCount Runs, ClaimVerdict? Verdict, RunCount ControlRuns, ClaimVerdict? Control)
{
    /// <summary>The command that trains what is missing, or reproduces what is not.</summary>
    public required string Command { get; init; }

    /// <summary>What its runs were done with, or would be.</summary>
    public required EngineIdentity Engine { get; init; }
}

/// <summary>One figure in one column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Definition">Which figure.</param>
/// <param name="Figure">None where nothing of it is stored.</param>
/// <param name="Runs">How many of its runs are stored.</param>
/// <param name="Replicates">How many replicates it has when all is stored.</param>
public sealed record ReportFigure(ReportColumn Column, PaperFigure Definition, Figure? Figure, RunCount Runs, int Replicates)
{
    /// <summary>The paper that it is of.</summary>
    public required Paper Paper { get; init; }

    /// <summary>The command that trains what is missing.</summary>
    public required string Command { get; init; }

    /// <summary><c>Figure 3</c>, or <c>Beyond the paper</c>.</summary>
    public string Numbered => Definition.Number.Length > 0 ? $"Figure {Definition.Number}" : "Beyond the paper";
}
