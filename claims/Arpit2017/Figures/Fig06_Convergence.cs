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
            Panel("Against capacity", "hidden units a layer", runs, ConvergenceAxis.Width, WidthOf),
            Panel("Against the size of the training set", "training examples N", runs, ConvergenceAxis.Size, run => run.Examples),
        ],
        "Epochs to 100 % training accuracy. A ring is a bound: some of its runs ended before they were fitted, and count with their last "
        + "epoch. The paper has several noise levels in the inputs; here all of the inputs or all of the labels are noise.");

    private static ChartPanel Panel(string title, string x, FigureRuns runs, ConvergenceAxis axis, Func<DynamicsRun, double> place)
    {
        var lines = ConvergenceAxis.Conditions.Select(condition => Line(runs, axis, condition, place)).ToList();
        return new ChartPanel(
            title, new Axis(x, AxisScale.Log) { Ticks = [.. lines[0].Points.Select(point => point.X[0])] },
            new Axis("epochs to convergence", AxisScale.Log), lines);
    }

    private static Series Line(FigureRuns runs, ConvergenceAxis axis, Condition condition, Func<DynamicsRun, double> place)
    {
        var points = axis.Arms(condition).Zip(axis.Factors, (arm, factor) =>
        {
            var times = runs.Measure(ConvergenceSamples.Epochs(axis.At(condition, factor), arm.Name), arm);
            return new SeriesPoint([place(runs.SpecOf(arm))], [.. times.Select(time => time.Value)])
            {
                IsBound = times.Any(time => time.Side != Side.Exact),
            };
        });
        return new Series(condition.Name, [.. points]) { Hue = Colours.Of(condition) };
    }

    private static double WidthOf(DynamicsRun run) => ((MlpDesign)run.Training.Network).Hidden;

    private static class Colours
    {
        public static Hue Of(Condition condition) => condition.Set switch
        {
            Experiments.TrainingSet.Real => Hue.Blue,
            Experiments.TrainingSet.RandX => Hue.Orange,
            _ => Hue.Purple,
        };
    }
}
