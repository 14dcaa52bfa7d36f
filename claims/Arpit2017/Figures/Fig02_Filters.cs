using ClaimsSuite.Arpit2017.Difficulty;
using ClaimsSuite.Claims;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>Figure 2: first-layer filters of networks trained on real and on random labels.</summary>
public static class Fig02_Filters
{
    /// <summary>The figure.</summary>
    public static PaperFigure Definition { get; } = new("fig02", "2", ["C04"], Draw);

    private static Figure? Draw(FigureRuns runs)
    {
        var (real, randY) = (runs.Of(FilterProtocol.Real), runs.Of(FilterProtocol.RandY));
        return real.Count == 0 || randY.Count == 0 ? null : Drawn.Figure(
            "First-layer filters, and how structured they are",
            [
                Filters("real labels", real[0]), Filters("random labels", randY[0]),
                Curves("power at low spatial frequencies (share)", DynamicsValues.FilterLowFrequency),
                Curves("smoothness", DynamicsValues.FilterSmoothness),
            ],
            "The first filters of the first replicate; both networks began with the same weights. Zero is grey; each filter has a scale of "
            + "its own.");

        ChartPanel Curves(string title, ValueName<DynamicsRun> value) => new("", new Axis("epochs"), new Axis(title),
        [
            .. Drawn.Some(Drawn.Epochs("real labels", Hue.Blue, [.. real.Select(run => run[value])])),
            .. Drawn.Some(Drawn.Epochs("random labels", Hue.Purple, [.. randY.Select(run => run[value])])),
        ]);
    }

    private static ImagePanel Filters(string title, RunValues<DynamicsRun> run)
    {
        var shape = run[DynamicsValues.FilterShape];
        var (channels, height, width) = ((int)shape[0], (int)shape[1], (int)shape[2]);
        var images = run[DynamicsValues.FilterWeights].Chunk(channels * height * width)
            .Select(weights => new SmallImage(channels, height, width, Shaded(weights))).ToList();
        return new ImagePanel(title, images, Columns: images.Count > 8 ? 8 : 3);
    }

    /// <summary>Weights as shades: the largest in magnitude is black or white, zero in the middle.</summary>
    private static double[] Shaded(double[] weights)
    {
        var largest = weights.Max(Math.Abs);
        return Array.ConvertAll(weights, weight => largest > 0 ? 0.5 + (weight / largest / 2) : 0.5);
    }
}
