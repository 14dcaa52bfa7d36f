using ClaimsSuite.Arpit2017.Capacity;
using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>
/// Figure 5: validation accuracy against the number of hidden units, by how much of the training set is noise. And beside it what the paper
/// says of CIFAR-10 and does not draw.
/// </summary>
public static class Fig05_Capacity
{
    private static readonly IReadOnlyList<Condition>
        Inputs = CapacityProtocol.Mixed[0].Levels,
        Labels = CapacityProtocol.Mixed[1].Levels;

    /// <summary>The figure.</summary>
    public static PaperFigure OnPerceptrons { get; } = new("fig05", "5", ["C10", "C11"], Draw);

    /// <summary>The same of the small AlexNet, over its maps and over its dense units.</summary>
    public static PaperFigure OnConvolutional { get; } = new("fig05b-convolutional", "", ["E10"], DrawConvolutional);

    private static Figure? Draw(FigureRuns runs)
    {
        return Drawn.Figure(
            "Validation accuracy against capacity, by noise level",
            [Of("Noise in the inputs", Inputs), Of("Noise in the labels", Labels), Of("The noise removed", CapacityProtocol.Removed)],
            "When the training set is fitted, or at the last epoch. The paper has up to 4096 units; these networks are narrower.");

        ChartPanel Of(string title, IEnumerable<Condition> conditions) => Panel(
            title, "hidden units a layer", runs, conditions, condition => [.. CapacityProtocol.Widths(condition)],
            run => ((MlpDesign)run.Training.Network).Hidden);
    }

    private static Figure? DrawConvolutional(FigureRuns runs)
    {
        return Drawn.Figure(
            "Validation accuracy of the convolutional network against its capacity, by noise level",
            [
                Of(ConvolutionalCapacity.Maps, Inputs, design => design.Filters),
                Of(ConvolutionalCapacity.Maps, Labels, design => design.Filters),
                Of(ConvolutionalCapacity.DenseUnits, Inputs, design => design.Dense1),
                Of(ConvolutionalCapacity.DenseUnits, Labels, design => design.Dense1),
            ],
            "After the last epoch. The paper says what it saw and has no figure of it; its network has 200 maps and 384 dense units.");

        ChartPanel Of(ConvolutionalCapacity width, IReadOnlyList<Condition> conditions, Func<SmallAlexNetDesign, double> place) => Panel(
            ReferenceEquals(conditions, Inputs) ? "Noise in the inputs" : "Noise in the labels", width.Name, runs, conditions,
            condition => [.. width.Arms(condition)], run => place((SmallAlexNetDesign)run.Training.Network));
    }

    private static ChartPanel Panel(
        string title, string unit, FigureRuns runs, IEnumerable<Condition> conditions,
        Func<Condition, IReadOnlyList<Arm<DynamicsRun>>> arms, Func<DynamicsRun, double> place)
    {
        List<double> widths = [.. arms(Condition.Real).Select(arm => place(runs.SpecOf(arm)))];
        return new ChartPanel(
            title, new Axis(unit, AxisScale.Log) { Ticks = widths }, new Axis("validation accuracy (share)"),
            [.. conditions.Prepend(Condition.Real).Select(condition => Line(condition.Name, runs, arms(condition), widths) with
            {
                Hue = Drawn.HueOf(Math.Max(condition.Level, 1 - condition.Left)),
            })]);
    }

    private static Series Line(string name, FigureRuns runs, IEnumerable<Arm<DynamicsRun>> arms, List<double> widths) => new(
        name,
        [
            .. arms.Zip(widths, (arm, width) => new SeriesPoint(
                [width], [.. runs.Of(arm).Select(run => run[DynamicsValues.ValidationAccuracy][^1])])),
        ]);
}
