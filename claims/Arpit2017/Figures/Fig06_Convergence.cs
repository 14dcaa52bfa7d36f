using ClaimsSuite.Arpit2017.Capacity;
using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>Figure 6: epochs until the training set is fitted, against the width and against the size of the training set.</summary>
public static class Fig06_Convergence
{
    /// <summary>The figure.</summary>
    public static PaperFigure Definition { get; } = new("fig06", "6", ["C13", "C14"], Draw);

    private static Figure? Draw(FigureRuns runs) => Drawn.Figure(
        "Time to convergence against capacity and against the size of the training set",
        [
            .. CapacityProtocol.Timed.Select(noise => Panel(
                noise, "against capacity", "hidden units a layer", runs, ConvergenceAxis.Width, WidthOf)),
            .. CapacityProtocol.Timed.Select(noise => Panel(
                noise, "against N", "training examples N", runs, ConvergenceAxis.Size, run => run.Examples)),
        ],
        "Epochs to 100 % training accuracy. A ring is a bound: some of its runs ended before they were fitted, and count with their last "
        + "epoch. The paper has noise in the inputs only.");

    private static ChartPanel Panel(
        ConditionKind noise, string against, string x, FigureRuns runs, ConvergenceAxis axis, Func<DynamicsRun, double> place)
    {
        var lines = noise.Levels.Prepend(Condition.Real).Select(condition => Line(runs, axis, condition, place)).ToList();
        return new ChartPanel(
            $"{noise.Name}, {against}", new Axis(x, AxisScale.Log) { Ticks = [.. lines[0].Points.Select(point => point.X[0])] },
            new Axis("epochs to convergence", AxisScale.Log), lines);
    }

    private static Series Line(FigureRuns runs, ConvergenceAxis axis, Condition condition, Func<DynamicsRun, double> place)
    {
        var points = axis.Arms(condition).Select(arm =>
        {
            var times = runs.Measure(ConvergenceSamples.Epochs(arm, ConvergenceSamples.Fitted), arm);
            return new SeriesPoint([place(runs.SpecOf(arm))], [.. times.Select(time => time.Value)])
            {
                IsBound = times.Any(time => time.Side != Side.Exact),
            };
        });
        return new Series(condition.Name, [.. points]) { Hue = Drawn.HueOf(condition.Level) };
    }

    private static double WidthOf(DynamicsRun run) => ((MlpDesign)run.Training.Network).Hidden;
}
