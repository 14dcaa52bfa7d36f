using System.Numerics;
using System.Runtime.CompilerServices;

namespace ClaimsSuite.Engine.Measurement.Sensitivity;

/// <summary>The three norms of a vector, summed in double precision in an order that no instruction set changes. A NaN makes all of them NaN.</summary>
internal readonly record struct VectorNorms(double L1, double L2, double LInfinity)
{
    /// <summary>The norms of <paramref name="values"/> in one pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static VectorNorms Of<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0, square0 = 0, square1 = 0, square2 = 0, square3 = 0, max0 = 0, max1 = 0;
        var i = 0;

        // Four sums side by side: a single one would wait for each addition to end before the next can start.
        for (; i <= values.Length - 4; i += 4)
        {
            double a = Magnitude(values[i]), b = Magnitude(values[i + 1]), c = Magnitude(values[i + 2]), d = Magnitude(values[i + 3]);
            sum0 += a;
            sum1 += b;
            sum2 += c;
            sum3 += d;
            square0 += a * a;
            square1 += b * b;
            square2 += c * c;
            square3 += d * d;
            max0 = Math.Max(max0, Math.Max(a, b));
            max1 = Math.Max(max1, Math.Max(c, d));
        }

        for (; i < values.Length; i++)
        {
            var a = Magnitude(values[i]);
            sum0 += a;
            square0 += a * a;
            max0 = Math.Max(max0, a);
        }

        return new(sum0 + sum1 + sum2 + sum3, Math.Sqrt(square0 + square1 + square2 + square3), Math.Max(max0, max1));
    }

    private static double Magnitude<T>(T value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => double.CreateTruncating(T.Abs(value));
}
