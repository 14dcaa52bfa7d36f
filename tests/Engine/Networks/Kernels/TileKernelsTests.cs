using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Engine.Sensitivity.Kernels;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Networks.Kernels;

public sealed class TileKernelsTests
{
    private static readonly TileProduct Product = new()
    {
        Segments = 3, Depth = 4, LeftRow = 5, LeftDepth = 2, LeftSegment = 41,
        RightDepth = 64, RightSegment = 300, ResultRow = 70, Accumulate = true,
    };

    [Fact]
    public void Products_agree_with_the_definition_at_any_size_and_width_of_registers()
    {
        foreach (var path in Enum.GetValues<KernelPath>())
        {
            for (var rows = 1; rows <= 31; rows++)
            {
                foreach (var columns in new[] { 16, 32, 48, 64 })
                {
                    Agrees(path, rows, columns, Product);
                    Agrees(path, rows, columns, Product with { Accumulate = false });
                }
            }
        }
    }

    [Fact]
    public void A_product_that_does_not_fit_its_memory_is_refused()
    {
        var kernels = TileKernels.For(KernelPath.Widest);
        const int rows = 3, columns = 16;
        var (left, right, result) = ((2 * 5) + (2 * 41) + (3 * 2) + 1, (2 * 300) + (3 * 64) + 16, (2 * 70) + 16);

        void Compute(int lefts, int rights, int results) =>
            kernels.Compute(new float[lefts], new float[rights], new float[results], rows, columns, Product);

        Compute(left, right, result);
        FluentActions.Invoking(() => Compute(left - 1, right, result)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Compute(left, right - 1, result)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Compute(left, right, result - 1)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Windows_are_added_line_by_line_at_any_width_of_registers()
    {
        int[] offsets = [0, 160, 240];
        var (windows, values) = (Convolution.Networks.Normal(400, 1), Convolution.Networks.Normal(3, 2));
        foreach (var path in Enum.GetValues<KernelPath>())
        {
            var result = Convolution.Networks.Normal(5 * 40, 3);
            var before = (float[])result.Clone();

            TileKernels.For(path).AddWindows(result, 40, windows, 32, offsets, values);

            for (var i = 0; i < result.Length; i++)
            {
                double Added(int window) => i % 40 < 32 ? values[window] * (double)windows[offsets[window] + (i / 40 * 32) + (i % 40)] : 0;
                Math.Abs(result[i] - before[i] - Added(0) - Added(1) - Added(2)).Should().BeLessThan(1e-5, "{0} at {1}", path, i);
            }
        }
    }

    [Fact]
    public void Windows_that_do_not_fit_their_memory_are_refused()
    {
        static Action Adding(int results, int windows, int offset, int values) => () =>
            TileKernels.For(KernelPath.Widest).AddWindows(new float[results], 40, new float[windows], 32, [offset], new float[values]);

        Adding(192, 170, 10, 1).Should().NotThrow();
        Adding(191, 170, 10, 1).Should().Throw<ArgumentException>();
        Adding(192, 169, 10, 1).Should().Throw<ArgumentException>();
        Adding(192, 170, -1, 1).Should().Throw<ArgumentException>();
        Adding(192, 170, 10, 2).Should().Throw<ArgumentException>();
    }

    private static void Agrees(KernelPath path, int rows, int columns, TileProduct product)
    {
        var (left, right, result) =
            (Convolution.Networks.Normal(400, 1), Convolution.Networks.Normal(1000, 2), Convolution.Networks.Normal(31 * 70, 3));
        var before = (float[])result.Clone();

        TileKernels.For(path).Compute(left, right, result, rows, columns, product);

        for (var i = 0; i < result.Length; i++)
        {
            var (r, c) = (i / product.ResultRow, i % product.ResultRow);
            double expected = product.Accumulate || r >= rows || c >= columns ? before[i] : 0;
            for (var k = 0; k < 12 && r < rows && c < columns; k++)
                expected += left[(r * 5) + (k / 4 * 41) + (k % 4 * 2)] * (double)right[(k / 4 * 300) + (k % 4 * 64) + c];
            Math.Abs(result[i] - expected).Should().BeLessThan(1e-5, "{0}, {1} x {2}", path, rows, columns);
        }
    }
}
