using ClaimsSuite.Arpit2017.CriticalSamples;
using ClaimsSuite.Claims;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>Not in the paper, though its abstract says it: clean labels are learned first, noisy ones are memorised after.</summary>
public static class Fig07b_CleanAndNoisy
{
    /// <summary>The figure.</summary>
    public static PaperFigure Definition { get; } = new("fig07b-clean-and-noisy", "", ["C20"], Draw);

    private static Figure? Draw(FigureRuns runs) => Drawn.Figure(
        "Training accuracy on clean and on noisy labels of the same training set",
        DynamicsProtocol.AtLevels(TrainingSet.RandY).Zip(DynamicsProtocol.Levels, (arm, level) => Panel(runs, arm, level)),
        "Of labels that are dealt out anew one in ten is the old one and counts as clean. Validation examples are clean, too.");

    private static ChartPanel Panel(FigureRuns runs, Arm<DynamicsRun> arm, double level)
    {
        var found = runs.Of(arm);
        return new ChartPanel(
            FormattableString.Invariant($"{level * 100:0} % noise in the labels"), new Axis("epochs", AxisScale.Log),
            new Axis("accuracy (share)") { Range = (0, 1) },
            [
                .. Drawn.Some(Drawn.Epochs("clean labels", Hue.Blue, [.. found.Select(run => run[DynamicsValues.UnchangedAccuracy])])),
                .. Drawn.Some(Drawn.Epochs("noisy labels", Hue.Vermilion, [.. found.Select(run => run[DynamicsValues.ChangedAccuracy])])),
                .. Drawn.Some(Drawn.Epochs("validation", Hue.Grey, [.. found.Select(run => run[DynamicsValues.ValidationAccuracy])]))
                    .Select(series => series with { Stroke = Stroke.Dotted }),
            ]);
    }
}
