using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ClaimsSuite.Engine.Sensitivity.Kernels;

/// <summary>
/// The one heavy kernel: a tile of four rows by one register group of the sum of two matrix products, all of it held
/// in registers. Two products, because every tangent of a product has two terms. With groups of three 256-bit
/// registers the tile takes 12 sums, 3 right values and 1 left value: AVX2's 16 registers. Four of 512 bits take 21 of
/// AVX-512's 32.
/// </summary>
internal static class Tile<T, TVector, TLanes>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TVector : struct
    where TLanes : struct, ILanes<T, TVector>
{
    /// <summary>How many rows a tile has.</summary>
    public const int Rows = 4;

    /// <summary>Computes the tile at (<paramref name="row"/>, <paramref name="column"/>).</summary>
    /// <remarks>
    /// Below the last row the tile repeats that row and writes nothing. Each value sums its products in the order of the
    /// depth, whatever the width. Not to be inlined: three widths in one caller exhaust the compiler's inlining budget.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Compute(in Product<T> first, in Product<T> second, in Target<T> target, int row, int column)
    {
        TVector sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        var last = target.Rows - 1;
        int row1 = Math.Min(row + 1, last), row2 = Math.Min(row + 2, last), row3 = Math.Min(row + 3, last);
        for (var term = 0; term < 2; term++)
        {
            ref readonly var product = ref (term == 0 ? ref first : ref second);
            ref var left = ref MemoryMarshal.GetReference(product.Left);
            ref var left0 = ref Unsafe.Add(ref left, (nint)row * product.RowStride);
            ref var left1 = ref Unsafe.Add(ref left, (nint)row1 * product.RowStride);
            ref var left2 = ref Unsafe.Add(ref left, (nint)row2 * product.RowStride);
            ref var left3 = ref Unsafe.Add(ref left, (nint)row3 * product.RowStride);
            ref var right = ref Unsafe.Add(ref MemoryMarshal.GetReference(product.Right), column);
            nint leftStep = product.DepthStride, rightStep = product.RightStride, at = 0;
            for (var depth = product.Depth; depth > 0; depth--)
            {
                var values = TLanes.Load(in right, 0);
                sum0 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref left0, at)), values, sum0);
                sum1 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref left1, at)), values, sum1);
                sum2 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref left2, at)), values, sum2);
                sum3 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref left3, at)), values, sum3);
                at += leftStep;
                right = ref Unsafe.Add(ref right, rightStep);
            }
        }

        Put(in target, row, column, sum0);
        if (row + 1 <= last)
            Put(in target, row + 1, column, sum1);
        if (row + 2 <= last)
            Put(in target, row + 2, column, sum2);
        if (row + 3 <= last)
            Put(in target, row + 3, column, sum3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(in Target<T> target, int row, int column, TVector sum)
    {
        ref var values = ref MemoryMarshal.GetReference(target.Values);
        var offset = target.Offset(row) + column;
        if (target.Accumulate)
            sum = TLanes.Add(TLanes.Load(in values, offset), sum);
        TLanes.Store(sum, ref values, offset);
    }
}
