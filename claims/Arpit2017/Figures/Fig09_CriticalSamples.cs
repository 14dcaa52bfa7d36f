using ClaimsSuite.Arpit2017.CriticalSamples;
using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>Figure 9: the critical sample ratio over epochs, on real data and on nothing but noise.</summary>
public static class Fig09_CriticalSamples
{
    private static readonly (Arm<DynamicsRun> Arm, string Name, Hue Hue)[] Arms =
    [
        (DynamicsProtocol.Real, "real", Hue.Blue), (DynamicsProtocol.RandX, "randX", Hue.Orange),
        (DynamicsProtocol.RandY, "randY", Hue.Purple),
    ];

    /// <summary>The figure.</summary>
    public static PaperFigure Definition { get; } = new("fig09", "9", ["C16", "C17", "C23"], Draw);

    private static Figure? Draw(FigureRuns runs) => Drawn.Figure(
        "Critical sample ratio over training",
        [
            Panel("On validation examples", runs, DynamicsValues.CriticalEpochs, DynamicsValues.CriticalOnValidation),
            Panel("On the training set", runs, DynamicsValues.CriticalTrainingEpochs, DynamicsValues.CriticalOnTraining),
        ],
        "The paper shows validation examples of CIFAR-10 and a convolutional network; its fifth footnote tells of the training set.");

    private static ChartPanel Panel(string title, FigureRuns runs, ValueName<DynamicsRun> epochs, ValueName<DynamicsRun> ratios) => new(
        title, new Axis("epochs"), new Axis("critical sample ratio (share)") { Range = (0, 0) },
        [.. Arms.SelectMany(arm => Drawn.Some(Curve(runs, arm, epochs, ratios)))]);

    private static Series? Curve(
        FigureRuns runs, (Arm<DynamicsRun> Arm, string Name, Hue Hue) arm, ValueName<DynamicsRun> epochs, ValueName<DynamicsRun> ratios) =>
        runs.Of(arm.Arm) is { Count: > 0 } found
            ? Drawn.Curve(arm.Name, arm.Hue, found[0][epochs], found.Select(run => run[ratios]))
            : null;
}
