using System.Numerics;
using ClaimsSuite.Engine.Sensitivity.Kernels;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Sensitivity.Kernels;

public sealed class MatrixProductTests
{
    private static readonly Gen<(int Rows, int Columns, int Depth1, int Depth2)> Sizes =
        Gen.Select(Gen.Int[1, 13], Gen.Int[1, 70], Gen.Int[1, 20], Gen.Int[1, 5]);

    [Theory]
    [MemberData(nameof(Paths))]
    public void Sums_of_two_products_agree_with_the_definition_at_any_size(KernelPath path) =>
        Sizes.Sample(size => Compare<float>(path, size, 1e-5) && Compare<double>(path, size, 1e-13), iter: 60);

    [Theory]
    [MemberData(nameof(Paths))]
    public void Products_are_added_to_the_rows_that_are_named_even_twice(KernelPath path)
    {
        var kernels = Kernels<double>.For(path);
        var (left, right, result) = (Filled<double>(3, 2, 1), Filled<double>(2, 20, 2), Filled<double>(5, 20, 3));
        var before = Copy(result);

        kernels.AddToRows(result.View, [4, 1, 4], Product.Of(left.View, right.View), default);

        for (var j = 0; j < 20; j++)
        {
            double Row(int i) => (left.View[i][0] * right.View[0][j]) + (left.View[i][1] * right.View[1][j]);
            result.View[1][j].Should().BeApproximately(before[1, j] + Row(1), 1e-14);
            result.View[4][j].Should().BeApproximately(before[4, j] + Row(0) + Row(2), 1e-14);
            result.View[0][j].Should().Be(before[0, j]);
        }
    }

    [Fact]
    public void Padding_right_of_the_last_column_stays_zero_where_the_factors_have_zeros_there()
    {
        var (left, right, result) = (Filled<float>(5, 3, 1), Filled<float>(3, 9, 2), new Matrix<float>(5, 9));

        Kernels<float>.For(KernelPath.Widest).Add(result.View, Product.Of(left.View, right.View));

        PaddingIsZero(result).Should().BeTrue();
        result.View[4][8].Should().NotBe(0);
    }

    [Fact]
    public void Transposes_at_any_size() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 20]).Sample((rows, columns) =>
        {
            var (source, target) = (Filled<float>(rows, columns, 4), new Matrix<float>(columns, rows));
            target.View.SetTransposed(source.View);
            return All(rows, columns, (i, j) => target.View[j][i] == source.View[i][j]) && PaddingIsZero(target);
        });

    public static TheoryData<KernelPath> Paths() => [.. Enum.GetValues<KernelPath>()];

    private static bool Compare<T>(KernelPath path, (int Rows, int Columns, int Depth1, int Depth2) size, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var kernels = Kernels<T>.For(path);
        Matrix<T> left1 = Filled<T>(size.Rows, size.Depth1, 1), right1 = Filled<T>(size.Depth1, size.Columns, 2);
        Matrix<T> left2 = Filled<T>(size.Depth2, size.Rows, 3), right2 = Filled<T>(size.Depth2, size.Columns, 4);
        var result = Filled<T>(size.Rows, size.Columns, 5);
        kernels.Set(result.View, Product.Of(left1.View, right1.View), Product.OfTransposed(left2.View, right2.View));
        kernels.Add(result.View, Product.Of(left1.View, right1.View), Product.OfTransposed(left2.View, right2.View));
        kernels.Add(result.View, Product.Of(left1.View, right1.View));
        return All(size.Rows, size.Columns, (i, j) =>
        {
            var expected = 0.0;
            for (var k = 0; k < size.Depth1; k++)
                expected += 3 * Value(left1, i, k) * Value(right1, k, j);
            for (var k = 0; k < size.Depth2; k++)
                expected += 2 * Value(left2, k, i) * Value(right2, k, j);
            return Math.Abs(Value(result, i, j) - expected) <= tolerance * (size.Depth1 + size.Depth2);
        });
    }

    private static Matrix<T> Filled<T>(int rows, int columns, ulong seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (matrix, random) = (new Matrix<T>(rows, columns), new SeededRandom(seed));
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
                matrix.View[i][j] = T.CreateTruncating((2 * random.NextDouble()) - 1);
        }

        return matrix;
    }

    private static double[,] Copy(Matrix<double> matrix)
    {
        var copy = new double[matrix.View.Rows, matrix.View.Columns];
        for (var i = 0; i < copy.GetLength(0); i++)
        {
            for (var j = 0; j < copy.GetLength(1); j++)
                copy[i, j] = matrix.View[i][j];
        }

        return copy;
    }

    private static double Value<T>(Matrix<T> matrix, int i, int j)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => double.CreateTruncating(matrix.View[i][j]);

    private static bool All(int rows, int columns, Func<int, int, bool> holds) =>
        Enumerable.Range(0, rows).All(i => Enumerable.Range(0, columns).All(j => holds(i, j)));

    private static bool PaddingIsZero(Matrix<float> matrix) =>
        All(matrix.View.Rows, matrix.View.Stride, (i, j) =>
            j < matrix.View.Columns || matrix.View.Values[(i * matrix.View.Stride) + j] == 0);
}
