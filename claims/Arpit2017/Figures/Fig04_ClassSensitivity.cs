using ClaimsSuite.Arpit2017.Sensitivity;
using ClaimsSuite.Claims;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Sensitivity;
using ClaimsSuite.Figures;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017.Figures;

/// <summary>Figure 4: how much each class's loss is sensitive to each class's examples.</summary>
public static class Fig04_ClassSensitivity
{
    /// <summary>The figure.</summary>
    public static PaperFigure Definition { get; } = new("fig04", "4", ["C08", "C09"], Draw);

    private static Figure? Draw(FigureRuns runs)
    {
        var maps = new[] { ("real", TrainingSet.Real), ("randX", TrainingSet.RandX) }
            .Select(arm => (Name: arm.Item1, Cells: Mean(runs.Of(SensitivityProtocol.Matrix(arm.Item1, arm.Item2)))))
            .Where(map => map.Cells.Length > 0).ToList();
        return Drawn.Figure(
            "Class-specific loss-sensitivity", maps.Select(map => Panel(map.Name, map.Cells)),
            "Cell (i, j) is the mean sensitivity of class i's loss to the examples of class j, over replicates and evaluation times. "
            + "Each panel has a scale of its own.");
    }

    private static HeatPanel Panel(string name, double[] cells)
    {
        var classes = (int)Math.Round(Math.Sqrt(cells.Length));
        string[] heads = [.. Enumerable.Range(0, classes).Select(number => FormattableString.Invariant($"{number}"))];
        double[] logs = Array.ConvertAll(cells, Math.Log10);
        double[] finite = [.. logs.Where(double.IsFinite).DefaultIfEmpty(0)];
        return new HeatPanel(name, "class of the examples, j", "class of the loss, i", heads, heads, [.. logs.Select(Cell)])
        {
            ValueTitle = "log10 of the mean sensitivity (l1)",
            Range = finite.Max() > finite.Min() ? (finite.Min(), finite.Max()) : (finite.Min() - 1, finite.Max() + 1),
        };
    }

    /// <summary>A cell without a finite value has no colour.</summary>
    private static HeatCell Cell(double value) => new(double.IsFinite(value) ? value : double.NaN);

    /// <summary>[K * K] over replicates and times.</summary>
    private static double[] Mean(IReadOnlyList<RunValues<SensitivityMatrixRun>> runs)
    {
        if (runs.Count == 0)
            return [];
        var size = runs[0][SensitivityMatrixRun.Matrices].Length / runs[0][SensitivityMatrixRun.Spread].Length;
        var mean = new double[size];
        foreach (var matrices in runs.Select(run => run[SensitivityMatrixRun.Matrices]))
        {
            for (var k = 0; k < matrices.Length; k++)
                mean[k % size] += matrices[k] * size / matrices.Length / runs.Count;
        }
        return mean;
    }
}
