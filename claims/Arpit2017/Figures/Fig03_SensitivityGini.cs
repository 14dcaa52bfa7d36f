using ClaimsSuite.Arpit2017.Sensitivity;
using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Sensitivity;
using ClaimsSuite.Figures;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>Figure 3: how unequally the loss-sensitivity is spread over the examples, as training goes on.</summary>
public static class Fig03_SensitivityGini
{
    /// <summary>The figure.</summary>
    public static PaperFigure Definition { get; } = new("fig03", "3", ["C05", "C06", "C07"], Draw);

    private static Figure? Draw(FigureRuns runs)
    {
        ChartPanel[] panels =
        [
            Panel("The data set's classes", runs, SensitivityProtocol.Curve),
            Panel("A class for each example", runs, SensitivityProtocol.UniqueCurve),
        ];
        return Drawn.Figure(
            "Gini coefficient of the loss-sensitivity over the examples as training goes on", panels,
            "The paper's left and right panels. Up to each step the sensitivity is the mean over the steps at which it was measured.");
    }

    private static ChartPanel Panel(string title, FigureRuns runs, Func<string, TrainingSet, string, Arm<SensitivityRun>> arm) => new(
        title, new Axis("SGD steps", AxisScale.Log), new Axis("Gini coefficient of the sensitivity"),
        [
            .. Drawn.Some(Curve(runs, arm("real", TrainingSet.Real, ""), "real", Hue.Blue)),
            .. Drawn.Some(Curve(runs, arm("randX", TrainingSet.RandX, ""), "randX", Hue.Orange)),
        ]);

    private static Series? Curve(FigureRuns runs, Arm<SensitivityRun> arm, string name, Hue hue)
    {
        var found = runs.Of(arm);
        if (found.Count == 0)
            return null;
        var examples = found[0][SensitivityRun.Norms(InputNorm.L1)].Length;
        var batch = runs.SpecOf(arm).Training.BatchSize;
        var updates = (examples + batch - 1) / batch;
        return Drawn.Curve(
            name, hue, [.. found[0][SensitivityValues.Epochs<SensitivityRun>()].Select(epoch => epoch * updates)],
            found.Select(run => run[SensitivityRun.Gini(InputNorm.L1)]));
    }
}
