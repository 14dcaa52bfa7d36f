using System.Numerics;
using ClaimsSuite.Engine.Measurement.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Measurement.Sensitivity;

/// <summary>One loss, L_t or L_t(y = i), on its way back through training.</summary>
internal sealed class Adjoint<T>(TrainingRun<T> run)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly AlignedArray<T> _weights = new(run.Shape.ParameterCount<T>());
    private readonly Matrix<T> _inputs = new(run.Problem.Examples, run.Shape.Inputs + 1);
    private double _first;
    private double _largest;

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

    /// <summary>The largest ||v_s|| met, over ||v_t||; 1 for a loss that does not depend on the weights.</summary>
    public double Growth => _largest == 0 ? 1 : _largest / _first;

    /// <summary>The derivative with respect to one example, [D].</summary>
    public ReadOnlySpan<T> Input(int example) => Inputs[example][..run.Shape.Inputs];

    /// <summary>Starts anew, at zero.</summary>
    public void Begin(int evaluation, int part)
    {
        (Evaluation, Part) = (evaluation, part);
        _weights.Span.Clear();
        Inputs.Values.Clear();
        (_first, _largest) = (0, 0);
    }

    /// <summary>Takes ||v_s|| (Euclidean) down; the first time it is ||v_t||.</summary>
    public void NoteLength(bool first)
    {
        var length = VectorNorms.Of<T>(Weights.Values).L2;
        _first = first ? length : _first;
        _largest = Math.Max(_largest, length);
    }
}
