using ClaimsSuite.Arpit2017.Capacity;
using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Figures;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>Not in the paper: where noise takes longer than real data and where not, by examples over the square of the units.</summary>
public static class Fig06b_Turn
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
            "", new Axis("examples over squared units of a layer", AxisScale.Log), new Axis("log2 of epochs, noise over real"),
            [.. lines])
        {
            Lines =
            [
                new ReferenceLine("as long as real data", 0),
                new ReferenceLine("turn of random inputs", E12_TurnOfRandomInputs.PredictedTurn(1), IsVertical: true),
            ],
        };
        return Drawn.Figure(
            "Time to convergence on noise over that on real data, by how tight the network is", [panel],
            "Solid lines are of the runs over widths, broken ones of those over training set sizes. Random inputs are predicted to take "
            + "longer than real data to the right of the turn (E12). A ring is a bound.");
    }

    private static Series Line(FigureRuns runs, ConvergenceAxis axis, Condition noise) => new(
        noise.Name, [.. axis.Factors.Select(factor => Point(runs, axis, noise, factor))])
    {
        Hue = noise.Set == Experiments.TrainingSet.RandX ? Hue.Orange : Hue.Purple,
    };

    private static SeriesPoint Point(FigureRuns runs, ConvergenceAxis axis, Condition noise, double factor)
    {
        var (real, other) = (axis.ArmOf(Condition.Real, factor), axis.ArmOf(noise, factor));
        var (ratios, spec) = (runs.Measure(ConvergenceSamples.Log2Ratio(other, real), real, other), runs.SpecOf(real));
        var units = (double)((MlpDesign)spec.Training.Network).Hidden;
        return new SeriesPoint([spec.Examples / (units * units)], [.. ratios.Select(value => value.Value)])
        {
            IsBound = ratios.Any(value => value.Side != Side.Exact),
        };
    }
}
