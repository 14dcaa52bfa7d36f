using System.Buffers;

namespace ClaimsSuite.Engine.Networks.Layers;

/// <summary>
/// Rows of one length, one after another, in memory that is lent until it is disposed of: a search makes hundreds of them a second, and
/// as arrays of their own they would keep the garbage collector busier than the network.
/// </summary>
internal sealed class RowArray<T> : IDisposable
    where T : unmanaged
{
    private readonly int _length;
    private T[]? _values;

    /// <summary>Rows whose values are not set yet.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="length">Values in a row.</param>
    public RowArray(int count, int length)
    {
        (Count, _length) = (count, length);
        _values = ArrayPool<T>.Shared.Rent(count * length);
    }

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    /// <summary>[count, length]</summary>
    /// <exception cref="ObjectDisposedException">It was disposed of.</exception>
    public Span<T> Values => Rows(0, Count);

    /// <summary>One row.</summary>
    public Span<T> Row(int row) => Rows(row, 1);

    /// <summary>Some rows, one after another.</summary>
    public Span<T> Rows(int start, int size)
    {
        ObjectDisposedException.ThrowIf(_values is null, this);
        return _values.AsSpan(0, Count * _length).Slice(start * _length, size * _length);
    }

    /// <summary>A copy of some rows, in the order given.</summary>
    public RowArray<T> Take(ReadOnlySpan<int> rows)
    {
        var taken = new RowArray<T>(rows.Length, _length);
        for (var row = 0; row < rows.Length; row++)
            Row(rows[row]).CopyTo(taken.Row(row));
        return taken;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_values is not null)
            ArrayPool<T>.Shared.Return(_values);
        _values = null;
    }
}
