using ClaimsSuite.Arpit2017.Capacity;
using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>
/// Not in the paper: the map of C12, at which widths and training set sizes noise takes longer to fit than real data, with the line that
/// E12 predicts.
/// </summary>
public static class Fig06c_Map
{
    /// <summary>So many points that the predicted line is drawn as a line, and not point by point.</summary>
    private const int LinePoints = 40;

    /// <summary>The figure.</summary>
    public static PaperFigure Definition { get; } = new("fig06c-map", "", ["C12", "E12"], Draw)
    {
        IsFor = dataset => dataset != Registered.ConvolutionalData,
    };

    private static Figure? Draw(FigureRuns runs) => Drawn.Figure(
        "Where noise takes longer to fit than real data, by width and training set size",
        [
            Panel("Random inputs", [.. Crossing(runs, Condition.RandX(1)), .. Predicted(runs)], hasLine: true),
            Panel("Random labels", [.. Crossing(runs, Condition.RandY(1))], hasLine: false),
        ],
        "A point is the mean of its replicates; longer and sooner are by a fifth and more (C12). Random inputs are predicted to take "
        + "longer to the right of the line (E12). A ring is a bound.");

    /// <summary>The cells of C12: all widths at one size, and all sizes at one width; none where E12 alone is tried.</summary>
    private static IEnumerable<Cell> Crossing(FigureRuns runs, Condition noise) => IsOfE12Alone(runs)
        ? []
        : new[] { ConvergenceAxis.Width, ConvergenceAxis.Size }.SelectMany(axis => axis.Factors.Select(
            factor => CellOf(runs, axis.ArmOf(Condition.Real, factor), axis.ArmOf(noise, factor))));

    /// <summary>A folder of one's own is no data set of either, and has both.</summary>
    private static bool IsOfE12Alone(FigureRuns runs) =>
        E12_TurnOfRandomInputs.Definition.Datasets is { } named && named.GetValueOrDefault(runs.Tier, []).Contains(runs.Dataset)
        && !CapacityProtocol.Datasets[runs.Tier].Contains(runs.Dataset);

    /// <summary>The cells by which E12 tests its line, in the tier that has them.</summary>
    private static IEnumerable<Cell> Predicted(FigureRuns runs) =>
        E12_TurnOfRandomInputs.Definition.Replicates.ContainsKey(runs.Tier)
            ? E12_TurnOfRandomInputs.Pairs.Select(pair => CellOf(runs, pair.Real, pair.Noise))
            : [];

    private static Cell CellOf(FigureRuns runs, Arm<DynamicsRun> real, Arm<DynamicsRun> noise)
    {
        var spec = runs.SpecOf(real);
        return new Cell(
            spec.Examples, ((MlpDesign)spec.Training.Network).Hidden,
            runs.Measure(ConvergenceSamples.Log2Ratio(noise, real), real, noise));
    }

    private static ChartPanel Panel(string title, List<Cell> cells, bool hasLine)
    {
        List<Cell> measured = [.. cells.Where(cell => cell.Ratios.Count > 0)];
        return new ChartPanel(
            title, new Axis("training examples", AxisScale.Log), new Axis("units of a hidden layer", AxisScale.Log)
            {
                Ticks = [.. measured.Select(cell => cell.Units).Distinct().Order()],
            },
            [
                .. Points("noise takes longer", Hue.Vermilion, measured.Where(cell => cell.Mean >= E12_TurnOfRandomInputs.Longer)),
                .. Points("about as long", Hue.Grey, measured.Where(cell => Math.Abs(cell.Mean) < E12_TurnOfRandomInputs.Longer)),
                .. Points("noise is sooner", Hue.Blue, measured.Where(cell => cell.Mean <= -E12_TurnOfRandomInputs.Longer)),
                .. hasLine && measured.Count > 0 ? [Line(measured)] : Array.Empty<Series>(),
            ])
        {
            HasLegend = true,
        };
    }

    /// <summary>None where no cell is of that kind.</summary>
    private static IEnumerable<Series> Points(string name, Hue hue, IEnumerable<Cell> cells)
    {
        var points = cells.Select(cell => new SeriesPoint([cell.Examples], [cell.Units]) { IsBound = cell.IsBound }).ToList();
        return points.Count == 0 ? [] : [new Series(name, points) { Hue = hue, Stroke = Stroke.None }];
    }

    /// <summary>The predicted turn over the sizes that were measured.</summary>
    private static Series Line(List<Cell> cells)
    {
        double low = cells.Min(cell => cell.Examples), high = cells.Max(cell => cell.Examples);
        return new Series(
            "predicted turn",
            [
                .. Enumerable.Range(0, LinePoints).Select(point => low * Math.Pow(high / low, point / (LinePoints - 1.0)))
                    .Select(examples => new SeriesPoint([examples], [E12_TurnOfRandomInputs.PredictedWidth(examples)])),
            ])
        {
            Hue = Hue.Green, Stroke = Stroke.Dashed,
        };
    }

    /// <summary>One width and size.</summary>
    /// <param name="Examples">N</param>
    /// <param name="Units">Of a hidden layer.</param>
    /// <param name="Ratios">[R] log2 of the epochs on noise over those on real data.</param>
    private sealed record Cell(double Examples, double Units, IReadOnlyList<Measured> Ratios)
    {
        public double Mean => Ratios.Average(ratio => ratio.Value);

        public bool IsBound => Ratios.Any(ratio => ratio.Side != Side.Exact);
    }
}
