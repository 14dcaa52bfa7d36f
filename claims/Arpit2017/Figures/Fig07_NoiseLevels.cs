using ClaimsSuite.Arpit2017.CriticalSamples;
using ClaimsSuite.Claims;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>Figures 7 and 8: accuracy and critical sample ratio over epochs, by how much of the training set is noise.</summary>
public static class Fig07_NoiseLevels
{
    private static readonly string[] Claims = ["C18", "C19", "C20", "C21"];

    /// <summary>Figure 7, on perceptrons.</summary>
    public static PaperFigure OnPerceptrons { get; } = new("fig07", "7", Claims, Draw) { IsFor = name => !IsConvolutional(name) };

    /// <summary>Figure 8, on the convolutional network.</summary>
    public static PaperFigure OnConvolutional { get; } = new("fig08", "8", Claims, Draw) { IsFor = IsConvolutional };

    private static bool IsConvolutional(string dataset) => dataset == Registered.ConvolutionalData;

    private static Figure? Draw(FigureRuns runs) => Drawn.Figure(
        "Accuracy and critical sample ratio over training, by noise level",
        new[] { TrainingSet.RandX, TrainingSet.RandY }.SelectMany(set => Panels(runs, set)),
        "Solid lines are accuracy on the training set, dotted ones on clean validation examples, whose labels are those beside their "
        + "ends. Epoch 0 has no place on a log scale."
        + (IsConvolutional(runs.Dataset) && runs.Tier == Tier.Fast
            ? " In the fast tier networks with noise in some of the inputs are searched at the end only: a dot."
            : ""));

    private static IEnumerable<Panel> Panels(FigureRuns runs, TrainingSet set)
    {
        var noise = set == TrainingSet.RandX ? "inputs" : "labels";
        var arms = DynamicsProtocol.AtLevels(set).Zip(DynamicsProtocol.Levels).Prepend((DynamicsProtocol.Real, 0)).ToList();
        yield return new ChartPanel(
            $"Noise in the {noise}: accuracy", new Axis("epochs", AxisScale.Log), new Axis("accuracy (share)") { Range = (0, 1) },
            [.. arms.SelectMany(arm => Accuracies(runs.Of(arm.Item1), arm.Item2))]);
        yield return new ChartPanel(
            $"Noise in the {noise}: critical samples", new Axis("epochs", AxisScale.Log),
            new Axis("critical sample ratio (share)") { Range = (0, 0) },
            [.. arms.SelectMany(arm => Drawn.Some(Ratio(runs.Of(arm.Item1), Name(arm.Item2), Drawn.HueOf(arm.Item2))))]);
    }

    private static IEnumerable<Series> Accuracies(IReadOnlyList<RunValues<DynamicsRun>> runs, double level)
    {
        var training = Drawn.Epochs(Name(level), Drawn.HueOf(level), [.. runs.Select(run => run[DynamicsValues.TrainingAccuracy])]);
        var validation = Drawn.Epochs(Name(level), Drawn.HueOf(level), [.. runs.Select(run => run[DynamicsValues.ValidationAccuracy])]);
        return training is null || validation is null
            ? []
            : [training with { IsLabelled = false }, validation with { Stroke = Stroke.Dotted }];
    }

    /// <summary>The critical sample ratio on validation examples over epochs.</summary>
    internal static Series? Ratio(IReadOnlyList<RunValues<DynamicsRun>> runs, string name, Hue hue) => runs.Count == 0
        ? null
        : Drawn.Curve(name, hue, runs[0][DynamicsValues.CriticalEpochs], runs.Select(run => run[DynamicsValues.CriticalOnValidation]));

    private static string Name(double level) => FormattableString.Invariant($"{level * 100:0} % noise");
}
