using ClaimsSuite.Arpit2017.Capacity;
using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>Not in the paper: where noise takes longer than real data and where not, by how many examples a unit has to fit.</summary>
public static class Fig06b_ExamplesPerUnit
{
    private static readonly Condition[] Noises = [Condition.RandX(1), Condition.RandY(1)];

    /// <summary>The figure.</summary>
    public static PaperFigure Definition { get; } = new("fig06b-turn", "", ["C12", "C13", "C14"], Draw);

    private static Figure? Draw(FigureRuns runs)
    {
        var lines = new[] { (ConvergenceAxis.Width, Stroke.Solid, true), (ConvergenceAxis.Size, Stroke.Dashed, false) }
            .SelectMany(axis => Noises.Select(
                noise => Line(runs, axis.Item1, noise) with { Stroke = axis.Item2, IsLabelled = axis.Item3 }));
        var panel = new ChartPanel(
            "", new Axis("training examples to a hidden unit", AxisScale.Log), new Axis("log2 of epochs, noise over real"),
            [.. lines])
        {
            Lines = [new ReferenceLine("as long as real data", 0)],
        };
        return Drawn.Figure(
            "Time to convergence on noise over that on real data, against the examples that a unit has to fit", [panel],
            "Solid lines are of the runs over widths, broken ones of those over training set sizes. A ring is a bound.");
    }

    private static Series Line(FigureRuns runs, ConvergenceAxis axis, Condition noise) => new(
        noise.Name, [.. axis.Factors.Select(factor => Point(runs, axis, noise, factor))])
    {
        Hue = noise.Set == Experiments.TrainingSet.RandX ? Hue.Orange : Hue.Purple,
    };

    private static SeriesPoint Point(FigureRuns runs, ConvergenceAxis axis, Condition noise, double factor)
    {
        var (real, other) = (axis.ArmOf(Condition.Real, factor), axis.ArmOf(noise, factor));
        var ratio = new Sample("ratio", records => Measured.Log2(Epochs(other, records) / Epochs(real, records)));
        var (ratios, spec) = (runs.Measure(ratio, real, other), runs.SpecOf(real));
        return new SeriesPoint(
            [(double)spec.Examples / ((MlpDesign)spec.Training.Network).Hidden], [.. ratios.Select(value => value.Value)])
        {
            IsBound = ratios.Any(value => value.Side != Side.Exact),
        };
    }

    private static Measured Epochs(Arm<DynamicsRun> arm, ReplicateRecords records) =>
        ConvergenceSamples.Epochs(arm, ConvergenceSamples.Fitted).Measure(records);
}
