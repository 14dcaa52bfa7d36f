using System.Numerics;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>
/// Norms of a loss's derivative with respect to each training example: [evaluations, parts, N] for each <see cref="InputNorm"/>.
/// </summary>
public sealed class InputNorms
{
    private readonly double[][] _values;
    private readonly int _parts;
    private readonly int _examples;

    internal InputNorms(int evaluations, int parts, int examples)
    {
        _values = [.. Enum.GetValues<InputNorm>().Select(_ => new double[evaluations * parts * examples])];
        _parts = parts;
        _examples = examples;
    }

    /// <summary>Whether no norm is infinite or NaN.</summary>
    public bool IsFinite => Array.TrueForAll(_values, norms => Array.TrueForAll(norms, double.IsFinite));

    /// <summary>The norms of all examples, [N], at one evaluation time.</summary>
    /// <param name="norm">Which norm.</param>
    /// <param name="evaluation">Number of the evaluation time, from 0, in the order of the problem.</param>
    /// <param name="part">Class i of L_t(y = i); 0 for the total loss.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such evaluation or part.</exception>
    public ReadOnlySpan<double> Of(InputNorm norm, int evaluation, int part = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(evaluation);
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(part, _parts);
        var start = ((evaluation * _parts) + part) * _examples;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, _values[0].Length, nameof(evaluation));
        return _values[(int)norm].AsSpan(start, _examples);
    }

    /// <summary>Puts down the norms of <paramref name="derivative"/>, one example's values.</summary>
    internal void Record<T>(int evaluation, int part, int example, ReadOnlySpan<T> derivative)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var at = (((evaluation * _parts) + part) * _examples) + example;
        var norms = VectorNorms.Of(derivative);
        _values[(int)InputNorm.L1][at] = norms.L1;
        _values[(int)InputNorm.L2][at] = norms.L2;
        _values[(int)InputNorm.LInfinity][at] = norms.LInfinity;
    }
}
