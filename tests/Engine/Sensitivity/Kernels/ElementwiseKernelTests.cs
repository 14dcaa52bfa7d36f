using System.Numerics;
using ClaimsSuite.Engine.Sensitivity.Kernels;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Sensitivity.Kernels;

public sealed class ElementwiseKernelTests
{
    public static TheoryData<KernelPath> Paths() => [.. Enum.GetValues<KernelPath>()];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Rectify_keeps_positive_values_and_marks_them(KernelPath path)
    {
        Matrix<float> values = Counting(2, 19, from: -7), mask = new(2, 19);

        Kernels<float>.For(path).Rectify(values.View, mask.View);

        values.View[0].ToArray().Should().Equal(Enumerable.Range(-7, 19).Select(v => Math.Max(v, 0f)));
        mask.View[0].ToArray().Should().Equal(Enumerable.Range(-7, 19).Select(v => v > 0 ? 1f : 0f), "the derivative at 0 is 0");
        mask.View[1].ToArray().Should().OnlyContain(m => m == 1);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Column_sums_and_weighted_sums_agree_with_their_definitions(KernelPath path)
    {
        var kernels = Kernels<float>.For(path);
        Matrix<float> a = Counting(3, 21, from: -20), b = Counting(3, 21, from: 5), sums = new(1, 21);
        Matrix<float> weights = Counting(1, 21, from: 2), offsets = Counting(1, 21, from: -9);

        kernels.DotColumns(sums.View[0], a.View, b.View);
        var expected = Enumerable.Range(0, 21).Select(j => Enumerable.Range(0, 3).Sum(i => a.View[i][j] * b.View[i][j])).ToArray();
        sums.View[0].ToArray().Should().Equal(expected);

        var before = a.View[2].ToArray();
        kernels.ScaleAffine(a.View, b.View, weights.View[0], offsets.View[0]);
        a.View[2].ToArray().Should().Equal(
            before.Select((value, j) => b.View[2][j] * ((value * weights.View[0][j]) + offsets.View[0][j])));

        kernels.ScaleColumns(a.View, b.View, weights.View[0]);
        a.View[1].ToArray().Should().Equal(Enumerable.Range(0, 21).Select(j => b.View[1][j] * weights.View[0][j]));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_largest_of_a_column_may_stand_in_any_row(KernelPath path)
    {
        Matrix<float> values = Counting(3, 21, from: -70), largest = new(1, 21);
        (values.View[0][4], values.View[1][20], values.View[2][7]) = (float.PositiveInfinity, 5, float.NaN);

        Kernels<float>.For(path).LargestInColumns(largest.View[0], values.View);

        var expected = Enumerable.Range(0, 21).Select(j => j - 28f).ToArray();
        (expected[4], expected[20], expected[7]) = (float.PositiveInfinity, 5, -42);
        largest.View[0].ToArray().Should().Equal(expected, "a NaN below the first row is passed by");
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Exponentials_agree_with_the_library_and_bit_for_bit_with_the_portable_path(KernelPath path)
    {
        CompareExponentials<float>(path, 2e-7);
        CompareExponentials<double>(path, 1e-15);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Scale_multiplies_value_by_value(KernelPath path)
    {
        Matrix<float> values = Counting(2, 10, from: 1), factors = Counting(2, 10, from: -3);

        Kernels<float>.For(path).Scale(values.View, factors.View);

        values.View[1].ToArray().Should().Equal(Enumerable.Range(0, 10).Select(j => (11f + j) * (7 + j)));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Squares_are_scaled_before_they_can_overflow(KernelPath path)
    {
        var values = new AlignedArray<float>(48);
        values.Span.Fill(1e30f);

        Kernels<float>.For(path).SumOfSquares(values.Span, 1e-30f).Should().BeApproximately(48, 1e-4);
    }

    /// <summary>From e^0 to what no precision can hold apart from 0, at arguments that are exact; a NaN in the last column.</summary>
    private static void CompareExponentials<T>(KernelPath path, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Matrix<T> values = new(40, 21), found = new(40, 21), portable = new(40, 21), sums = new(2, 21), subtrahends = new(1, 21);
        for (var i = 0; i < 40; i++)
        {
            for (var j = 0; j < 21; j++)
                values.View[i][j] = T.CreateTruncating(j - (0.5 * i * i));
        }

        for (var j = 0; j < 21; j++)
            subtrahends.View[0][j] = T.CreateTruncating(j);
        (values.View[39][3], values.View[39][20]) = (T.NegativeInfinity, T.NaN);

        Kernels<T>.For(path).Exponentials(found.View, sums.View[0], values.View, subtrahends.View[0]);
        Kernels<T>.For(KernelPath.Scalar).Exponentials(portable.View, sums.View[1], values.View, subtrahends.View[0]);

        sums.View[0].ToArray().Should().Equal(sums.View[1].ToArray());
        T.IsNaN(sums.View[0][20]).Should().BeTrue();
        for (var j = 0; j < 20; j++)
        {
            var sum = 0.0;
            for (var i = 0; i < 40; i++)
            {
                var (value, expected) = (found.View[i][j], Math.Exp(double.CreateTruncating(values.View[i][j]) - j));
                value.Should().Be(portable.View[i][j]);
                double.CreateTruncating(value).Should().BeApproximately(expected, (tolerance * expected) + 1e-40, "row {0}", i);
                sum += expected;
            }

            double.CreateTruncating(sums.View[0][j]).Should().BeApproximately(sum, 10 * tolerance);
        }
    }

    /// <summary>Whole numbers in reading order: products and sums of them are exact.</summary>
    private static Matrix<float> Counting(int rows, int columns, int from)
    {
        var matrix = new Matrix<float>(rows, columns);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
                matrix.View[i][j] = from + (i * columns) + j;
        }

        return matrix;
    }
}
