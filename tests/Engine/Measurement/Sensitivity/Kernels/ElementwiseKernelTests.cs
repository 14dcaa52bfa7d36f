using ClaimsSuite.Engine.Measurement.Sensitivity;
using ClaimsSuite.Engine.Measurement.Sensitivity.Kernels;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Measurement.Sensitivity.Kernels;

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
        Matrix<float> a = Counting(3, 21, from: -20), b = Counting(3, 21, from: 5), weights = Counting(1, 21, from: 2), sums = new(1, 21);

        kernels.DotColumns(sums.View[0], a.View, b.View);
        var expected = Enumerable.Range(0, 21).Select(j => Enumerable.Range(0, 3).Sum(i => a.View[i][j] * b.View[i][j])).ToArray();
        sums.View[0].ToArray().Should().Equal(expected);

        var before = a.View[2].ToArray();
        kernels.ScaleAndAdd(a.View, b.View, b.View, weights.View[0]);
        a.View[2].ToArray().Should().Equal(before.Select((value, j) => (value * b.View[2][j]) + (b.View[2][j] * weights.View[0][j])));
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
