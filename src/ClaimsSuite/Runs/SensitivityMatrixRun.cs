using ClaimsSuite.Engine.Data;
using ClaimsSuite.Engine.Measurement.Sensitivity;

namespace ClaimsSuite.Runs;

/// <summary>
/// Class-specific loss-sensitivity: how much each class's examples matter to each class's loss (section 3.2, figure 4). As
/// with <see cref="SensitivityRun"/>, a matrix after an epoch is the mean over the evaluation times t so far.
/// </summary>
public sealed record SensitivityMatrixRun : RunSpec
{
    /// <summary>Record value: [E, K, K] at each t alone cell (i, j), the mean over the examples x of class j of ||dL_t(y = i)/dx|| (l1).</summary>
    public const string Matrices = "classMatrices";

    /// <summary>Record value: [E] see <see cref="SensitivityMatrix.DiagonalRatio"/>.</summary>
    public const string DiagonalRatio = "diagonalRatio";

    /// <summary>Record value: [E] see <see cref="SensitivityMatrix.DiagonalRows"/>.</summary>
    public const string DiagonalRows = "diagonalRows";

    /// <summary>Record value: [E] see <see cref="SensitivityMatrix.Spread"/>.</summary>
    public const string Spread = "spread";

    /// <summary>Record value: [E] the spread at each t alone.</summary>
    public const string SpreadAtOnce = "spread.atOnce";

    /// <summary>Record value: [E] the share of rows with the largest cell on the diagonal, at each t alone.</summary>
    public const string DiagonalRowsAtOnce = "diagonalRows.atOnce";

    /// <summary>How the network is trained.</summary>
    public required SensitivityTraining Training { get; init; }

    /// <summary>
    /// Whether the examples are sorted into columns by a random permutation of their labels: a negative control, for which
    /// no cell can be special.
    /// </summary>
    public bool ShuffledColumns { get; init; }

    /// <summary>Over how many last epochs the matrices are averaged; all of them where null.</summary>
    public int? AverageOver { get; init; }

    /// <inheritdoc/>
    public override string Kind => "class sensitivity";

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, double[]> Execute(Dataset dataset, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var result = LossSensitivity.Measure(Training.Problem(dataset, Seeds, LossParts.PerClass));
        if (ShuffledColumns)
            result = result with { Labels = [.. Seeds.For("columns").Permutation(result.Labels.Length).Select(n => result.Labels[n])] };
        var atOnce = Enumerable.Range(0, result.EvaluationSteps.Length).Select(e => new SensitivityMatrix(result.ClassMatrix(e))).ToList();
        var matrices = atOnce.Select((_, last) => SensitivityMatrix.Mean(EvaluationWindow.Of(atOnce, Training.EvaluationEpochs, last, AverageOver))).ToList();
        return new Dictionary<string, double[]>
        {
            [SensitivityRun.Epochs] = [.. Training.EvaluationEpochs],
            [SensitivityRun.Accuracy] = result.TrainingAccuracy,
            [SensitivityRun.Loss] = result.TrainingLoss,
            [SensitivityRun.Growth] = result.AdjointGrowth,
            [Matrices] = [.. atOnce.SelectMany(matrix => matrix.Cells)],
            [DiagonalRatio] = [.. matrices.Select(matrix => matrix.DiagonalRatio)],
            [DiagonalRows] = [.. matrices.Select(matrix => matrix.DiagonalRows)],
            [Spread] = [.. matrices.Select(matrix => matrix.Spread)],
            [SpreadAtOnce] = [.. atOnce.Select(matrix => matrix.Spread)],
            [DiagonalRowsAtOnce] = [.. atOnce.Select(matrix => matrix.DiagonalRows)],
        };
    }
}
