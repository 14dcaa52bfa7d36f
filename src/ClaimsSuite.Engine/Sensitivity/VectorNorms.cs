using System.Numerics;
using System.Runtime.CompilerServices;

namespace ClaimsSuite.Engine.Sensitivity;

/// <summary>
/// The three norms of a vector, summed in double precision in an order that no instruction set changes. A NaN makes all
/// of them NaN.
/// </summary>
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
            max0 = a > max0 ? a : max0;
            max1 = b > max1 ? b : max1;
            max0 = c > max0 ? c : max0;
            max1 = d > max1 ? d : max1;
        }

        for (; i < values.Length; i++)
        {
            var a = Magnitude(values[i]);
            sum0 += a;
            square0 += a * a;
            max0 = a > max0 ? a : max0;
        }

        // Comparisons pass a NaN by; the sum does not.
        var sum = sum0 + sum1 + sum2 + sum3;
        var max = double.IsNaN(sum) ? sum : Math.Max(max0, max1);
        return new(sum, Math.Sqrt(square0 + square1 + square2 + square3), max);
    }

    private static double Magnitude<T>(T value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => double.CreateTruncating(T.Abs(value));
}
