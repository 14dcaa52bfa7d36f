using System.Numerics;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>
/// Reverse-mode differentiation through training (Maclaurin, Duvenaud and Adams, ICML 2015, with the weights stored
/// rather than reversed): from the last step to the first, with every adjoint whose evaluation time has been reached.
/// </summary>
internal sealed class AdjointPass<T>(TrainingRun<T> run, Trajectory<T> trajectory)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly BatchPass<T> _pass = run.NewPass();
    private readonly TangentPass<T> _tangents = new(run.Kernels, run.Shape, run.Capacity);
    private readonly int[][] _examples = ExamplesOfParts(run.Problem);

    /// <summary>How many adjoints have been taken through how many updates, since the start.</summary>
    public long AdjointSteps { get; private set; }

    /// <summary>
    /// Brings <paramref name="adjoints"/>, evaluation times descending, to step 0, and puts down all that is measured
    /// on the way.
    /// </summary>
    public void Run(ReadOnlySpan<Adjoint<T>> adjoints, SensitivityRecord record)
    {
        var alive = 0;
        for (var step = adjoints[0].Step; step >= 0; step--)
        {
            var weights = trajectory.At(step);
            if (alive > 0)
                Propagate(step, weights, adjoints[..alive]);
            for (; alive < adjoints.Length && adjoints[alive].Step == step; alive++)
                Start(adjoints[alive], weights, record);
        }

        foreach (var adjoint in adjoints)
            record.Finish(adjoint);
    }

    private static int[][] ExamplesOfParts(SensitivityProblem<T> problem)
    {
        var all = Enumerable.Range(0, problem.Examples);
        return problem.Parts == LossParts.Total
            ? [[.. all]]
            : [.. Enumerable.Range(0, problem.Classes).Select(part => all.Where(n => problem.Labels[n] == part).ToArray())];
    }

    /// <summary>From after update <paramref name="step"/> to before it.</summary>
    private void Propagate(int step, Parameters<T> weights, ReadOnlySpan<Adjoint<T>> adjoints)
    {
        run.Update(_pass, step, weights);
        foreach (var adjoint in adjoints)
        {
            _tangents.Propagate(_pass, weights, adjoint.Weights, adjoint.Inputs, run.Problem.Schedule[step]);
            adjoint.NoteLength();
        }

        AdjointSteps += adjoints.Length;
    }

    /// <summary>v_t = dL_t/dtheta_t, and the direct term dL_t/dx.</summary>
    private void Start(Adjoint<T> adjoint, Parameters<T> weights, SensitivityRecord record)
    {
        var examples = _examples[adjoint.Part].AsSpan();
        for (var start = 0; start < examples.Length; start += run.Capacity)
        {
            var batch = examples[start..Math.Min(start + run.Capacity, examples.Length)];
            _pass.Load(run.Inputs, run.Problem.Labels, batch);
            _pass.Forward(weights);
            _pass.Backward(weights, T.One / T.CreateChecked(run.Problem.Examples));
            _pass.AddWeightDerivatives(adjoint.Weights);
            _pass.AddInputDerivatives(weights, adjoint.Inputs, batch);
            record.Evaluate(adjoint.Evaluation, adjoint.Part, _pass.Loss.Sum, _pass.Loss.Correct);
        }

        adjoint.NoteStart();
        record.Direct(adjoint, examples);
    }
}
