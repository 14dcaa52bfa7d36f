using ClaimsSuite.Arpit2017.Difficulty;
using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Difficulty;
using ClaimsSuite.Figures;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>Figure 1: how many of the networks get each example right after an epoch, hardest examples last.</summary>
public static class Fig01_Difficulty
{
    /// <summary>The figure.</summary>
    public static PaperFigure Definition { get; } = new("fig01", "1", ["C01", "C02", "C03"], Draw);

    private static Figure? Draw(FigureRuns runs)
    {
        var (real, randX, randY) = (
            Sorted(runs, DifficultyProtocol.Real), Sorted(runs, DifficultyProtocol.RandX), Sorted(runs, DifficultyProtocol.RandY));
        var binomial = Binomial(runs);
        Series?[] series =
        [
            Over("real", real, Hue.Blue), Over("randY", randY, Hue.Purple), Over("randX", randX, Hue.Orange),
            Over("binomial", binomial, Hue.Grey) is { } reference ? reference with { Stroke = Stroke.Dashed } : null,
        ];
        return series.All(one => one is null) ? null : new Figure(
            "Share of networks that classify each training example correctly after one epoch, examples sorted by it",
            [
                new ChartPanel(
                    "", new Axis("example, sorted by misclassification rate"), new Axis("P(correct), share of networks") { Range = (0, 1) },
                    [.. series.OfType<Series>()]),
            ])
        {
            Remark = "The broken line is what a binomial with the mean of randX gives, at its quantiles. The paper has 4096 units; "
                + "these networks are smaller.",
        };
    }

    private static Series? Over(string name, List<double[]> replicates, Hue hue) => replicates.Count == 0
        ? null
        : Series.Curve(name, [.. Enumerable.Range(1, replicates[0].Length).Select(rank => (double)rank)], replicates) with { Hue = hue };

    private static List<double[]> Sorted(FigureRuns runs, Arm<DifficultyRun> arm) =>
        [.. runs.Of(arm).Select(run => run[DifficultyRun.ErrorRates].Order().Select(rate => 1 - rate).ToArray())];

    /// <summary>One curve a replicate: sorted shares as a binomial with the replicate's mean on randX has them.</summary>
    private static List<double[]> Binomial(FigureRuns runs)
    {
        var models = runs.SpecOf(DifficultyProtocol.RandX).Models;
        return
        [
            .. runs.Of(DifficultyProtocol.RandX).Select(run => run[DifficultyRun.ErrorRates]).Select(rates =>
                BinomialQuantiles.Shares(models, rates.Average(), rates.Length).Select(share => 1 - share).ToArray()),
        ];
    }
}
