using System.Numerics;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>A checked problem in the form that the passes work on.</summary>
/// <param name="problem">The problem.</param>
/// <param name="kernels">The arithmetic.</param>
internal sealed class TrainingRun<T>(SensitivityProblem<T> problem, Kernels<T> kernels)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Evaluations go through all N examples in batches of at least this many.</summary>
    private const int EvaluationBatch = 64;

    private readonly Matrix<T> _inputs = WithOnes(problem.Inputs);

    public SensitivityProblem<T> Problem => problem;

    public Kernels<T> Kernels => kernels;

    public NetworkShape Shape { get; } = problem.Shape;

    /// <summary>The most examples in a batch.</summary>
    public int Capacity { get; } = Math.Max(EvaluationBatch, problem.Schedule.Select(batch => batch.Length).DefaultIfEmpty().Max());

    /// <summary>The examples and a column of ones, [N, D + 1].</summary>
    public MatrixView<T> Inputs => _inputs.View;

    /// <summary>The last step at which anything is evaluated; training ends there.</summary>
    public int LastStep => problem.EvaluationSteps[^1];

    /// <summary>A fresh pass for batches of this run.</summary>
    public BatchPass<T> NewPass() => new(kernels, Shape, Capacity, problem.LossOffset);

    /// <summary>
    /// Brings <paramref name="pass"/> through the batch of update <paramref name="step"/>, scaled so that its
    /// derivatives are the change of the weights.
    /// </summary>
    public void Update(BatchPass<T> pass, int step, Parameters<T> weights)
    {
        var batch = problem.Schedule[step];
        pass.Load(Inputs, problem.Labels, batch);
        pass.Forward(weights);
        pass.Backward(weights, -problem.LearningRate / T.CreateChecked(batch.Length));
    }

    private static Matrix<T> WithOnes(T[,] inputs)
    {
        var (rows, columns) = (inputs.GetLength(0), inputs.GetLength(1));
        var matrix = new Matrix<T>(rows, columns + 1);
        for (var n = 0; n < rows; n++)
        {
            var row = matrix.View[n];
            for (var d = 0; d < columns; d++)
                row[d] = inputs[n, d];
            row[columns] = T.One;
        }

        return matrix;
    }
}
