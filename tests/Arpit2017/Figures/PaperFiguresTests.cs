using System.Xml.Linq;
using ClaimsSuite.Arpit2017;
using ClaimsSuite.Arpit2017.Figures;
using ClaimsSuite.Claims;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;
using ClaimsSuite.Reporting.Svg;
using ClaimsSuite.Runs;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Arpit2017.Figures;

public sealed class PaperFiguresTests
{
    private static readonly Paper Paper = Arpit2017Paper.Instance;

    [Fact]
    public void Every_figure_of_the_paper_is_there_once() =>
        Paper.Figures.Select(figure => figure.Number).Where(number => number.Length > 0)
        .Should().Equal("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");

    [Fact]
    public void A_figure_belongs_to_claims_that_say_so_themselves()
    {
        foreach (var figure in Paper.Figures)
        {
            var claims = figure.Claims.Select(id => Paper.Claims.Single(claim => claim.Id == id)).ToList();
            claims.Should().NotBeEmpty();
            if (figure.Number.Length > 0)
                claims[0].Figure.Split(", ").Should().Contain(figure.Number, figure.Id);
        }
        Paper.Claims.Where(claim => claim.Figure.Length > 0).Select(claim => claim.Id).Should()
            .BeSubsetOf(Paper.Figures.SelectMany(figure => figure.Claims));
    }

    [Theory]
    [InlineData(Tier.Fast, "strokes")]
    [InlineData(Tier.Fast, "cifar-10")]
    [InlineData(Tier.Full, "mnist")]
    [InlineData(Tier.Full, "cifar-10")]
    [InlineData(Tier.Paper, "mnist")]
    [InlineData(Tier.Paper, "cifar-10")]
    public void Every_figure_is_drawn_from_records_with_units_on_its_axes(Tier tier, string dataset)
    {
        foreach (var definition in Paper.Figures.Where(figure => figure.IsFor(dataset) && ClaimOf(figure).Replicates.ContainsKey(tier)))
        {
            var runs = Runs(definition, tier, dataset, MadeUpRecords.Of);

            var figure = definition.Draw(runs);

            figure.Should().NotBeNull(definition.Id);
            figure!.Panels.Should().NotBeEmpty();
            (runs.Found, runs.Asked).Should().Be((runs.Asked, runs.Asked)).And.NotBe((0, 0));
            foreach (var chart in figure.Panels.OfType<ChartPanel>())
            {
                chart.Series.Should().NotBeEmpty(definition.Id).And.OnlyContain(series => series.Points.Count > 0);
                new[] { chart.X.Title, chart.Y.Title }.Should().NotContain("");
            }
            XDocument.Parse(SvgFigure.Document(figure)).Descendants().Should().Contain(element => element.Name.LocalName == "text");
        }
    }

    [Fact]
    public void Without_records_there_is_no_figure()
    {
        foreach (var definition in Paper.Figures)
        {
            var tier = ClaimOf(definition).Replicates.Keys.First();
            var runs = Runs(definition, tier, definition.IsFor("mnist") ? "mnist" : "cifar-10", _ => null);

            var figure = definition.Draw(runs);

            runs.Found.Should().Be(0);
            runs.Asked.Should().BePositive(definition.Id);
            (figure?.Panels ?? []).OfType<ChartPanel>().SelectMany(chart => chart.Series).SelectMany(series => series.Points)
                .Where(point => point.Y.Count > 0).Should().BeEmpty();
        }
    }

    [Fact]
    public void Of_a_partial_store_the_replicates_that_are_there_are_drawn()
    {
        foreach (var definition in Paper.Figures.Where(
            figure => figure.IsFor("mnist") && ClaimOf(figure).Replicates.ContainsKey(Tier.Fast)))
        {
            var runs = Runs(definition, Tier.Fast, "mnist", run => run.Replicate.Number == 3 ? MadeUpRecords.Of(run) : null);

            var chart = definition.Draw(runs)!.Panels.OfType<ChartPanel>().FirstOrDefault();

            chart?.Series.SelectMany(series => series.Points).Should().OnlyContain(point => point.Y.Count == 1, definition.Id);
            runs.Found.Should().BeInRange(1, runs.Asked - 1);
        }
    }

    [Fact]
    public void Figure_1_sorts_the_shares_of_each_replicate_and_sets_a_binomial_beside_them()
    {
        var panel = Chart(Fig01_Difficulty.Definition);

        var real = panel.Series.Single(series => series.Name == "real");
        real.Points.Select(point => point.Y[0]).Should().Equal([0.9, 0.5, 0.1], (one, other) => Math.Abs(one - other) < 1e-9);
        real.Points[0].YSpread.Count.Should().Be(12);
        panel.Series.Single(series => series.Name == "binomial").Points[1].Y[0].Should().BeApproximately(0.5, 1e-9, "1 - the median");
    }

    [Fact]
    public void Figure_2_shades_each_filter_by_its_largest_weight_with_zero_in_the_middle()
    {
        var panel = (ImagePanel)Drawn(Fig02_Filters.Definition).Panels[0];

        panel.Images.Should().HaveCount(2).And.OnlyContain(image => image.Channels == 1 && image.Height == 2 && image.Width == 2);
        panel.Images[0].Values.Should().Equal(0, 0.5, 0.75, 1);
        panel.Images[1].Values.Should().Equal(0.75, 1, 0, 0.5);
    }

    [Fact]
    public void Figure_3_counts_updates_and_figure_4_takes_logarithms_of_means()
    {
        Chart(Fig03_SensitivityGini.Definition).Series[0].Points[1].X[0].Should().Be(2, "one example is one update an epoch");
        var panel = (HeatPanel)Drawn(Fig04_ClassSensitivity.Definition).Panels[0];

        panel.Cells.Select(cell => cell.Value).Should().Equal(
            [Math.Log10(65), Math.Log10(6.5), Math.Log10(6.5), Math.Log10(65)], (one, other) => Math.Abs(one - other) < 1e-9);
    }

    [Fact]
    public void Figure_6_has_widths_and_sizes_with_the_epochs_to_the_fit()
    {
        var panels = Drawn(Fig06_Convergence.Definition).Panels.Cast<ChartPanel>().ToList();

        panels.Should().HaveCount(4);
        panels[1].Series.Select(series => series.Name).Should().Equal("real", "randY 0.2", "randY 0.5", "randY 1");
        panels[1].Series[1].Points.Select(point => point.X[0]).Should().Equal(16, 32, 64, 128);
        panels[2].Series[0].Points.Select(point => point.X[0]).Should().Equal(64, 128, 256, 512, 1024, 2048);
        panels[0].Series[0].Points[0].YSpread.Should().Be(new Spread(200, 200, 200, 16));
    }

    [Fact]
    public void The_map_tells_cells_apart_by_a_fifth_and_has_the_line_that_predicts_them()
    {
        var runs = Runs(Fig06c_Map.Definition, Tier.Fast, "mnist", run => FittedAfter(
            run is DynamicsRun { TrainingSet: TrainingSet.RandX, Examples: > 600 } ? 2 : 1, MadeUpRecords.Of(run)));

        var panels = Fig06c_Map.Definition.Draw(runs)!.Panels.Cast<ChartPanel>().ToList();
        var (inputs, labels) = (panels[0], panels[1]);

        Sizes(inputs, "noise takes longer").Should().Equal(1024, 2048);
        Sizes(inputs, "about as long").Should().Equal(500, 500, 500, 500, 64, 128, 256, 512);
        var line = inputs.Series.Single(series => series.Name == "predicted turn").Points;
        line[^1].Y[0].Should().BeApproximately(Math.Sqrt(2048 / 1.37), 1e-9);
        labels.Series.Where(series => series.Points.Count > 0).Select(series => series.Name).Should().Equal("about as long");
        Fig06c_Map.Definition.Draw(Runs(Fig06c_Map.Definition, Tier.Fast, "/images/of/ones/own", MadeUpRecords.Of))!.Panels
            .Should().HaveCount(2, "any folder may hold a data set");

        static IEnumerable<double> Sizes(ChartPanel panel, string name) =>
            panel.Series.Single(series => series.Name == name).Points.Select(point => point.X[0]);

        static RunRecord FittedAfter(int epochs, RunRecord record)
        {
            var values = record.Values.As<DynamicsRun>();
            values[DynamicsValues.TrainingAccuracy] = [.. Enumerable.Repeat(0.5, epochs), 1];
            return record with { Values = values };
        }
    }

    [Fact]
    public void Runs_that_are_not_fitted_are_bounds_at_their_last_epoch()
    {
        var runs = Runs(Fig06_Convergence.Definition, Tier.Fast, "mnist", run => Unfitted(MadeUpRecords.Of(run)));

        var point = ((ChartPanel)Fig06_Convergence.Definition.Draw(runs)!.Panels[0]).Series[0].Points[0];

        (point.IsBound, point.YSpread.Mean).Should().Be((true, 400));
        ((ChartPanel)Drawn(Fig06_Convergence.Definition).Panels[0]).Series[0].Points[0].IsBound.Should().BeFalse();

        static RunRecord Unfitted(RunRecord record)
        {
            var values = record.Values.As<DynamicsRun>();
            values[DynamicsValues.TrainingAccuracy] = Array.ConvertAll(values[DynamicsValues.TrainingAccuracy], value => 0.9 * value);
            return record with { Values = values };
        }
    }

    [Fact]
    public void A_binomial_without_chance_is_flat_and_one_of_two_is_known()
    {
        BinomialQuantiles.Shares(10, 0, 3).Should().Equal(0, 0, 0);
        BinomialQuantiles.Shares(10, 1, 3).Should().Equal(1, 1, 1);
        BinomialQuantiles.Shares(2, 0.5, 8).Should().Equal(0, 0, 0.5, 0.5, 0.5, 0.5, 1, 1);
        BinomialQuantiles.Shares(100, 0.86, 1000).Average().Should().BeApproximately(0.86, 1e-3);
    }

    private static Figure Drawn(PaperFigure definition) => definition.Draw(Runs(definition, Tier.Fast, "mnist", MadeUpRecords.Of))!;

    private static ChartPanel Chart(PaperFigure definition) => (ChartPanel)Drawn(definition).Panels[0];

    private static Claim ClaimOf(PaperFigure definition) => Paper.Claims.First(claim => claim.Id == definition.Claims[0]);

    private static FigureRuns Runs(PaperFigure definition, Tier tier, string dataset, Func<RunSpec, RunRecord?> find)
    {
        var claim = ClaimOf(definition);
        return new FigureRuns(new Trial(Paper, claim, tier, dataset, 42, claim.Replicates[tier]), find);
    }
}
