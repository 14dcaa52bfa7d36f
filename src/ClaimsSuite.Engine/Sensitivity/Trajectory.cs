using System.Numerics;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>
/// The weights after every update of a run. Where they would take more than the limit, only every k-th set is kept and
/// the k - 1 sets after it are computed again when one of them is asked for: by the same operations, so bit for bit.
/// </summary>
internal sealed class Trajectory<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TrainingRun<T> _run;
    private readonly BatchPass<T> _pass;
    private readonly AlignedArray<T>[] _checkpoints;
    private readonly AlignedArray<T>[] _segment;
    private int _segmentNumber;

    /// <summary>Trains the network to the run's last step.</summary>
    /// <param name="run">The run.</param>
    /// <param name="limit">Most memory for weights, in bytes.</param>
    /// <exception cref="ArgumentException">Not even the best spacing of checkpoints fits the limit.</exception>
    public Trajectory(TrainingRun<T> run, long limit)
    {
        _run = run;
        _pass = run.NewPass();
        Interval = IntervalWithin(limit, run.LastStep, run.Shape.ParameterBytes<T>());
        Bytes = Sets(run.LastStep, Interval) * run.Shape.ParameterBytes<T>();
        _checkpoints = NewSets((run.LastStep / Interval) + 1);
        _segment = NewSets(Interval - 1);
        Parameters(_checkpoints[0]).Set(run.Problem.InitialWeights);
        for (var number = 0; number < _checkpoints.Length; number++)
        {
            Recompute(number);
            if (number + 1 < _checkpoints.Length)
                Advance(((number + 1) * Interval) - 1, _checkpoints[number + 1]);
        }
    }

    /// <summary>k: every k-th set of weights is kept.</summary>
    public int Interval { get; }

    /// <summary>Memory that the weights take, in bytes.</summary>
    public long Bytes { get; }

    /// <summary>The weights after <paramref name="step"/> updates.</summary>
    public Parameters<T> At(int step)
    {
        if (step % Interval != 0 && step / Interval != _segmentNumber)
            Recompute(step / Interval);
        return Parameters(Stored(step));
    }

    /// <summary>How many sets of weights are kept at once: checkpoints, and one segment between two of them.</summary>
    internal static long Sets(int steps, int interval) => (steps / interval) + interval;

    private static int IntervalWithin(long limit, int steps, long setBytes)
    {
        var longest = (int)Math.Sqrt(steps) + 1;
        for (var interval = 1; interval <= longest; interval++)
        {
            if (Sets(steps, interval) * setBytes <= limit)
                return interval;
        }

        var least = Enumerable.Range(1, longest).Min(interval => Sets(steps, interval)) * setBytes;
        throw new ArgumentException(FormattableString.Invariant(
            $"TrajectoryLimit: expected at least {least} bytes ({steps} steps, weights of {setBytes} bytes), found {limit}; raise it."));
    }

    private AlignedArray<T>[] NewSets(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new AlignedArray<T>(_run.Shape.ParameterCount<T>()))];

    private AlignedArray<T> Stored(int step) => step % Interval == 0 ? _checkpoints[step / Interval] : _segment[(step % Interval) - 1];

    private Parameters<T> Parameters(AlignedArray<T> set) => new(set.Span, _run.Shape);

    private void Recompute(int number)
    {
        _segmentNumber = number;
        var first = number * Interval;
        for (var step = first; step < first + Interval - 1 && step < _run.LastStep; step++)
            Advance(step, Stored(step + 1));
    }

    /// <summary>Update <paramref name="step"/>: theta_{s+1} = theta_s - (learning rate) times the batch's mean gradient.</summary>
    private void Advance(int step, AlignedArray<T> next)
    {
        var weights = Parameters(Stored(step));
        _run.Update(_pass, step, weights);
        weights.Values.CopyTo(next.Span);
        _pass.AddWeightDerivatives(Parameters(next));
    }
}
