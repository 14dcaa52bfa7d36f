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
        runs, RegularisationSamples.Accuracies, "randY accuracy", "training accuracy on randY (share)",
        "Best validation accuracy on real data against final training accuracy on random labels"));

    /// <summary>Ours: at equal training loss on real data.</summary>
    public static PaperFigure AtMatchedLoss { get; } = new("fig10b-matched", "", ["E24"], runs => Draw(
        runs, sweeps => RegularisationSamples.Accuracies(sweeps).Concat(RegularisationSamples.MatchedAccuracies(sweeps)),
        "randY accuracy at matched loss", "training accuracy on randY at matched loss (share)",
        "Best validation accuracy against training accuracy on random labels where every setting has learned real data equally well"));

    private static Figure? Draw(
        FigureRuns runs, Func<IEnumerable<Sweep>, IEnumerable<Sample>> measured, string accuracy, string x, string title)
    {
        var samples = measured(Regularisers.Tried).ToDictionary(sample => sample.Name);
        var lines = Regularisers.All.Select(sweep => Line(sweep, Drawn.HueOf(sweep)))
            .Append(Line(Regularisers.StrongHiddenNoise, Drawn.HueOf(Regularisers.HiddenNoise)) with { Stroke = Stroke.Dashed })
            .Append(Line(Regularisers.SmallerSteps, Hue.Grey) with { Stroke = Stroke.Dashed });
        var none = new Series(Regularisers.None, [Point(Regularisers.None)]) { Hue = Hue.Grey, Stroke = Stroke.None };
        var panel = new ChartPanel("", new Axis(x), new Axis("best validation accuracy, real (share)"), [.. lines, none])
        {
            HasLegend = true,
        };
        return Drawn.Figure(
            title, [panel],
            "A curve a regulariser, larger points for stronger settings. A curve that goes to the left and stays high keeps noise from "
            + "being memorised at no cost. Smaller steps only slow training. Images are smaller and networks narrower than the paper's.");

        Series Line(Sweep sweep, Hue hue) => new(sweep.Name, [.. sweep.Settings.Select(setting => Point(setting.Name))]) { Hue = hue };

        SeriesPoint Point(string setting) => new(
            Values(samples[$"{setting}, {accuracy}"], setting), Values(samples[$"{setting}, validation"], setting)) { Name = setting };

        double[] Values(Sample sample, string setting) =>
            [.. runs.Measure(sample, [.. Drawn.ArmsOf(setting)]).Select(value => value.Value)];
    }
}
