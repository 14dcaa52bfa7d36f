using ClaimsSuite.Arpit2017.CriticalSamples;
using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>Not in the paper: what LASS, the fast gradient sign method and uniform draws find around the same examples.</summary>
public static class Fig09b_Searches
{
    /// <summary>The figure.</summary>
    public static PaperFigure Definition { get; } = new("fig09b-searches", "", ["C15"], Draw);

    private static Figure? Draw(FigureRuns runs) => Drawn.Figure(
        "Critical samples that different searches find",
        C15_LassBeatsFgsm.Arms.Select(arm => Panel(runs, arm)),
        "Of trained networks, around the same validation examples. FGSM is as published; LASS as printed takes the gradient at the input.");

    private static ChartPanel Panel(FigureRuns runs, Arm<DynamicsRun> arm) => new(
        arm.Name, new Axis("radius in grey levels", AxisScale.Log) { Ticks = DynamicsProtocol.BaselineRadii },
        new Axis("critical sample ratio (share)") { Range = (0, 1) },
        [
            Line(runs, arm, "LASS", SearchValues.Lass, Hue.Blue),
            Line(runs, arm, "LASS as printed", SearchValues.PrintedLass, Hue.Sky) with { Stroke = Stroke.Dotted },
            Line(runs, arm, "FGSM", SearchValues.PublishedFgsm, Hue.Orange) with { Stroke = Stroke.Dashed },
            Line(runs, arm, "at random", SearchValues.Random, Hue.Grey),
        ]);

    private static Series Line(FigureRuns runs, Arm<DynamicsRun> arm, string name, ValueName<DynamicsRun> value, Hue hue) => new(
        name,
        [
            .. DynamicsProtocol.BaselineRadii.Select(radius => new SeriesPoint(
                [radius], [.. runs.Measure(DynamicsSamples.Search(arm, value, radius, name), arm).Select(share => share.Value)])),
        ]) { Hue = hue };
}
