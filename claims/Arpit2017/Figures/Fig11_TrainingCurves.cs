using ClaimsSuite.Arpit2017.Regularisation;
using ClaimsSuite.Claims;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>Figure 11: how regularisers slow the fall of the training loss, on random and on real labels.</summary>
public static class Fig11_TrainingCurves
{
    /// <summary>The figure.</summary>
    public static PaperFigure Definition { get; } = new("fig11", "11", ["C27", "C28"], Draw);

    private static Figure? Draw(FigureRuns runs) => Drawn.Figure(
        "Training loss with each regulariser at a strength that makes the most of real data",
        [Panel("Random labels", runs, TrainingSet.RandY), Panel("Real labels", runs, TrainingSet.Real)],
        "The loss is that of the network without its noise. The claim is that the order of the curves differs between the panels.");

    private static ChartPanel Panel(string title, FigureRuns runs, TrainingSet set) => new(
        title, new Axis("epochs"), new Axis("training loss (nats)"),
        [
            .. Curve(runs, Regularisers.None, Regularisers.None, set, Hue.Grey),
            .. Regularisers.All.SelectMany(sweep => Curve(runs, sweep.Tuned.Name, sweep.Name, set, Drawn.HueOf(sweep))),
        ]);

    private static IEnumerable<Series> Curve(FigureRuns runs, string setting, string name, TrainingSet set, Hue hue)
    {
        var arm = Drawn.ArmsOf(setting).First(arm => arm.Name == RegularisationProtocol.ArmOf(setting, set));
        var losses = runs.Of(arm).Select(run => run[DynamicsValues.TrainingLoss]).ToList();
        return Drawn.Some(Drawn.Epochs(name, hue, losses));
    }
}
