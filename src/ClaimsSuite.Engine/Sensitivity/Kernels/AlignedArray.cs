using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ClaimsSuite.Engine.Sensitivity.Kernels;

/// <summary>
/// Zeroed memory that starts on a cache line and stays there, so that whole registers are loaded without straddling two
/// lines.
/// </summary>
internal sealed class AlignedArray<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>A cache line, and the widest register: rows of every matrix are padded to a multiple of it.</summary>
    public const int Alignment = 64;

    private readonly T[] _values;
    private readonly int _start;
    private readonly int _length;

    /// <summary><paramref name="length"/> zeros.</summary>
    public AlignedArray(int length)
    {
        _values = GC.AllocateArray<T>(length + ValuesInLine, pinned: true);
        var beyondLine = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0) % Alignment);
        _start = (Alignment - beyondLine) % Alignment / Unsafe.SizeOf<T>();
        _length = length;
    }

    /// <summary>How many values fill <see cref="Alignment"/> bytes.</summary>
    public static int ValuesInLine => Alignment / Unsafe.SizeOf<T>();

    /// <summary>The values.</summary>
    public Span<T> Span => _values.AsSpan(_start, _length);

    /// <summary><paramref name="columns"/>, rounded up to whole cache lines.</summary>
    public static int Padded(int columns) => (columns + ValuesInLine - 1) / ValuesInLine * ValuesInLine;
}
