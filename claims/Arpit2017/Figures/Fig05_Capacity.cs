using ClaimsSuite.Arpit2017.Capacity;
using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>Figure 5: validation accuracy against the number of hidden units, by how much of the training set is noise.</summary>
public static class Fig05_Capacity
{
    private static readonly Condition[]
        Inputs = [Condition.Real, Condition.RandX(0.4), Condition.RandX(0.8)],
        Labels = [Condition.Real, Condition.RandY(0.4)];

    /// <summary>The figure.</summary>
    public static PaperFigure Definition { get; } = new("fig05", "5", ["C10", "C11"], Draw);

    private static Figure? Draw(FigureRuns runs) => Drawn.Figure(
        "Validation accuracy against capacity, by noise level",
        [Panel("Noise in the inputs", runs, Inputs), Panel("Noise in the labels", runs, Labels)],
        "When the training set is fitted, or at the last epoch. The paper has up to 4096 units; these networks are narrower.");

    private static ChartPanel Panel(string title, FigureRuns runs, IEnumerable<Condition> conditions)
    {
        var widths = ConvergenceProtocol.WidthFactors.Select(factor => Width(runs, factor)).ToList();
        return new ChartPanel(
            title, new Axis("hidden units a layer", AxisScale.Log) { Ticks = widths }, new Axis("validation accuracy (share)"),
            [.. conditions.Select(condition => Line(runs, condition, widths))]);
    }

    private static Series Line(FigureRuns runs, Condition condition, List<double> widths) => new(
        condition.Name,
        [
            .. widths.Zip(ConvergenceProtocol.WidthFactors, (width, factor) => new SeriesPoint(
                [width],
                [.. runs.Of(ConvergenceProtocol.Width(condition, factor)).Select(run => run[DynamicsValues.ValidationAccuracy][^1])])),
        ]) { Hue = Drawn.HueOf(condition.Level) };

    private static double Width(FigureRuns runs, double factor) =>
        ((MlpDesign)runs.SpecOf(ConvergenceProtocol.Width(Condition.Real, factor)).Training.Network).Hidden;
}
