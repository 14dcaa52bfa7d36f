using ClaimsSuite.Engine.Native;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Training;

/// <summary>
/// The examples of one step, brought together from a training set in tensors that are filled anew for the next step. A step of a small
/// network takes less time than the tensor operations that this replaces.
/// </summary>
internal sealed class Minibatches : IDisposable
{
    private readonly TrainingTensors _data;
    private readonly int _size;
    private readonly (Tensor Inputs, Tensor Targets) _whole, _last;

    /// <summary>Makes room for a whole minibatch and for what is left at the end of an epoch.</summary>
    /// <param name="data">N examples.</param>
    /// <param name="models">S</param>
    /// <param name="size">B, at least 1.</param>
    public Minibatches(TrainingTensors data, int models, int size)
    {
        (_data, _size) = (data, Math.Min(size, data.Count));
        (_whole, _last) = (Room(_size), Room(data.Count % _size));

        (Tensor, Tensor) Room(int examples) => (
            TensorMemory.Uninitialised(models, examples, data.Dimension).DetachFromDisposeScope(),
            TensorMemory.Uninitialised(models, examples, data.Classes).DetachFromDisposeScope());
    }

    /// <summary>The next examples of each model: inputs [S, B, D] and targets [S, B, K]; the next call fills them anew.</summary>
    /// <param name="orders">[S][N] in which each model goes through the examples.</param>
    /// <param name="start">Examples that it has been through.</param>
    public (Tensor Inputs, Tensor Targets) Next(IReadOnlyList<int[]> orders, int start)
    {
        var size = Math.Min(_size, _data.Count - start);
        var filled = size == _size ? _whole : _last;
        Gather(_data.Inputs, _data.Dimension, filled.Inputs);
        Gather(_data.Targets, _data.Classes, filled.Targets);
        return filled;

        void Gather(Tensor from, int length, Tensor into)
        {
            ReadOnlySpan<float> rows = TensorMemory.Values(from);
            var next = TensorMemory.Values(into);
            foreach (var order in orders)
            {
                foreach (var example in order.AsSpan(start, size))
                {
                    rows.Slice(example * length, length).CopyTo(next);
                    next = next[length..];
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (inputs, targets) in new[] { _whole, _last })
        {
            inputs.Dispose();
            targets.Dispose();
        }
    }
}
