namespace ClaimsSuite.Experiments.Sensitivity;

/// <summary>What figure 4 shows, in numbers. Rows are compared within themselves: class losses differ in size.</summary>
/// <param name="cells">[K, K] cell (i, j): how much class i's loss is sensitive to class j's examples; 0 or more.</param>
public sealed class SensitivityMatrix(double[,] cells)
{
    private readonly int _classes = cells.GetLength(0);

    /// <summary>One cell.</summary>
    public double this[int i, int j] => cells[i, j];

    /// <summary>[K * K] row by row.</summary>
    public IEnumerable<double> Cells => cells.Cast<double>();

    /// <summary>
    /// The cell i = j over the largest other cell of its row, geometric mean over the rows: above 1 if the diagonal is highest.
    /// </summary>
    public double DiagonalRatio => Math.Exp(OverRows(i => Math.Log(cells[i, i] / LargestOther(i))));

    /// <summary>The share of rows in which the cell i = j is the largest, 0 ... 1.</summary>
    public double DiagonalRows => OverRows(i => cells[i, i] > LargestOther(i) ? 1 : 0);

    /// <summary>The share of a row's sum that lies outside i = j, mean over the rows, 0 ... 1; 1 - 1/K for a row of equal cells.</summary>
    public double Spread => OverRows(i => 1 - (cells[i, i] / Enumerable.Range(0, _classes).Sum(j => cells[i, j])));

    /// <summary>Cell by cell, of matrices of one size.</summary>
    public static SensitivityMatrix Mean(IReadOnlyList<SensitivityMatrix> matrices)
    {
        var mean = new double[matrices[0]._classes, matrices[0]._classes];
        for (var i = 0; i < mean.GetLength(0); i++)
        {
            for (var j = 0; j < mean.GetLength(1); j++)
                mean[i, j] = matrices.Average(matrix => matrix[i, j]);
        }

        return new SensitivityMatrix(mean);
    }

    private double LargestOther(int row) => Enumerable.Range(0, _classes).Where(j => j != row).Max(j => cells[row, j]);

    private double OverRows(Func<int, double> value) => Enumerable.Range(0, _classes).Average(value);
}
