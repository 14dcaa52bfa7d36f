using System.Numerics;
using System.Runtime.CompilerServices;

namespace ClaimsSuite.Engine.Sensitivity.Kernels;

/// <summary>Two registers side by side.</summary>
internal readonly struct Two<TVector>(TVector a, TVector b)
    where TVector : struct
{
    public readonly TVector A = a, B = b;
}

/// <summary>Three registers side by side.</summary>
internal readonly struct Three<TVector>(TVector a, TVector b, TVector c)
    where TVector : struct
{
    public readonly TVector A = a, B = b, C = c;
}

/// <summary>Two registers, handled as one of twice the width: so one tile kernel serves tiles of several widths.</summary>
internal readonly struct TwoLanes<T, TVector, TLanes> : ILanes<T, Two<TVector>>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TVector : struct
    where TLanes : struct, ILanes<T, TVector>
{
    public static int Count => 2 * TLanes.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two<TVector> Broadcast(T value)
    {
        var all = TLanes.Broadcast(value);
        return new(all, all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two<TVector> Load(ref readonly T source, nint offset) =>
        new(TLanes.Load(in source, offset), TLanes.Load(in source, offset + TLanes.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Two<TVector> value, ref T target, nint offset)
    {
        TLanes.Store(value.A, ref target, offset);
        TLanes.Store(value.B, ref target, offset + TLanes.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two<TVector> Add(Two<TVector> a, Two<TVector> b) => new(TLanes.Add(a.A, b.A), TLanes.Add(a.B, b.B));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Two<TVector> MultiplyAdd(Two<TVector> a, Two<TVector> b, Two<TVector> c) =>
        new(TLanes.MultiplyAdd(a.A, b.A, c.A), TLanes.MultiplyAdd(a.B, b.B, c.B));
}

/// <summary>Three registers, handled as one of three times the width.</summary>
internal readonly struct ThreeLanes<T, TVector, TLanes> : ILanes<T, Three<TVector>>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TVector : struct
    where TLanes : struct, ILanes<T, TVector>
{
    public static int Count => 3 * TLanes.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Three<TVector> Broadcast(T value)
    {
        var all = TLanes.Broadcast(value);
        return new(all, all, all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Three<TVector> Load(ref readonly T source, nint offset) =>
        new(
            TLanes.Load(in source, offset),
            TLanes.Load(in source, offset + TLanes.Count),
            TLanes.Load(in source, offset + (2 * TLanes.Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Three<TVector> value, ref T target, nint offset)
    {
        TLanes.Store(value.A, ref target, offset);
        TLanes.Store(value.B, ref target, offset + TLanes.Count);
        TLanes.Store(value.C, ref target, offset + (2 * TLanes.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Three<TVector> Add(Three<TVector> a, Three<TVector> b) =>
        new(TLanes.Add(a.A, b.A), TLanes.Add(a.B, b.B), TLanes.Add(a.C, b.C));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Three<TVector> MultiplyAdd(Three<TVector> a, Three<TVector> b, Three<TVector> c) =>
        new(TLanes.MultiplyAdd(a.A, b.A, c.A), TLanes.MultiplyAdd(a.B, b.B, c.B), TLanes.MultiplyAdd(a.C, b.C, c.C));
}
