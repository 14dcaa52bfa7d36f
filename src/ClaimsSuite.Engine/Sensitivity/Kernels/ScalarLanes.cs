using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ClaimsSuite.Engine.Sensitivity.Kernels;

/// <summary>The portable path: one value at a time.</summary>
internal readonly struct ScalarLanes<T> : IRegister<T, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static int Count => 1;

    public static int TileSpan => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Broadcast(T value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Load(ref readonly T source, nint offset) => Unsafe.Add(ref Unsafe.AsRef(in source), offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T value, ref T target, nint offset) => Unsafe.Add(ref target, offset) = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Add(T a, T b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Multiply(T a, T b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Subtract(T a, T b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MultiplyAdd(T a, T b, T c) => T.MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OneIfPositive(T a) => a > T.Zero ? T.One : T.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Larger(T a, T b) => a > b ? a : b;

    /// <summary>That of a vector of one value: T.Exp is the C library's, which rounds otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp(T a) => typeof(T) == typeof(float)
        ? Vector128.Exp(Vector128.Create(a).As<T, float>()).As<float, T>().ToScalar()
        : Vector128.Exp(Vector128.Create(a).As<T, double>()).As<double, T>().ToScalar();
}
