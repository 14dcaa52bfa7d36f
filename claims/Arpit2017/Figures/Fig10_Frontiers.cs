using ClaimsSuite.Arpit2017.Regularisation;
using ClaimsSuite.Claims;
using ClaimsSuite.Figures;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>
/// Figure 10: what regularisers cost on real data against what they keep from being memorised; and ours, where real data is learned
/// equally well.
/// </summary>
public static class Fig10_Frontiers
{
    /// <summary>The paper's: at the end of training.</summary>
    public static PaperFigure AtTheEnd { get; } = new("fig10", "10", ["C24", "C25", "C26"], runs => Draw(
        runs, RegularisationSamples.Accuracies, "randY accuracy", AtTheEndOfTraining,
        "Best validation accuracy on real data against final training accuracy on random labels"));

    /// <summary>Ours: at equal training loss on real data.</summary>
    public static PaperFigure AtMatchedLoss { get; } = new("fig10b-matched", "", ["E24"], runs => Draw(
        runs, sweeps => RegularisationSamples.Accuracies(sweeps).Concat(RegularisationSamples.MatchedAccuracies(sweeps)),
        "randY accuracy at matched loss", "training accuracy on randY at matched loss (share)",
        "Best validation accuracy against training accuracy on random labels where every setting has learned real data equally well"));

    /// <summary>Ours: dropout on networks of several widths, each beside plain training of its width.</summary>
    public static PaperFigure ByWidth { get; } = new("fig10c-widths", "", ["E25"], runs =>
    {
        var curves = new Curves(runs, RegularisationSamples.Accuracies(Regularisers.DropoutByWidth), "randY accuracy");
        return Panel(
            "Best validation accuracy against final training accuracy on random labels, with dropout at several widths", AtTheEndOfTraining,
            Regularisers.DropoutByWidth.Select((sweep, i) => curves.Line(sweep, [sweep.Baseline, .. sweep.Settings], (Hue)i)),
            "A curve a width, from plain training at its right end, larger points for more dropout. A curve that goes to the left and "
            + "stays high keeps noise from being memorised at no cost.");
    });

    private const string AtTheEndOfTraining = "training accuracy on randY (share)";

    private static Figure? Draw(
        FigureRuns runs, Func<IEnumerable<Sweep>, IEnumerable<Sample>> measured, string accuracy, string x, string title)
    {
        var curves = new Curves(runs, measured(Regularisers.Tried), accuracy);
        var lines = Regularisers.All.Select(sweep => curves.Line(sweep, sweep.Settings, Drawn.HueOf(sweep)))
            .Append(Dashed(Regularisers.StrongHiddenNoise, Drawn.HueOf(Regularisers.HiddenNoise)))
            .Append(Dashed(Regularisers.SmallerSteps, Hue.Grey));
        var none = new Series(Regularisers.None, [curves.Point(Regularisers.None)]) { Hue = Hue.Grey, Stroke = Stroke.None };
        return Panel(
            title, x, [.. lines, none],
            "A curve a regulariser, larger points for stronger settings. A curve that goes to the left and stays high keeps noise from "
            + "being memorised at no cost. Smaller steps only slow training. Images are smaller and networks narrower than the paper's.");

        Series Dashed(Sweep sweep, Hue hue) => curves.Line(sweep, sweep.Settings, hue) with { Stroke = Stroke.Dashed };
    }

    private static Figure? Panel(string title, string x, IEnumerable<Series> series, string remark) => Drawn.Figure(
        title,
        [
            new ChartPanel("", new Axis(x), new Axis("best validation accuracy, real (share)"), [.. series]) { HasLegend = true },
        ],
        remark);

    /// <summary>Curves in the plane of an accuracy on random labels and of validation.</summary>
    private sealed class Curves(FigureRuns runs, IEnumerable<Sample> samples, string accuracy)
    {
        private readonly Dictionary<string, Sample> _samples = samples.ToDictionary(sample => sample.Name);

        public Series Line(Sweep sweep, IEnumerable<Setting> settings, Hue hue) =>
            new(sweep.Name, [.. settings.Select(setting => Point(setting.Name))]) { Hue = hue };

        public SeriesPoint Point(string setting) =>
            new(Values($"{setting}, {accuracy}", setting), Values($"{setting}, validation", setting)) { Name = setting };

        private double[] Values(string sample, string setting) =>
            [.. runs.Measure(_samples[sample], [.. Drawn.ArmsOf(setting)]).Select(value => value.Value)];
    }
}
