using System.Numerics;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>One loss, L_t or L_t(y = i), on its way back through training.</summary>
internal sealed class Adjoint<T>(TrainingRun<T> run)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly AlignedArray<T> _weights = new(run.Shape.ParameterCount<T>());
    private readonly Matrix<T> _inputs = new(run.Problem.Examples, run.Shape.Inputs + 1);
    private double _startLength;
    private double _squaredGrowth;

    /// <summary>Number of the evaluation time.</summary>
    public int Evaluation { get; private set; }

    /// <summary>Class i of L_t(y = i); 0 for L_t.</summary>
    public int Part { get; private set; }

    /// <summary>t.</summary>
    public int Step => run.Problem.EvaluationSteps[Evaluation];

    /// <summary>v_s, the derivative with respect to the weights after s updates.</summary>
    public Parameters<T> Weights => new(_weights.Span, run.Shape);

    /// <summary>The derivative with respect to the examples, so far, [N, D + 1].</summary>
    public MatrixView<T> Inputs => _inputs.View;

    /// <summary>The largest ||v_s|| / ||v_t|| met; 1 for a loss that does not depend on the weights.</summary>
    public double Growth => Math.Sqrt(_squaredGrowth);

    /// <summary>The derivative with respect to one example, [D].</summary>
    public ReadOnlySpan<T> Input(int example) => Inputs[example][..run.Shape.Inputs];

    /// <summary>Starts anew, at zero.</summary>
    public void Begin(int evaluation, int part)
    {
        (Evaluation, Part) = (evaluation, part);
        _weights.Span.Clear();
        Inputs.Values.Clear();
        (_startLength, _squaredGrowth) = (0, 1);
    }

    /// <summary>Takes ||v_t|| (Euclidean) down as what growth is measured against.</summary>
    public void NoteStart() => _startLength = VectorNorms.Of<T>(Weights.Values).L2;

    /// <summary>Takes ||v_s|| / ||v_t|| down.</summary>
    public void NoteLength()
    {
        if (_startLength > 0)
            _squaredGrowth = Math.Max(_squaredGrowth, run.Kernels.SumOfSquares(_weights.Span, T.CreateTruncating(1 / _startLength)));
    }
}
