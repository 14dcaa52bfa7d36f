using ClaimsSuite.Arpit2017.CriticalSamples;
using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>The paper's sixth footnote as a figure: the critical sample ratio at other radii.</summary>
public static class Fig09c_Radii
{
    /// <summary>The figure.</summary>
    public static PaperFigure Definition { get; } = new("fig09c-radii", "", ["C22"], Draw);

    private static Figure? Draw(FigureRuns runs) => Drawn.Figure(
        "Critical sample ratio of trained networks at other radii",
        [
            new ChartPanel(
                "", new Axis("radius, as a multiple of that of C16", AxisScale.Log) { Ticks = Drawn.Radii },
                new Axis("critical sample ratio (share)") { Range = (0, 1) },
                [
                    Line(runs, DynamicsProtocol.Real, "real", Hue.Blue), Line(runs, DynamicsProtocol.RandX, "randX", Hue.Orange),
                    Line(runs, DynamicsProtocol.RandY, "randY", Hue.Purple),
                ]),
        ],
        "On validation examples, when training has ended. The paper's sixth footnote says that other radii change nothing.");

    private static Series Line(FigureRuns runs, Arm<DynamicsRun> arm, string name, Hue hue) => new(
        name,
        [
            .. Drawn.Radii.Select(radius => new SeriesPoint(
                [radius], [.. runs.Measure(SampleAt(arm, radius), arm).Select(ratio => ratio.Value)])),
        ]) { Hue = hue };

    private static Sample SampleAt(Arm<DynamicsRun> arm, double radius) => radius is 1
        ? DynamicsSamples.Critical(arm)
        : DynamicsSamples.CriticalAtRadius(arm, radius);
}
