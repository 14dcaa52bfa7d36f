using ClaimsSuite.Data;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Experiments.Sensitivity;

/// <summary>
/// Class-specific loss-sensitivity: how much each class's examples matter to each class's loss (section 3.2, figure 4). As
/// with <see cref="SensitivityRun"/>, a matrix after an epoch is the mean over the evaluation times t so far.
/// </summary>
public sealed record SensitivityMatrixRun : LossSensitivityRun
{
    /// <summary>
    /// Record value: [E, K, K] at each t alone cell (i, j), the mean over the examples x of class j of ||dL_t(y = i)/dx|| (l1).
    /// </summary>
    public static readonly ValueName<SensitivityMatrixRun> Matrices = new("classMatrices");

    /// <summary>Record value: [E] see <see cref="SensitivityMatrix.DiagonalRatio"/>.</summary>
    public static readonly ValueName<SensitivityMatrixRun> DiagonalRatio = new("diagonalRatio");

    /// <summary>Record value: [E] see <see cref="SensitivityMatrix.DiagonalRows"/>.</summary>
    public static readonly ValueName<SensitivityMatrixRun> DiagonalRows = new("diagonalRows");

    /// <summary>Record value: [E] see <see cref="SensitivityMatrix.Spread"/>.</summary>
    public static readonly ValueName<SensitivityMatrixRun> Spread = new("spread");

    /// <summary>Record value: [E] the spread at each t alone.</summary>
    public static readonly ValueName<SensitivityMatrixRun> SpreadAtOnce = new("spread.atOnce");

    /// <summary>Record value: [E] the share of rows with the largest cell on the diagonal, at each t alone.</summary>
    public static readonly ValueName<SensitivityMatrixRun> DiagonalRowsAtOnce = new("diagonalRows.atOnce");

    /// <summary>
    /// Whether the examples are sorted into columns by a random permutation of their labels: a negative control, for which
    /// no cell can be special.
    /// </summary>
    public bool ShuffledColumns { get; init; }

    /// <inheritdoc/>
    public override string Kind => "class sensitivity";

    /// <inheritdoc/>
    public override IReadOnlyList<ValueCount> Counts() =>
    [
        SensitivityValues.Counts<SensitivityMatrixRun>(Training),
        ValueCount.Exactly(
            Training.EvaluationEpochs.Count, DiagonalRatio.Name, DiagonalRows.Name, Spread.Name, SpreadAtOnce.Name,
            DiagonalRowsAtOnce.Name),
        ValueCount.AtLeast(Training.EvaluationEpochs.Count, Matrices.Name),
    ];

    /// <inheritdoc/>
    public override RunValues Execute(Dataset dataset, CancellationToken cancellation)
    {
        var result = Measure(dataset, LossParts.PerClass, cancellation);
        if (ShuffledColumns)
            result = result with { Labels = [.. Seeds.For("columns").Permutation(result.Labels.Length).Select(n => result.Labels[n])] };
        var atOnce = Enumerable.Range(0, result.EvaluationSteps.Length).Select(e => new SensitivityMatrix(result.ClassMatrix(e))).ToList();
        var matrices = atOnce.Select(
            (_, last) => SensitivityMatrix.Mean(EvaluationWindow.Of(atOnce, Training.EvaluationEpochs, last, AverageOver))).ToList();
        var values = SensitivityValues.Of<SensitivityMatrixRun>(result, Training.EvaluationEpochs);
        values[Matrices] = [.. atOnce.SelectMany(matrix => matrix.Cells)];
        values[DiagonalRatio] = [.. matrices.Select(matrix => matrix.DiagonalRatio)];
        values[DiagonalRows] = [.. matrices.Select(matrix => matrix.DiagonalRows)];
        values[Spread] = [.. matrices.Select(matrix => matrix.Spread)];
        values[SpreadAtOnce] = [.. atOnce.Select(matrix => matrix.Spread)];
        values[DiagonalRowsAtOnce] = [.. atOnce.Select(matrix => matrix.DiagonalRows)];
        return values;
    }
}
