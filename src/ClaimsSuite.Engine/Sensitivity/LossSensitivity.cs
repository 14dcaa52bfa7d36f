using System.Numerics;
using System.Runtime.CompilerServices;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>
/// The loss-sensitivity of section 3.2: g_x^t = ||dL_t/dx||, L_t being the mean loss over the N training examples after t
/// updates, differentiated through all of these updates, for x has shaped the weights. See docs/loss-sensitivity.md.
/// </summary>
public static class LossSensitivity
{
    /// <summary>
    /// Adjoints whose input derivatives take about this many bytes go through training together: every update writes to
    /// rows all over them, which takes far longer once they have left the processor's caches.
    /// </summary>
    private const long CachedBytes = 4L << 20;

    /// <summary>But at least so many: each further sweep repeats the update's own passes, at the cost of an adjoint or less.</summary>
    private const int LeastTogether = 4;

    /// <summary>
    /// Trains the network of <paramref name="problem"/> and measures the sensitivity of each of its losses to each of
    /// its examples. Runs on the calling thread.
    /// </summary>
    /// <param name="problem">What is trained, and when it is evaluated.</param>
    /// <param name="options">How; by default within 256 MB each for weights and derivatives.</param>
    /// <exception cref="ArgumentException">
    /// The problem contradicts itself, or a memory limit is below what the smallest way of working needs.
    /// </exception>
    public static SensitivityResult Measure<T>(SensitivityProblem<T> problem, SensitivityOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        options ??= new();
        var (run, trajectory) = Train(problem, options);
        var sweep = new AdjointPass<T>(run, trajectory);
        var record = new SensitivityRecord(problem.EvaluationSteps.Length, problem.PartCount, problem.Examples);
        var losses = (
            from evaluation in Enumerable.Range(0, problem.EvaluationSteps.Length).Reverse()
            from part in Enumerable.Range(0, problem.PartCount)
            select (evaluation, part)).ToArray();
        var groupSize = Math.Min(losses.Length, GroupSize(run, options.InputDerivativeLimit));
        var adjoints = Enumerable.Range(0, groupSize).Select(_ => new Adjoint<T>(run)).ToArray();
        var sweeps = 0;
        foreach (var group in losses.Chunk(groupSize))
        {
            for (var i = 0; i < group.Length; i++)
                adjoints[i].Begin(group[i].evaluation, group[i].part);
            sweep.Run(adjoints.AsSpan(0, group.Length), record);
            sweeps++;
        }

        var derivativeBytes = groupSize * InputDerivativeBytes(run);
        return Result(problem, record, new(trajectory.Bytes, trajectory.Interval, derivativeBytes, sweeps, sweep.AdjointSteps));
    }

    /// <summary>One derivative in full, dL_t/dx through all updates, [N, D]: what <see cref="Measure{T}"/> takes the norms of.</summary>
    /// <param name="problem">What is trained, and when it is evaluated.</param>
    /// <param name="evaluation">Number of the evaluation time, from 0.</param>
    /// <param name="part">Class i of L_t(y = i); 0 for the total loss.</param>
    /// <param name="options">How; by default within 256 MB for the weights.</param>
    /// <exception cref="ArgumentException">
    /// The problem contradicts itself, has no such evaluation or part, or the memory limit is too low.
    /// </exception>
    public static T[,] InputDerivative<T>(SensitivityProblem<T> problem, int evaluation, int part = 0, SensitivityOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (run, trajectory) = Train(problem, options ?? new());
        ArgumentOutOfRangeException.ThrowIfNegative(evaluation);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(evaluation, problem.EvaluationSteps.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(part, problem.PartCount);
        var adjoint = new Adjoint<T>(run);
        adjoint.Begin(evaluation, part);
        new AdjointPass<T>(run, trajectory).Run([adjoint], new(problem.EvaluationSteps.Length, problem.PartCount, problem.Examples));
        var derivative = new T[problem.Examples, run.Shape.Inputs];
        for (var n = 0; n < problem.Examples; n++)
        {
            for (var d = 0; d < run.Shape.Inputs; d++)
                derivative[n, d] = adjoint.Input(n)[d];
        }

        return derivative;
    }

    private static (TrainingRun<T> Run, Trajectory<T> Trajectory) Train<T>(SensitivityProblem<T> problem, SensitivityOptions options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        SensitivityProblemChecks.Check(problem);
        var run = new TrainingRun<T>(problem, Kernels<T>.For(options.Path));
        return (run, new(run, options.TrajectoryLimit));
    }

    private static long InputDerivativeBytes<T>(TrainingRun<T> run)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => (long)run.Inputs.Rows * run.Inputs.Stride * Unsafe.SizeOf<T>();

    private static int GroupSize<T>(TrainingRun<T> run, long limit)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (each, examples) = (InputDerivativeBytes(run), run.Inputs.Rows);
        if (limit < each)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"InputDerivativeLimit: expected at least {each} bytes, one derivative of {examples} examples, found {limit}; raise it."));
        }

        return (int)Math.Min(limit / each, Math.Max(CachedBytes / each, LeastTogether));
    }

    private static SensitivityResult Result<T>(SensitivityProblem<T> problem, SensitivityRecord record, SensitivityCost cost)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] loss = record.Loss(), growth = record.Growth();
        return new()
        {
            EvaluationSteps = problem.EvaluationSteps,
            Parts = problem.Parts,
            Labels = problem.Labels,
            Classes = problem.Classes,
            TotalNorms = record.TotalNorms,
            DirectNorms = record.DirectNorms,
            TrainingLoss = loss,
            TrainingAccuracy = record.Accuracy(),
            AdjointGrowth = growth,
            IsFinite = record.TotalNorms.IsFinite && record.DirectNorms.IsFinite && loss.Concat(growth).All(double.IsFinite),
            Cost = cost,
        };
    }
}
