using System.Text.Json;
using ClaimsSuite.Tests.Commands.Store;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Reports;

public sealed class CrateOptionTests : IDisposable
{
    private readonly SmallRuns _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task Running_and_judging_leave_the_report_and_what_it_was_made_from()
    {
        string[] selection = ["C01", .. _runs.Selection[2..], "--data", Directory.CreateDirectory(_runs["data"]).FullName];
        var run = await ClaimsProcess.HereAsync(["run", .. selection, "--store", _runs.Store, "--crate", _runs["run"]]);
        var judged = await ClaimsProcess.HereAsync(["judge", .. selection, "--store", _runs.Store, "--crate", _runs["judge"] + "/"]);

        (run.Code, judged.Code).Should().Be((0, 0), run.Error + judged.Error);
        foreach (var crate in new[] { "run", "judge" })
        {
            Directory.GetFiles(_runs[crate]).Select(Path.GetFileName).Should()
                .BeEquivalentTo("ro-crate-metadata.json", "report.json", "report.md");
            using var metadata = JsonDocument.Parse(File.ReadAllText(_runs[$"{crate}/ro-crate-metadata.json"]));
            metadata.RootElement.GetProperty("@graph").EnumerateArray()
                .Single(entity => entity.GetProperty("@id").GetString() == "#run").GetProperty("description").GetString()
                .Should().Contain($" {crate} C01 ")
                .And.NotContainAny(_runs.Store, _runs["data"], " --data ");
        }
        Directory.GetFileSystemEntries(_runs[""], "*.tmp").Should().BeEmpty();
    }

    [Theory]
    [InlineData("there", "expected a folder that is not there yet")]
    [InlineData("there/", "expected a folder that is not there yet")]
    [InlineData("file/", "expected a folder that is not there yet")]
    [InlineData("store", "expected a folder that is not there yet")]
    [InlineData("store/crate", "found a file in the store")]
    [InlineData("report.json", "found another file or folder of this command")]
    [InlineData("nowhere/crate", "expected an existing folder")]
    public async Task What_could_not_be_written_is_refused_before_training(string crate, string message)
    {
        Directory.CreateDirectory(_runs["there"]);
        Directory.CreateDirectory(_runs.Store);
        File.WriteAllText(_runs["file"], "");

        var end = await ClaimsProcess.HereAsync(
            ["run", "C01", .. _runs.Selection[2..], "--store", _runs.Store, "--crate", _runs[crate], .. _runs.ReportTo("report.json")]);

        (end.Code, _runs.Records().Count).Should().Be((2, 0), end.Error);
        end.Error.Should().Contain(message);
    }

    [Theory]
    [InlineData("new", "found another file or folder of this command")]
    [InlineData("new/store", "the store is to lie in it")]
    public async Task A_store_that_would_be_made_in_its_place_is_refused(string store, string message) =>
        (await ClaimsProcess.HereAsync(["run", "C01", .. _runs.Selection[2..], "--store", _runs[store], "--crate", _runs["new"]])).Should()
            .Match<Ending>(end => end.Code == 2 && end.Error.Contains(message));
}
