using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Figures;
using ClaimsSuite.Reporting;
using ClaimsSuite.Runs;
using ClaimsSuite.Tests.Suite.Claims.Judging;
using ClaimsSuite.Tests.Suite.Runs;

namespace ClaimsSuite.Tests.Suite.Reporting;

/// <summary>Reports of two claims on one data set of any name: one that was run, and one that was not.</summary>
internal static class MadeUpReports
{
    public static readonly Claim
        Run = Trials.Claim("C01", Trials.Effect("a", Criterion.Paired(delta: 0.5)), Trials.Effect("b", Criterion.Equivalent(-1, 1))),
        NotRun = Trials.Claim("C02");

    public static readonly PaperFigure Drawn = new("fig01", "1", ["C01"], _ => null), Missing = new("fig02", "2", ["C02"], _ => null);

    private static readonly Figure Figure = new(
        "A figure", [new ChartPanel("left", new Axis("x"), new Axis("y"), [Series.Curve("one", [1, 2], [[3, 4], [5, 8]])])])
    {
        Remark = "A remark.",
    };

    /// <summary>The report.</summary>
    /// <param name="name">Of the data set, and in the notes.</param>
    public static StoredReport On(string name)
    {
        var paper = Trials.Paper(1, Run, NotRun) with { Figures = [Drawn, Missing] };
        var column = new ReportColumn(Tier.Fast, name, name, new DatasetFacts(name, IsSurrogate: false, 10, "1x2x2", "digest"));
        Trial trial = new(paper, Run, Tier.Fast, name, 42, 12), other = trial with { Claim = NotRun };
        var verdict = Judge.Decide(new ClaimSamples(trial, new Dictionary<string, double[]>
        {
            ["a"] = [.. Enumerable.Range(0, 12).Select(k => 1 + (0.01 * k))],
            ["b"] = [.. Enumerable.Range(0, 12).Select(k => 5 + (0.01 * k))],
        }, Seconds: 1));
        return new StoredReport(
            [paper], [column],
            [
                new ReportCell(column, trial, new RunCount(12, 12), verdict, new RunCount(3, 12), null)
                {
                    Command = $"run C01 {name}", Engine = MadeUpLaboratory.Instance.Engine,
                },
                new ReportCell(column, other, new RunCount(0, 12), null, new RunCount(0, 12), null)
                {
                    Command = $"run C02 {name}", Engine = MadeUpLaboratory.Instance.Engine,
                },
            ],
            [
                new ReportFigure(column, Drawn, Figure, new RunCount(12, 12), 12) { Paper = paper, Command = "run C01" },
                new ReportFigure(column, Missing, null, new RunCount(0, 12), 12) { Paper = paper, Command = $"train C02 {name}" },
            ],
            new Dictionary<string, string> { ["suite"] = "made up" }) { Notes = [$"a note on {name}"] };
    }
}
