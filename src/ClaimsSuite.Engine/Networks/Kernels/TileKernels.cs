using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ClaimsSuite.Engine.Sensitivity.Kernels;

namespace ClaimsSuite.Engine.Networks.Kernels;

/// <summary>
/// Products of matrices, on registers of one width. Their bits do not depend on the width where multiplication and addition fuse.
/// </summary>
internal abstract class TileKernels
{
    /// <summary>Lines of a window that <see cref="AddWindows"/> adds: the side of a filter.</summary>
    public const int WindowLines = 5;

    /// <summary>The kernels of <paramref name="path"/>.</summary>
    public static TileKernels For(KernelPath path) => path switch
    {
        KernelPath.Scalar => new TileKernels<float, ScalarLanes<float>>(),
        KernelPath.Vector => new TileKernels<Vector<float>, VectorLanes<float>>(),
        KernelPath.Vector512 => new TileKernels<Vector512<float>, Vector512Lanes<float>>(),
        _ when Vector512.IsHardwareAccelerated => For(KernelPath.Vector512),
        _ when Vector.IsHardwareAccelerated => For(KernelPath.Vector),
        _ => For(KernelPath.Scalar),
    };

    /// <summary>Computes a product.</summary>
    /// <param name="left">The left factor.</param>
    /// <param name="right">The right factor.</param>
    /// <param name="result">[<paramref name="rows"/>, <paramref name="columns"/>], or the start of it.</param>
    /// <param name="rows">Rows of the left factor and of the result.</param>
    /// <param name="columns">Columns of the right factor and of the result; a multiple of 16.</param>
    /// <param name="product">How they lie in memory.</param>
    /// <exception cref="ArgumentException">One of them is too short for the product.</exception>
    public void Compute(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result, int rows, int columns, in TileProduct product)
    {
        if (!product.Fits(left.Length, right.Length, result.Length, rows, columns))
            throw new ArgumentException($"A product of {rows} x {columns} values does not fit its memory: {product}.", nameof(product));
        Cover(
            ref MemoryMarshal.GetReference(left), ref MemoryMarshal.GetReference(right), ref MemoryMarshal.GetReference(result),
            rows, columns, in product);
    }

    /// <summary>result += sum over i of values[i] times the window at offsets[i]; windows are 5 lines.</summary>
    /// <param name="result">The first line of the result, or the start of it.</param>
    /// <param name="resultLine">From one line of the result to the next.</param>
    /// <param name="windows">All windows.</param>
    /// <param name="line">Values in a line of a window, and from one to the next; a multiple of 16.</param>
    /// <param name="offsets">Where windows begin.</param>
    /// <param name="values">What they are multiplied by; as many.</param>
    /// <exception cref="ArgumentException">The result or the windows are too short.</exception>
    public void AddWindows(
        Span<float> result, int resultLine, ReadOnlySpan<float> windows, int line, ReadOnlySpan<int> offsets, ReadOnlySpan<float> values)
    {
        if (offsets.IsEmpty)
            return;
        var last = WindowLines - 1;
        foreach (var offset in offsets)
        {
            if (offset < 0 || offset > windows.Length - (WindowLines * line))
                throw new ArgumentException($"{windows.Length} values hold no window at {offset}.", nameof(windows));
        }
        if ((last * resultLine) + line > result.Length || values.Length != offsets.Length)
            throw new ArgumentException(
                $"{WindowLines} lines of {line} values do not fit a result of {result.Length}.", nameof(result));
        Sum(ref MemoryMarshal.GetReference(result), resultLine, ref MemoryMarshal.GetReference(windows), line, offsets, values);
    }

    /// <summary>Covers the result with tiles.</summary>
    protected abstract void Cover(ref float left, ref float right, ref float result, int rows, int columns, in TileProduct product);

    /// <summary>Adds the windows.</summary>
    protected abstract void Sum(
        ref float result, nint resultLine, ref float windows, nint line, ReadOnlySpan<int> offsets, ReadOnlySpan<float> values);
}

/// <summary>The kernels on registers of type <typeparamref name="TVector"/>.</summary>
internal sealed class TileKernels<TVector, TLanes> : TileKernels
    where TVector : struct
    where TLanes : struct, IRegister<float, TVector>
{
    /// <summary>As many rows of two registers as the register file has room for.</summary>
    private static int MaxRows => TLanes.TileSpan == 4 ? 14 : 6;

    /// <inheritdoc/>
    protected override void Cover(ref float left, ref float right, ref float result, int rows, int columns, in TileProduct product)
    {
        // Columns outside: the right factor's are read again for each tile of rows, and a strip of them fits the first-level cache.
        for (var column = 0; column < columns;)
        {
            var two = column + TLanes.Count < columns;
            for (var row = 0; row < rows;)
            {
                // As even as can be: a low tile waits for its right values.
                var tiles = (rows - row + MaxRows - 1) / MaxRows;
                var height = (rows - row + tiles - 1) / tiles;
                ref var leftRow = ref Unsafe.Add(ref left, (nint)row * product.LeftRow);
                ref var rightColumn = ref Unsafe.Add(ref right, column);
                ref var target = ref Unsafe.Add(ref result, ((nint)row * product.ResultRow) + column);
                if (two)
                    Tile<Two<TVector>, TwoLanes<float, TVector, TLanes>>(height, ref leftRow, ref rightColumn, ref target, in product);
                else
                    Tile<TVector, TLanes>(height, ref leftRow, ref rightColumn, ref target, in product);
                row += height;
            }
            column += two ? 2 * TLanes.Count : TLanes.Count;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Sum(
        ref float result, nint resultLine, ref float windows, nint line, ReadOnlySpan<int> offsets, ReadOnlySpan<float> values)
    {
        for (nint column = 0; column < line; column += TLanes.Count)
        {
            ref var target = ref Unsafe.Add(ref result, column);
            TVector sum0 = TLanes.Load(in target, 0), sum1 = TLanes.Load(in target, resultLine);
            var sum2 = TLanes.Load(in target, 2 * resultLine);
            TVector sum3 = TLanes.Load(in target, 3 * resultLine), sum4 = TLanes.Load(in target, 4 * resultLine);
            for (var i = 0; i < offsets.Length; i++)
            {
                ref var window = ref Unsafe.Add(ref windows, offsets[i] + column);
                var value = TLanes.Broadcast(values[i]);
                sum0 = TLanes.MultiplyAdd(value, TLanes.Load(in window, 0), sum0);
                sum1 = TLanes.MultiplyAdd(value, TLanes.Load(in window, line), sum1);
                sum2 = TLanes.MultiplyAdd(value, TLanes.Load(in window, 2 * line), sum2);
                sum3 = TLanes.MultiplyAdd(value, TLanes.Load(in window, 3 * line), sum3);
                sum4 = TLanes.MultiplyAdd(value, TLanes.Load(in window, 4 * line), sum4);
            }
            TLanes.Store(sum0, ref target, 0);
            TLanes.Store(sum1, ref target, resultLine);
            TLanes.Store(sum2, ref target, 2 * resultLine);
            TLanes.Store(sum3, ref target, 3 * resultLine);
            TLanes.Store(sum4, ref target, 4 * resultLine);
        }
    }

    private static void Tile<TGroup, TGroupLanes>(int height, ref float left, ref float right, ref float result, in TileProduct product)
        where TGroup : struct
        where TGroupLanes : struct, ILanes<float, TGroup>
    {
        switch (height)
        {
            case 1:
                ConvolutionTile<TGroup, TGroupLanes, Rows1>.Compute(ref left, ref right, ref result, in product);
                break;
            case 2:
                ConvolutionTile<TGroup, TGroupLanes, Rows2>.Compute(ref left, ref right, ref result, in product);
                break;
            case 3:
                ConvolutionTile<TGroup, TGroupLanes, Rows3>.Compute(ref left, ref right, ref result, in product);
                break;
            case 4:
                ConvolutionTile<TGroup, TGroupLanes, Rows4>.Compute(ref left, ref right, ref result, in product);
                break;
            case 5:
                ConvolutionTile<TGroup, TGroupLanes, Rows5>.Compute(ref left, ref right, ref result, in product);
                break;
            case 6:
                ConvolutionTile<TGroup, TGroupLanes, Rows6>.Compute(ref left, ref right, ref result, in product);
                break;
            case 7:
                ConvolutionTile<TGroup, TGroupLanes, Rows7>.Compute(ref left, ref right, ref result, in product);
                break;
            case 8:
                ConvolutionTile<TGroup, TGroupLanes, Rows8>.Compute(ref left, ref right, ref result, in product);
                break;
            case 9:
                ConvolutionTile<TGroup, TGroupLanes, Rows9>.Compute(ref left, ref right, ref result, in product);
                break;
            case 10:
                ConvolutionTile<TGroup, TGroupLanes, Rows10>.Compute(ref left, ref right, ref result, in product);
                break;
            case 11:
                ConvolutionTile<TGroup, TGroupLanes, Rows11>.Compute(ref left, ref right, ref result, in product);
                break;
            case 12:
                ConvolutionTile<TGroup, TGroupLanes, Rows12>.Compute(ref left, ref right, ref result, in product);
                break;
            case 13:
                ConvolutionTile<TGroup, TGroupLanes, Rows13>.Compute(ref left, ref right, ref result, in product);
                break;
            default:
                ConvolutionTile<TGroup, TGroupLanes, Rows14>.Compute(ref left, ref right, ref result, in product);
                break;
        }
    }
}
