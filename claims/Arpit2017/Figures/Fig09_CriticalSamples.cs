using ClaimsSuite.Arpit2017.CriticalSamples;
using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>
/// Figure 9: the critical sample ratio over epochs, on real data and on nothing but noise; and over training accuracy, as networks learn
/// them at different speeds.
/// </summary>
public static class Fig09_CriticalSamples
{
    private static readonly (Arm<DynamicsRun> Arm, string Name, Hue Hue)[] Arms =
    [
        (DynamicsProtocol.Real, "real", Hue.Blue), (DynamicsProtocol.RandX, "randX", Hue.Orange),
        (DynamicsProtocol.RandY, "randY", Hue.Purple),
    ];

    /// <summary>Training accuracies at which networks that have learned as much are compared; all start below the first.</summary>
    private static readonly double[] Progress = [.. Enumerable.Range(4, 16).Select(twentieth => twentieth / 20.0), 0.99];

    /// <summary>The figure.</summary>
    public static PaperFigure Definition { get; } = new("fig09", "9", ["C16", "C17", "C23"], Draw);

    private static Figure? Draw(FigureRuns runs) => Drawn.Figure(
        "Critical sample ratio over training",
        [
            Panel("On validation examples", runs, DynamicsValues.CriticalEpochs, DynamicsValues.CriticalOnValidation),
            Panel("On the training set", runs, DynamicsValues.CriticalTrainingEpochs, DynamicsValues.CriticalOnTraining),
            new ChartPanel(
                "On validation examples, by progress", new Axis("training accuracy"), Ratio,
                [.. Arms.SelectMany(arm => Drawn.Some(ByProgress(runs, arm)))]),
        ],
        "The paper shows validation examples of CIFAR-10 and a convolutional network; its fifth footnote tells of the training set.");

    private static Axis Ratio => new("critical sample ratio (share)") { Range = (0, 0) };

    private static ChartPanel Panel(string title, FigureRuns runs, ValueName<DynamicsRun> epochs, ValueName<DynamicsRun> ratios) => new(
        title, new Axis("epochs"), Ratio,
        [.. Arms.SelectMany(arm => Drawn.Some(Curve(runs, arm, epochs, ratios)))]);

    private static Series? Curve(
        FigureRuns runs, (Arm<DynamicsRun> Arm, string Name, Hue Hue) arm, ValueName<DynamicsRun> epochs, ValueName<DynamicsRun> ratios) =>
        runs.Of(arm.Arm) is { Count: > 0 } found
            ? Drawn.Curve(arm.Name, arm.Hue, found[0][epochs], found.Select(run => run[ratios]))
            : null;

    private static Series? ByProgress(FigureRuns runs, (Arm<DynamicsRun> Arm, string Name, Hue Hue) arm)
    {
        var found = runs.Of(arm.Arm);
        var fitted = found.Select(run => run[DynamicsValues.TrainingAccuracy].Max()).DefaultIfEmpty(0).Min();
        double[] levels = [.. Progress.Where(level => level <= fitted)];
        return Drawn.Curve(arm.Name, arm.Hue, levels, found.Select(run => levels.Select(level => DynamicsCurve.AtAccuracy(
            run[DynamicsValues.TrainingAccuracy], run[DynamicsValues.CriticalEpochs], run[DynamicsValues.CriticalOnValidation], level))
            .ToArray()));
    }
}
