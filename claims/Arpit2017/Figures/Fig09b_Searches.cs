using ClaimsSuite.Arpit2017.CriticalSamples;
using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>Not in the paper: what LASS finds that the fast gradient sign method misses, and the other way round.</summary>
public static class Fig09b_Searches
{
    /// <summary>The figure.</summary>
    public static PaperFigure Definition { get; } = new("fig09b-searches", "", ["C15"], Draw);

    private static Figure? Draw(FigureRuns runs) => Drawn.Figure(
        "Critical samples by one search that the other misses",
        [
            new ChartPanel(
                "", new Axis("radius in grey levels", AxisScale.Log) { Ticks = Drawn.Radii },
                new Axis("share of validation examples") { Range = (0, 0) },
                [
                    Line(runs, "LASS only", DynamicsValues.LassOnly, Hue.Blue),
                    Line(runs, "FGSM only", DynamicsValues.FgsmOnly, Hue.Orange),
                    Line(runs, "at random", DynamicsValues.ByRandomSearch, Hue.Grey) with { Stroke = Stroke.Dashed },
                ]),
        ],
        "On networks trained on real data. The broken line is all that uniform draws find.");

    private static Series Line(FigureRuns runs, string name, ValueName<DynamicsRun> value, Hue hue) => new(
        name,
        [
            .. Drawn.Radii.Select(radius => new SeriesPoint(
                [radius],
                [
                    .. runs.Measure(DynamicsSamples.Search(DynamicsProtocol.Real, value, radius, name), DynamicsProtocol.Real)
                        .Select(share => share.Value),
                ])),
        ]) { Hue = hue };
}
