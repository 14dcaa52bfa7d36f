namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>The loss-sensitivity of every training example at every evaluation time, and what is needed to judge it.</summary>
public sealed record SensitivityResult
{
    /// <summary>t, in updates done, as the problem gave them.</summary>
    public required int[] EvaluationSteps { get; init; }

    /// <summary>Which losses were differentiated.</summary>
    public required LossParts Parts { get; init; }

    /// <summary>The labels of the examples, [N].</summary>
    public required int[] Labels { get; init; }

    /// <summary>C.</summary>
    public required int Classes { get; init; }

    /// <summary>g_x^t = ||dL_t/dx||, through all updates (section 3.2).</summary>
    public required InputNorms TotalNorms { get; init; }

    /// <summary>
    /// The plain input gradient at step t, weights held fixed: the direct term of the total derivative. Zero for
    /// examples of other classes than the part's.
    /// </summary>
    public required InputNorms DirectNorms { get; init; }

    /// <summary>L_t over all N examples (with the problem's loss offset), [evaluations].</summary>
    public required double[] TrainingLoss { get; init; }

    /// <summary>Share of the N examples classified correctly, [evaluations], in [0, 1].</summary>
    public required double[] TrainingAccuracy { get; init; }

    /// <summary>
    /// The largest ||v_s|| / ||v_t|| over the steps s before t (Euclidean, largest of the parts), [evaluations]; at
    /// least 1. A few times t with huge growth dominate a mean over t.
    /// </summary>
    public required double[] AdjointGrowth { get; init; }

    /// <summary>Whether no norm, loss or growth is infinite or NaN. If not, the run diverged and says nothing.</summary>
    public required bool IsFinite { get; init; }

    /// <summary>What the measurement took.</summary>
    public required SensitivityCost Cost { get; init; }

    /// <summary>
    /// Figure 4 at one evaluation time, [C, C]: cell (i, j) is the mean over the training examples x of class j of
    /// ||dL_t(y = i)/dx||; NaN in column j if class j has no examples.
    /// </summary>
    /// <param name="evaluation">Number of the evaluation time, from 0.</param>
    /// <param name="norm">Which norm; the paper has l1.</param>
    /// <exception cref="InvalidOperationException">The total loss alone was differentiated.</exception>
    public double[,] ClassMatrix(int evaluation, InputNorm norm = InputNorm.L1)
    {
        if (Parts != LossParts.PerClass)
            throw new InvalidOperationException("ClassMatrix: expected a result with Parts = PerClass, found Total; measure PerClass.");
        var matrix = new double[Classes, Classes];
        var counts = new int[Classes];
        foreach (var label in Labels)
            counts[label]++;
        for (var i = 0; i < Classes; i++)
        {
            var norms = TotalNorms.Of(norm, evaluation, i);
            for (var n = 0; n < Labels.Length; n++)
                matrix[i, Labels[n]] += norms[n];
            for (var j = 0; j < Classes; j++)
                matrix[i, j] /= counts[j];
        }

        return matrix;
    }
}

/// <summary>What a measurement took.</summary>
/// <param name="TrajectoryBytes">Memory of the stored weights, in bytes.</param>
/// <param name="CheckpointInterval">Every how many steps the weights were stored; 1 is all.</param>
/// <param name="InputDerivativeBytes">Memory of the input derivatives, in bytes.</param>
/// <param name="Sweeps">How many times the run was gone through backwards, each with a group of adjoints.</param>
/// <param name="AdjointSteps">Updates times adjoints taken through them.</param>
public sealed record SensitivityCost(
    long TrajectoryBytes, int CheckpointInterval, long InputDerivativeBytes, int Sweeps, long AdjointSteps);
