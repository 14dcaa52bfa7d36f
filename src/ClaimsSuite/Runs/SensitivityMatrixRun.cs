using ClaimsSuite.Engine.Data;
using ClaimsSuite.Engine.Measurement.Sensitivity;

namespace ClaimsSuite.Runs;

/// <summary>Class-specific loss-sensitivity: how much each class's examples matter to each class's loss (section 3.2, figure 4).</summary>
public sealed record SensitivityMatrixRun : RunSpec
{
    /// <summary>Record value: [E, K, K] at each evaluation cell (i, j), the mean over the examples x of class j of ||dL_t(y = i)/dx|| (l1).</summary>
    public const string Matrices = "classMatrices";

    /// <summary>Record value: [E] see <see cref="SensitivityMatrix.DiagonalRatio"/>.</summary>
    public const string DiagonalRatio = "diagonalRatio";

    /// <summary>Record value: [E] see <see cref="SensitivityMatrix.DiagonalRows"/>.</summary>
    public const string DiagonalRows = "diagonalRows";

    /// <summary>Record value: [E] see <see cref="SensitivityMatrix.Spread"/>.</summary>
    public const string Spread = "spread";

    /// <summary>How the network is trained.</summary>
    public required SensitivityTraining Training { get; init; }

    /// <summary>
    /// Whether the examples are sorted into columns by a random permutation of their labels: a negative control, for which
    /// no cell can be special.
    /// </summary>
    public bool ShuffledColumns { get; init; }

    /// <inheritdoc/>
    public override string Kind => "class sensitivity";

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, double[]> Execute(Dataset dataset, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var result = LossSensitivity.Measure(Training.Problem(dataset, Seeds, LossParts.PerClass));
        if (ShuffledColumns)
            result = result with { Labels = [.. Seeds.For("columns").Permutation(result.Labels.Length).Select(n => result.Labels[n])] };
        var matrices = Enumerable.Range(0, result.EvaluationSteps.Length).Select(e => new SensitivityMatrix(result.ClassMatrix(e))).ToList();
        return new Dictionary<string, double[]>
        {
            [SensitivityRun.Epochs] = [.. Training.EvaluationEpochs],
            [SensitivityRun.Accuracy] = result.TrainingAccuracy,
            [SensitivityRun.Loss] = result.TrainingLoss,
            [SensitivityRun.Growth] = result.AdjointGrowth,
            [Matrices] = [.. matrices.SelectMany(matrix => matrix.Cells)],
            [DiagonalRatio] = [.. matrices.Select(matrix => matrix.DiagonalRatio)],
            [DiagonalRows] = [.. matrices.Select(matrix => matrix.DiagonalRows)],
            [Spread] = [.. matrices.Select(matrix => matrix.Spread)],
        };
    }
}
