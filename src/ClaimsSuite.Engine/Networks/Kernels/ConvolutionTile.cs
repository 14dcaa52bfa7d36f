using System.Runtime.CompilerServices;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Networks.Kernels;

/// <summary>
/// The one heavy kernel: a few rows by one register group of a <see cref="TileProduct"/>, all of its sums held in registers. With
/// groups of two 512-bit registers 14 rows take 28 sums, 2 right values and 1 left value of AVX-512's 32 registers; 6 rows of two
/// 256-bit registers take 15 of AVX2's 16.
/// </summary>
internal static class ConvolutionTile<TVector, TLanes, TRows>
    where TVector : struct
    where TLanes : struct, ILanes<float, TVector>
    where TRows : struct, IRowCount
{
    /// <summary>Computes the tile whose factors and result start at the references.</summary>
    /// <remarks>
    /// Each value sums its products in the order of segments and depths, whatever the width and the number of rows: so a row's bits
    /// depend on nothing but that row. Four rows share a reference, for there are not registers enough for one each.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Compute(ref float left, ref float right, ref float result, in TileProduct product)
    {
        TVector sum0 = default, sum1 = default, sum2 = default, sum3 = default, sum4 = default, sum5 = default, sum6 = default;
        TVector sum7 = default, sum8 = default, sum9 = default, sum10 = default, sum11 = default, sum12 = default, sum13 = default;
        nint row = product.LeftRow, row2 = 2 * row, row3 = 3 * row, leftStep = product.LeftDepth, rightStep = product.RightDepth;
        for (var segment = 0; segment < product.Segments; segment++)
        {
            ref var at0 = ref Unsafe.Add(ref left, (nint)segment * product.LeftSegment);
            ref var at4 = ref Unsafe.Add(ref at0, 4 * row);
            ref var at8 = ref Unsafe.Add(ref at4, 4 * row);
            ref var at12 = ref Unsafe.Add(ref at8, 4 * row);
            ref var from = ref Unsafe.Add(ref right, (nint)segment * product.RightSegment);
            for (var depth = product.Depth; depth > 0; depth--)
            {
                var values = TLanes.Load(in from, 0);
                sum0 = TLanes.MultiplyAdd(TLanes.Broadcast(at0), values, sum0);
                if (TRows.Value > 1) sum1 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref at0, row)), values, sum1);
                if (TRows.Value > 2) sum2 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref at0, row2)), values, sum2);
                if (TRows.Value > 3) sum3 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref at0, row3)), values, sum3);
                if (TRows.Value > 4) sum4 = TLanes.MultiplyAdd(TLanes.Broadcast(at4), values, sum4);
                if (TRows.Value > 5) sum5 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref at4, row)), values, sum5);
                if (TRows.Value > 6) sum6 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref at4, row2)), values, sum6);
                if (TRows.Value > 7) sum7 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref at4, row3)), values, sum7);
                if (TRows.Value > 8) sum8 = TLanes.MultiplyAdd(TLanes.Broadcast(at8), values, sum8);
                if (TRows.Value > 9) sum9 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref at8, row)), values, sum9);
                if (TRows.Value > 10) sum10 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref at8, row2)), values, sum10);
                if (TRows.Value > 11) sum11 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref at8, row3)), values, sum11);
                if (TRows.Value > 12) sum12 = TLanes.MultiplyAdd(TLanes.Broadcast(at12), values, sum12);
                if (TRows.Value > 13) sum13 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref at12, row)), values, sum13);
                at0 = ref Unsafe.Add(ref at0, leftStep);
                if (TRows.Value > 4) at4 = ref Unsafe.Add(ref at4, leftStep);
                if (TRows.Value > 8) at8 = ref Unsafe.Add(ref at8, leftStep);
                if (TRows.Value > 12) at12 = ref Unsafe.Add(ref at12, leftStep);
                from = ref Unsafe.Add(ref from, rightStep);
            }
        }

        Put(ref result, 0, in product, sum0);
        Put(ref result, 1, in product, sum1);
        Put(ref result, 2, in product, sum2);
        Put(ref result, 3, in product, sum3);
        Put(ref result, 4, in product, sum4);
        Put(ref result, 5, in product, sum5);
        Put(ref result, 6, in product, sum6);
        Put(ref result, 7, in product, sum7);
        Put(ref result, 8, in product, sum8);
        Put(ref result, 9, in product, sum9);
        Put(ref result, 10, in product, sum10);
        Put(ref result, 11, in product, sum11);
        Put(ref result, 12, in product, sum12);
        Put(ref result, 13, in product, sum13);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ref float result, int row, in TileProduct product, TVector sum)
    {
        if (row >= TRows.Value)
            return;
        var offset = (nint)row * product.ResultRow;
        TLanes.Store(product.Accumulate ? TLanes.Add(TLanes.Load(in result, offset), sum) : sum, ref result, offset);
    }
}
