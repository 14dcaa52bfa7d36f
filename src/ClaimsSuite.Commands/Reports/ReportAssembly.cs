using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Commands.Requests;
using ClaimsSuite.Reporting;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Commands.Reports;

/// <summary>From a store to what a report shows: what is there is judged, and what is not is said to be missing.</summary>
/// <param name="program">Whose claims.</param>
/// <param name="store">Folder of the store, for commands that train what is missing.</param>
internal sealed class ReportAssembly(ClaimsProgram program, string store)
{
    /// <summary>The report.</summary>
    /// <param name="sessions">One a tier and engine, made ready to be judged, negative controls included.</param>
    /// <param name="notes">What was left out.</param>
    public StoredReport Of(IReadOnlyList<Session> sessions, IReadOnlyList<string> notes)
    {
        var cells = new List<ReportCell>();
        var figures = new List<ReportFigure>();
        foreach (var session in sessions)
        {
            var records = new StoredRecords(session.Store!);
            records.Read(session.Runs);
            var found = Cells(session, records);
            cells.AddRange(found);
            figures.AddRange(found.GroupBy(cell => (cell.Column, cell.Trial.Paper))
                .SelectMany(group => Figures(group.Key.Paper, group.Key.Column, [.. group], records)));
        }
        var sorted = new TrialOrder(program, sessions).Sort(cells, cell => cell.Trial);
        List<ReportColumn> columns = [.. sorted.Select(cell => cell.Column).Distinct()];
        return new StoredReport(
            [.. sorted.Select(cell => cell.Trial.Paper).Distinct()], columns, sorted,
            // A figure of claims that went to several engines is that of the one with most of its runs.
            [
                .. figures.GroupBy(figure => (figure.Column, figure.Definition))
                    .Select(alike => alike.MaxBy(figure => figure.Runs.Stored)!).OrderBy(figure => columns.IndexOf(figure.Column)),
            ],
            program.Laboratory.Environment) { Notes = notes };
    }

    private List<ReportCell> Cells(Session session, StoredRecords records)
    {
        var runs = session.Plan.Trials.ToDictionary(trial => trial, trial => Count(trial, records));
        var verdicts = session.Plan.Trials.Where(trial => runs[trial].IsComplete).AsParallel()
            .ToDictionary(
                trial => trial, trial => new ClaimRunner(new RunExecutor(new Recalled(records.Find), store: null)).Run([trial])[0]);
        var controls = session.Plan.Trials.Where(trial => trial.IsControl).ToDictionary(trial => (trial.Claim, trial.Dataset));
        var columns = session.Plan.Trials.Select(trial => trial.Dataset).Distinct()
            .ToDictionary(name => name, name => ColumnOf(session, name));
        return
        [
            .. session.Plan.Trials.Where(trial => !trial.IsControl).Select(trial => controls[(trial.Claim, trial.Dataset)] is var control
                ? new ReportCell(
                    columns[trial.Dataset], trial, runs[trial], verdicts.GetValueOrDefault(trial), runs[control],
                    verdicts.GetValueOrDefault(control)) { Command = CommandOf(trial, runs[trial].IsComplete), Engine = session.Engine }
                : throw new InvalidOperationException("Every claim has a control.")),
        ];
    }

    private static ReportColumn ColumnOf(Session session, string dataset)
    {
        var trial = session.Plan.Trials.First(trial => trial.Dataset == dataset);
        return new ReportColumn(trial.Tier, dataset, trial.DatasetLabel, session.Facts[dataset]);
    }

    private static RunCount Count(Trial trial, StoredRecords records)
    {
        var runs = Trial.RunsOf([trial]);
        return new RunCount(runs.Count(run => records.Find(run) is not null), runs.Count);
    }

    private IEnumerable<ReportFigure> Figures(Paper paper, ReportColumn column, List<ReportCell> cells, StoredRecords records)
    {
        foreach (var definition in paper.Figures.Where(figure => figure.IsFor(column.Dataset)))
        {
            var shown = cells.Where(cell => definition.Claims.Contains(cell.Trial.Claim.Id)).ToList();
            if (shown.Count == 0)
                continue;
            var runs = new FigureRuns(shown[0].Trial, records.Find);
            var figure = definition.Draw(runs);
            yield return new ReportFigure(
                column, definition, runs.Found > 0 ? figure : null, new RunCount(runs.Found, runs.Asked), runs.Replicates)
            {
                Paper = paper,
                Command = CommandOf(shown[0].Trial, isComplete: false, [.. shown.Select(cell => cell.Trial.Claim.Id)]),
            };
        }
    }

    /// <summary>The command that reproduces a trial, or has what is missing of it trained into the store.</summary>
    private string CommandOf(Trial trial, bool isComplete, params IReadOnlyList<string> ids) => isComplete
        ? program.Invocation.Of(trial)
        : program.Invocation.Of(
        [
            "run", .. ids.Count > 0 ? ids : [trial.Claim.Id], "--tier", VerdictText.Name(trial.Tier), "--dataset", trial.Dataset, "--seed",
            FormattableString.Invariant($"{trial.Root}"), "--replicates", FormattableString.Invariant($"{trial.Replicates}"),
            .. trial.Protocol == Protocol.Paper ? [] : new[] { "--protocol", VerdictText.Name(trial.Protocol) }, "--store", store,
        ]);
}
