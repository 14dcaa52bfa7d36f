using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ClaimsSuite.Engine.Sensitivity.Kernels;

/// <summary>
/// The kernels on registers of type <typeparamref name="TVector"/>. Rows are worked on in whole registers: what falls
/// right of the last column is padding.
/// </summary>
internal sealed class LaneKernels<T, TVector, TLanes> : Kernels<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TVector : struct
    where TLanes : struct, IRegister<T, TVector>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Rectify(MatrixView<T> values, MatrixView<T> mask)
    {
        for (var i = 0; i < values.Rows; i++)
        {
            ref var value = ref values[i][0];
            ref var active = ref mask[i][0];
            for (var j = 0; j < values.Columns; j += TLanes.Count)
            {
                var all = TLanes.Load(in value, j);
                var one = TLanes.OneIfPositive(all);
                TLanes.Store(one, ref active, j);
                TLanes.Store(TLanes.Multiply(all, one), ref value, j);
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Scale(MatrixView<T> values, MatrixView<T> factors)
    {
        for (var i = 0; i < values.Rows; i++)
        {
            ref var value = ref values[i][0];
            ref var factor = ref factors[i][0];
            for (var j = 0; j < values.Columns; j += TLanes.Count)
                TLanes.Store(TLanes.Multiply(TLanes.Load(in value, j), TLanes.Load(in factor, j)), ref value, j);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void DotColumns(Span<T> result, MatrixView<T> a, MatrixView<T> b)
    {
        ref var sums = ref MemoryMarshal.GetReference(result);
        ref var left = ref MemoryMarshal.GetReference(a.Values);
        ref var right = ref MemoryMarshal.GetReference(b.Values);
        for (var j = 0; j < a.Columns; j += TLanes.Count)
        {
            TVector sum = default;
            for (nint i = 0; i < a.Rows; i++)
                sum = TLanes.MultiplyAdd(TLanes.Load(in left, (i * a.Stride) + j), TLanes.Load(in right, (i * b.Stride) + j), sum);
            TLanes.Store(sum, ref sums, j);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void LargestInColumns(Span<T> result, MatrixView<T> values)
    {
        ref var largest = ref MemoryMarshal.GetReference(result);
        ref var value = ref MemoryMarshal.GetReference(values.Values);
        for (var j = 0; j < values.Columns; j += TLanes.Count)
        {
            var max = TLanes.Load(in value, j);
            for (nint i = 1; i < values.Rows; i++)
                max = TLanes.Larger(TLanes.Load(in value, (i * values.Stride) + j), max);
            TLanes.Store(max, ref largest, j);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Exponentials(MatrixView<T> result, Span<T> sums, MatrixView<T> values, ReadOnlySpan<T> subtrahends)
    {
        ref var subtrahend = ref MemoryMarshal.GetReference(subtrahends);
        ref var total = ref MemoryMarshal.GetReference(sums);
        ref var value = ref MemoryMarshal.GetReference(values.Values);
        ref var exponential = ref MemoryMarshal.GetReference(result.Values);
        for (var j = 0; j < values.Columns; j += TLanes.Count)
        {
            TVector sum = default;
            var less = TLanes.Load(in subtrahend, j);
            for (nint i = 0; i < values.Rows; i++)
            {
                var power = TLanes.Exp(TLanes.Subtract(TLanes.Load(in value, (i * values.Stride) + j), less));
                TLanes.Store(power, ref exponential, (i * result.Stride) + j);
                sum = TLanes.Add(sum, power);
            }

            TLanes.Store(sum, ref total, j);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void ScaleColumns(MatrixView<T> result, MatrixView<T> values, ReadOnlySpan<T> factors)
    {
        ref var factor = ref MemoryMarshal.GetReference(factors);
        for (var i = 0; i < values.Rows; i++)
        {
            ref var value = ref values[i][0];
            ref var product = ref result[i][0];
            for (var j = 0; j < values.Columns; j += TLanes.Count)
                TLanes.Store(TLanes.Multiply(TLanes.Load(in value, j), TLanes.Load(in factor, j)), ref product, j);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void ScaleAffine(MatrixView<T> values, MatrixView<T> factors, ReadOnlySpan<T> weights, ReadOnlySpan<T> offsets)
    {
        ref var weight = ref MemoryMarshal.GetReference(weights);
        ref var offset = ref MemoryMarshal.GetReference(offsets);
        for (var i = 0; i < values.Rows; i++)
        {
            ref var value = ref values[i][0];
            ref var factor = ref factors[i][0];
            for (var j = 0; j < values.Columns; j += TLanes.Count)
            {
                var affine = TLanes.MultiplyAdd(TLanes.Load(in value, j), TLanes.Load(in weight, j), TLanes.Load(in offset, j));
                TLanes.Store(TLanes.Multiply(TLanes.Load(in factor, j), affine), ref value, j);
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override double SumOfSquares(ReadOnlySpan<T> values, T scale)
    {
        TVector sum0 = default, sum1 = default;
        var factor = TLanes.Broadcast(scale);
        ref var value = ref MemoryMarshal.GetReference(values);
        for (var j = 0; j < values.Length; j += 2 * TLanes.Count)
        {
            var scaled = TLanes.Multiply(TLanes.Load(in value, j), factor);
            sum0 = TLanes.MultiplyAdd(scaled, scaled, sum0);
            if (j + TLanes.Count >= values.Length)
                break;
            scaled = TLanes.Multiply(TLanes.Load(in value, j + TLanes.Count), factor);
            sum1 = TLanes.MultiplyAdd(scaled, scaled, sum1);
        }

        Span<T> lanes = stackalloc T[TLanes.Count];
        TLanes.Store(TLanes.Add(sum0, sum1), ref lanes[0], 0);
        var sum = 0.0;
        foreach (var lane in lanes)
            sum += double.CreateTruncating(lane);
        return sum;
    }

    /// <summary>Covers the result with tiles of as many registers a row as they may span, and of fewer at its end.</summary>
    /// <inheritdoc/>
    protected override void Compute(in Product<T> first, in Product<T> second, in Target<T> target)
    {
        var registers = (target.Columns + TLanes.Count - 1) / TLanes.Count;
        for (var row = 0; row < target.Rows; row += Tile<T, TVector, TLanes>.Rows)
        {
            for (var done = 0; done < registers;)
            {
                var column = done * TLanes.Count;
                var width = Width(registers - done);
                if (width == 4)
                    Tile<T, Two<Two<TVector>>, TwoLanes<T, Two<TVector>, TwoLanes<T, TVector, TLanes>>>.Compute(
                        in first, in second, in target, row, column);
                else if (width == 3)
                    Tile<T, Three<TVector>, ThreeLanes<T, TVector, TLanes>>.Compute(in first, in second, in target, row, column);
                else if (width == 2)
                    Tile<T, Two<TVector>, TwoLanes<T, TVector, TLanes>>.Compute(in first, in second, in target, row, column);
                else
                    Tile<T, TVector, TLanes>.Compute(in first, in second, in target, row, column);
                done += width;
            }
        }
    }

    /// <summary>As even as can be: a tile of one register leaves half of the multipliers idle.</summary>
    private static int Width(int left) => TLanes.TileSpan == 4
        ? left switch { <= 4 => left, 5 or 6 or 9 => 3, _ => 4 }
        : left switch { <= 2 => left, 4 => 2, _ => 3 };
}
