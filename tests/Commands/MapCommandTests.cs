using ClaimsSuite.Arpit2017.Capacity;
using ClaimsSuite.Cli;
using ClaimsSuite.Commands;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Experiments;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands;

public sealed class MapCommandTests
{
    [Theory]
    [InlineData("--replicates", "0", "--replicates 0: expected 1 to 1000")]
    [InlineData("--replicates", "1001", "--replicates 1001: expected 1 to 1000")]
    [InlineData("--learning-rate", "0,1", "--learning-rate: expected a number above 0, such as 0.1, found '0,1'")]
    [InlineData("--learning-rate", "1,000", "--learning-rate: expected a number above 0, such as 0.1, found '1,000'")]
    [InlineData("--learning-rate", "inf", "--learning-rate: expected a number above 0, such as 0.1, found 'inf'")]
    [InlineData("--learning-rate", "1e999", "--learning-rate: expected a number above 0, such as 0.1, found '1e999'")]
    [InlineData("--learning-rate", "-1", "--learning-rate: expected a number above 0, such as 0.1, found '-1'")]
    [InlineData("--noise", "random", "*random*")]
    [InlineData("--dataset", "nowhere", "*nowhere*")]
    [InlineData("--out", "/nowhere/map.svg", "/nowhere/map.svg: expected an existing folder*")]
    public async Task Wrong_usage_is_answered_in_a_line_before_anything_is_trained(string option, string value, string message)
    {
        using StringWriter output = new(), error = new();

        (await ClaimsCommand.RunAsync(["map", option, value], PaperProgram.Instance, output, error)).Should().Be(ExitCode.Usage);

        error.ToString().TrimEnd().Should().Match($"claims: {message}").And.NotContain("\n");
        output.ToString().Should().BeEmpty();
    }

    [Fact]
    public void A_cell_counts_censored_runs_with_the_limit_and_says_so()
    {
        var cell = new ConvergenceMap.Cell(16, 500, Real: [20, 20], Noise: [40, double.PositiveInfinity]);

        cell.Ratio.Should().BeApproximately(Math.Sqrt(40.0 * ConvergenceMap.EpochLimit) / 20, 1e-9);
        cell.RatioText.Should().StartWith("> ");
        cell.NoiseText.Should().StartWith("> ");
        cell.RealText.Should().Be("20");
        new ConvergenceMap.Cell(16, 500, [double.PositiveInfinity], [40]).RatioText.Should().StartWith("< ");
    }

    [Fact]
    public void The_title_is_one_line_whatever_the_data_set_is_called() =>
        new ConvergenceMap("a\n| forged |\u001b[2J", TrainingSet.RandX, 1000, 1, 0.1, 25).Figure([]).Title
            .Should().Contain("a | forged |").And.NotContainAny("\n", "\u001b");

    [Fact]
    public void A_cell_in_which_no_network_was_fitted_has_no_ratio_and_a_map_of_such_says_why()
    {
        var none = new ConvergenceMap.Cell(16, 500, Real: [double.PositiveInfinity], Noise: [double.PositiveInfinity]);
        var map = new ConvergenceMap(Strokes.Name, TrainingSet.RandX, 1000, 1, LearningRate: 100, 25);

        none.RatioText.Should().Be("not fitted");
        map.Remark([none, none]).Should().Match("no network *, on real data or on noise: training diverged at step size 100, or *");
        map.Remark([none, new ConvergenceMap.Cell(16, 500, [20], [double.PositiveInfinity])]).Should().BeNull();
    }

    [Fact]
    public void The_table_has_a_cell_for_every_width_and_size()
    {
        var cells =
            ConvergenceMap.Widths.SelectMany(width => ConvergenceMap.Sizes.Select(size => new ConvergenceMap.Cell(width, size, [10], [20])))
                .ToList();

        var table = ConvergenceMap.Table(cells);

        table.Cells.Should().HaveCount(table.Rows.Count * table.Columns.Count)
            .And.OnlyContain(cell => Math.Abs(cell.Value - 1) < 1e-9 && cell.Detail == "20 / 10");
    }
}
