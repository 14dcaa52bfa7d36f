using ClaimsSuite.Tests.Commands.Store;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Reports;

/// <summary>Reports of a small store: 12 runs of C01 and C05, and nothing of any other claim.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly SmallRuns _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task A_whole_store_is_judged_and_drawn_without_a_run()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store]);
        var records = _runs.Records();

        var end = await ReportAsync([.. _runs.Selection, "--tier", "fast", "--out", _runs["r.html"], "--data", _runs["numbers"]]);

        (end.Code, end.Output, end.Error).Should().Be((0, "", ""));
        var page = File.ReadAllText(_runs["r.html"]);
        page.Should().Contain("<b>Figure 1. </b>").And.Contain("<b>Figure 3. </b>").And.Contain("4 (fast)").And.NotContain("incomplete");
        _runs.Records().Should().Equal(records);
        Directory.GetFiles(_runs["numbers"]).Select(Path.GetFileName).Should().BeEquivalentTo(
            "effects.csv", "verdicts-fast.json", "fig01-1-images-fast.csv", "fig01-1-images-fast.json", "fig03-1-images-fast.csv",
            "fig03-1-images-fast.json", "fig01-1-images-fast.svg", "fig03-1-images-fast.svg");
    }

    [Fact]
    public async Task Of_a_partial_store_what_is_there_is_shown_and_the_rest_has_its_line()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store, "--shard", "1/3"]);

        var end = await ReportAsync([.. _runs.Selection, "--out", _runs["r.html"]]);

        end.Code.Should().Be(0);
        var page = File.ReadAllText(_runs["r.html"]);
        page.Should().Contain("of 4 runs").And.Contain("of 8 runs").And.Contain("incomplete")
            .And.Contain("are stored, and only those are shown")
            .And.Contain($"run C01 --tier fast --dataset {_runs.Images} --seed 1000 --replicates 4 --store {_runs.Store}");
        _runs.Records().Should().HaveCount(4, "nothing is trained");
    }

    [Fact]
    public async Task An_empty_store_gives_a_page_on_which_nothing_is_run()
    {
        Directory.CreateDirectory(_runs.Store);

        var end = await ReportAsync(["--dataset", _runs.Images]);

        end.Code.Should().Be(0);
        end.Output.Should().StartWith("<!DOCTYPE html>").And.Contain("not run").And.NotContain("<figure>");
    }

    [Fact]
    public async Task The_summary_of_a_job_is_markdown()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store]);

        var end = await ReportAsync([.. _runs.Selection, "--format", "markdown"]);

        end.Output.Should().StartWith("## Claims of A Closer Look").And.Contain("| C01 easy-examples | **");
    }

    [Theory]
    [InlineData("store/r.html", "expected the name of another file, found a file in the store")]
    [InlineData("images/train-images", "expected the name of another file, found a file of the data set")]
    [InlineData("nowhere/r.html", "expected an existing folder to write to")]
    public async Task The_page_takes_the_place_of_nothing_that_is_read(string name, string complaint)
    {
        Directory.CreateDirectory(_runs.Store);

        await IsRefusedAsync(complaint, "--dataset", _runs.Images, "--out", Path.Combine(Path.GetDirectoryName(_runs.Store)!, name));
    }

    [Theory]
    [InlineData("images", "expected another folder, found the data set")]
    [InlineData("store", "found a file in the store")]
    [InlineData("images/train-labels", "expected a folder to write the data of figures to, found a file")]
    [InlineData("", "expected another folder, found the data set")]
    public async Task Numbers_are_not_written_among_what_is_read(string name, string complaint)
    {
        Directory.CreateDirectory(_runs.Store);
        var before = Directory.GetFiles(_runs.Images);

        await IsRefusedAsync(
            complaint, "--dataset", _runs.Images, "--data", Path.Combine(Path.GetDirectoryName(_runs.Store)!, name));
        Directory.GetFiles(_runs.Images).Should().Equal(before);
    }

    [Fact]
    public async Task Numbers_may_be_written_beside_what_is_read_whatever_the_folders_are_called()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store]);

        (await ReportAsync([.. _runs.Selection, "--data", _runs["image"]])).Code.Should().Be(0, "image is not images");
        File.Exists(_runs["image/effects.csv"]).Should().BeTrue();
    }

    [Fact]
    public async Task What_is_no_store_is_refused() =>
        (await ClaimsProcess.HereAsync("report", "--store", _runs["nothing"])).Error.Should().Contain("expected a store, a folder of runs");

    private Task<Ending> ReportAsync(IEnumerable<string> options) =>
        ClaimsProcess.HereAsync(["report", .. options, "--store", _runs.Store]);

    private async Task IsRefusedAsync(string complaint, params string[] options)
    {
        var end = await ReportAsync(options);

        (end.Code, end.Output).Should().Be((2, ""));
        end.Error.TrimEnd().Should().Contain(complaint).And.NotContain("\n");
    }
}
