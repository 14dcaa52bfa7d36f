using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Networks.Layers;

/// <summary>One piece of memory for each example of a minibatch; zeros at first, and made anew only for a larger minibatch.</summary>
/// <param name="length">Values of an example.</param>
internal sealed class BatchBuffer(int length)
{
    private AlignedArray<float> _values = new(0);
    private int _count;

    /// <summary>Makes room for <paramref name="count"/> examples; what it held is lost if there was none.</summary>
    public void Reserve(int count)
    {
        if (count <= _count)
            return;
        _values = new(count * length);
        _count = count;
    }

    /// <summary>The first <paramref name="count"/> examples.</summary>
    public Span<float> First(int count) => _values.Span[..(count * length)];

    /// <summary>One example.</summary>
    public Span<float> this[int example] => _values.Span.Slice(example * length, length);
}
