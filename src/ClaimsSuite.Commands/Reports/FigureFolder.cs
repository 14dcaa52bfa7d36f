using ClaimsSuite.Claims;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Reporting;
using ClaimsSuite.Reporting.Svg;

namespace ClaimsSuite.Commands.Reports;

/// <summary>The folder of <c>claims report --data</c>: every figure and its numbers, and the verdicts as JSON.</summary>
internal static class FigureFolder
{
    /// <summary>
    /// Finds out before the work whether files can be written there, and that it is not the folder that other commands mean by the same
    /// option: that of the data sets.
    /// </summary>
    /// <param name="folder">The folder, if any; it is made if it is not there.</param>
    /// <param name="store">Folder of the store, if it has one.</param>
    /// <exception cref="UsageException">They cannot, or it is.</exception>
    public static void MustBeFit(string? folder, string? store)
    {
        if (Check.Folder(folder, "--data") is null)
            return;
        if (File.Exists(folder))
            throw new UsageException($"{folder}: expected a folder to write the data of figures to, found a file");
        if (Path.GetFullPath(folder!) is var full && Directory.Exists(full))
            OutputFile.MustBeOutside(Path.Combine(full, "figure.csv"), store);
    }

    /// <summary>Finds out whether the folder is that of a data set, or holds one.</summary>
    /// <exception cref="UsageException">It is, or does.</exception>
    public static void MustHoldNoData(string? folder, IEnumerable<Session> sessions)
    {
        if (folder is null)
            return;
        var data = sessions.SelectMany(session => session.Plan.Datasets.Values).Select(source => source.Folder).OfType<string>()
            .FirstOrDefault(source => OutputFile.IsWithin(source, folder));
        if (data is not null)
            throw new UsageException(
                $"{folder}: expected another folder, found the data set {data}; --data of claims report is where the numbers of figures "
                + "are written, and data sets are found by CLAIMS_DATA");
    }

    /// <summary>Writes everything.</summary>
    /// <exception cref="UsageException">A file cannot be written.</exception>
    public static void Write(string folder, StoredReport report)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{folder}: expected a folder that can be written to, but {e.Message}");
        }
        foreach (var figure in report.Figures.Where(figure => figure.Figure is not null))
        {
            var name = Path.Combine(folder, NameOf(report, figure));
            AtomicFile.Write($"{name}.csv", FigureData.Csv(figure));
            AtomicFile.Write($"{name}.json", FigureData.Json(figure));
            AtomicFile.Write($"{name}.svg", SvgFigure.Document(figure.Figure!));
        }
        AtomicFile.Write(Path.Combine(folder, "effects.csv"), FigureData.EffectsCsv(WithControls(report)));
        foreach (var tier in report.Columns.GroupBy(column => column.Tier))
            AtomicFile.Write(Path.Combine(folder, $"verdicts-{VerdictText.Name(tier.Key)}.json"), Verdicts(report, tier.Key, [.. tier]));
    }

    private static string Verdicts(StoredReport report, Tier tier, List<ReportColumn> columns) => JsonReport.Write(
        [.. report.Verdicts.Where(verdict => verdict.Samples.Trial.Tier == tier)], tier, report.Environment,
        columns.ToDictionary(column => column.Dataset, column => column.Facts));

    private static IEnumerable<Claims.Judging.ClaimVerdict> WithControls(StoredReport report) =>
        report.Verdicts.Concat(report.Cells.Select(cell => cell.Control).OfType<Claims.Judging.ClaimVerdict>());

    /// <summary>Numbered, since names of data sets may be anything and two may be alike.</summary>
    private static string NameOf(StoredReport report, ReportFigure figure) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{figure.Definition.Id}-{report.Columns.ToList().IndexOf(figure.Column) + 1}-{Plain(figure.Column.Facts.Name)}-")
        + VerdictText.Name(figure.Column.Tier);

    private static string Plain(string name) =>
        string.Concat(name.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-').Take(40));
}
