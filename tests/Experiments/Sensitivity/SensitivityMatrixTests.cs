using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Sensitivity;
using ClaimsSuite.Runs;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Experiments.Sensitivity;

public sealed class SensitivityMatrixTests
{
    private static readonly SensitivityMatrixRun Small = new()
    {
        Replicate = new Replicate("strokes", 1000, 0),
        Training = new()
        {
            TrainingSet = TrainingSet.Real,
            Examples = 100,
            Hidden = 8,
            LearningRate = 0.1,
            BatchSize = 20,
            EvaluationEpochs = [1, 3],
        },
    };

    [Fact]
    public void Diagonal_and_spread_of_a_matrix_are_as_by_hand()
    {
        var matrix = new SensitivityMatrix(new double[,] { { 4, 2, 2 }, { 1, 1, 2 }, { 0.5, 1, 8.5 } });

        matrix.DiagonalRows.Should().BeApproximately(2.0 / 3, 1e-12, "the second row is highest at 2");
        matrix.DiagonalRatio.Should().BeApproximately(Math.Pow(2 * 0.5 * 8.5, 1.0 / 3), 1e-12);
        matrix.Spread.Should().BeApproximately((0.5 + 0.75 + 0.15) / 3, 1e-12);
    }

    [Fact]
    public void Equal_cells_have_no_diagonal_and_the_largest_spread_that_chance_gives()
    {
        var matrix = new SensitivityMatrix(new double[,] { { 1, 1 }, { 3, 3 } });

        (matrix.DiagonalRows, matrix.DiagonalRatio, matrix.Spread).Should().Be((0, 1, 0.5), "rows are compared within themselves");
    }

    [Fact]
    public void A_mean_of_matrices_is_taken_cell_by_cell()
    {
        var mean = SensitivityMatrix.Mean([new(new double[,] { { 1, 2 }, { 3, 4 } }), new(new double[,] { { 3, 0 }, { 5, 0 } })]);

        mean.Cells.Should().Equal(2, 1, 4, 2);
    }

    [Fact]
    public void A_run_keeps_the_matrix_of_every_t_and_judges_their_mean()
    {
        var values = Execute(Small);

        var cells = values[SensitivityMatrixRun.Matrices];
        cells.Should().HaveCount(2 * 10 * 10).And.OnlyContain(cell => cell > 0);
        var (first, second) = (Matrix(cells[..100]), Matrix(cells[100..]));
        values[SensitivityMatrixRun.SpreadAtOnce].Should().Equal(first.Spread, second.Spread);
        values[SensitivityMatrixRun.DiagonalRowsAtOnce].Should().Equal(first.DiagonalRows, second.DiagonalRows);
        values[SensitivityMatrixRun.Spread].Should().Equal(first.Spread, SensitivityMatrix.Mean([first, second]).Spread);
        values[SensitivityMatrixRun.DiagonalRatio][1].Should().Be(SensitivityMatrix.Mean([first, second]).DiagonalRatio);
    }

    [Fact]
    public void Shuffled_columns_take_the_diagonal_away_and_nothing_else()
    {
        var (plain, shuffled) = (Execute(Small), Execute(Small with { ShuffledColumns = true }));

        plain[SensitivityMatrixRun.DiagonalRows][^1].Should().Be(1);
        shuffled[SensitivityMatrixRun.DiagonalRows][^1].Should().BeLessThan(0.5);
        shuffled[SensitivityMatrixRun.Spread][^1].Should().BeApproximately(0.9, 0.02, "each of ten cells then has its equal share");
        shuffled[SensitivityValues.Loss<SensitivityMatrixRun>()].Should().Equal(plain[SensitivityValues.Loss<SensitivityMatrixRun>()]);
        RowSums(shuffled).Zip(RowSums(plain), (a, b) => Math.Abs(a - b) / b)
            .Should().OnlyContain(difference => difference < 1e-12, "columns are as large as before");
    }

    private static IEnumerable<double> RowSums(RunValues<SensitivityMatrixRun> values) =>
        values[SensitivityMatrixRun.Matrices].Chunk(10).Select(row => row.Sum());

    private static SensitivityMatrix Matrix(double[] cells)
    {
        var matrix = new double[10, 10];
        Buffer.BlockCopy(cells, 0, matrix, 0, sizeof(double) * cells.Length);
        return new SensitivityMatrix(matrix);
    }

    private static RunValues<SensitivityMatrixRun> Execute(SensitivityMatrixRun run) =>
        run.Execute(Strokes.Load(), CancellationToken.None).As<SensitivityMatrixRun>();
}
