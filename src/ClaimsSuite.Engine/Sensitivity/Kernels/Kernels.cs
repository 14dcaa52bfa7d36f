using System.Numerics;
using System.Runtime.Intrinsics;

namespace ClaimsSuite.Engine.Sensitivity.Kernels;

/// <summary>The arithmetic that the measure spends its time in, on registers of one width.</summary>
internal abstract class Kernels<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The kernels of <paramref name="path"/>.</summary>
    public static Kernels<T> For(KernelPath path) => path switch
    {
        KernelPath.Scalar => new LaneKernels<T, T, ScalarLanes<T>>(),
        KernelPath.Vector => new LaneKernels<T, Vector<T>, VectorLanes<T>>(),
        KernelPath.Vector512 => new LaneKernels<T, Vector512<T>, Vector512Lanes<T>>(),
        _ when Vector512.IsHardwareAccelerated => For(KernelPath.Vector512),
        _ when Vector.IsHardwareAccelerated => For(KernelPath.Vector),
        _ => For(KernelPath.Scalar),
    };

    /// <summary>result = product.</summary>
    public void Set(MatrixView<T> result, Product<T> product) => Compute(product, default, new(result, default, accumulate: false));

    /// <summary>result = first + second.</summary>
    public void Set(MatrixView<T> result, Product<T> first, Product<T> second) =>
        Compute(first, second, new(result, default, accumulate: false));

    /// <summary>result += product.</summary>
    public void Add(MatrixView<T> result, Product<T> product) => Compute(product, default, new(result, default, accumulate: true));

    /// <summary>result += first + second.</summary>
    public void Add(MatrixView<T> result, Product<T> first, Product<T> second) =>
        Compute(first, second, new(result, default, accumulate: true));

    /// <summary>Row rows[i] of result += row i of first + second.</summary>
    public void AddToRows(MatrixView<T> result, ReadOnlySpan<int> rows, Product<T> first, Product<T> second) =>
        Compute(first, second, new(result, rows, accumulate: true));

    /// <summary>mask = 1 where a value is above 0, else 0; values = values * mask.</summary>
    public abstract void Rectify(MatrixView<T> values, MatrixView<T> mask);

    /// <summary>values = values * factors, value by value.</summary>
    public abstract void Scale(MatrixView<T> values, MatrixView<T> factors);

    /// <summary>result[j] = sum over i of a[i, j] b[i, j].</summary>
    public abstract void DotColumns(Span<T> result, MatrixView<T> a, MatrixView<T> b);

    /// <summary>result[j] = the largest values[i, j].</summary>
    public abstract void LargestInColumns(Span<T> result, MatrixView<T> values);

    /// <summary>result[i, j] = exp(values[i, j] - subtrahends[j]); sums[j] = their sum over i.</summary>
    public abstract void Exponentials(MatrixView<T> result, Span<T> sums, MatrixView<T> values, ReadOnlySpan<T> subtrahends);

    /// <summary>result[i, j] = values[i, j] factors[j].</summary>
    public abstract void ScaleColumns(MatrixView<T> result, MatrixView<T> values, ReadOnlySpan<T> factors);

    /// <summary>values[i, j] = factors[i, j] (values[i, j] weights[j] + offsets[j]).</summary>
    public abstract void ScaleAffine(MatrixView<T> values, MatrixView<T> factors, ReadOnlySpan<T> weights, ReadOnlySpan<T> offsets);

    /// <summary>Sum of (scale value)^2; the scale keeps squares within the range of <typeparamref name="T"/>.</summary>
    public abstract double SumOfSquares(ReadOnlySpan<T> values, T scale);

    /// <summary>Computes the sum of two products.</summary>
    protected abstract void Compute(in Product<T> first, in Product<T> second, in Target<T> target);
}
