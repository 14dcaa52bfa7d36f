using ClaimsSuite.Tests.Commands.Store;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Reports;

public sealed class CompareCommandTests : IDisposable
{
    private readonly SmallRuns _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task A_store_and_the_report_of_it_are_the_same()
    {
        await ClaimsProcess.HereAsync(["run", "C01", .. _runs.Selection[2..], "--store", _runs.Store, .. _runs.ReportTo("a.json")]);

        var end = await ClaimsProcess.HereAsync(
            "compare", _runs.Store, _runs["a.json"], "--dataset", _runs.Images, "--seed", "1000", "--replicates", "4", "--out",
            _runs["both.html"]);

        end.Code.Should().Be(0, end.Error);
        end.Output.Should().StartWith("1 claim in both: 0 verdicts changed");
        File.ReadAllText(_runs["both.html"]).Should().Contain("C01 on ").And.Contain("<svg");
    }

    [Fact]
    public async Task What_changed_is_told_and_is_no_success()
    {
        await ClaimsProcess.HereAsync(["run", "C01", .. _runs.Selection[2..], .. _runs.ReportTo("a.json")]);
        File.WriteAllText(
            _runs["b.json"],
            File.ReadAllText(_runs["a.json"]).Replace("\"verdict\": \"inconclusive\"", "\"verdict\": \"refuted\"", StringComparison.Ordinal)
                .Replace("\"verdict\": \"supported\"", "\"verdict\": \"inconclusive\"", StringComparison.Ordinal)
                .Replace("\"verdict\": \"invalid\"", "\"verdict\": \"supported\"", StringComparison.Ordinal));

        var end = await ClaimsProcess.HereAsync("compare", _runs["a.json"], _runs["b.json"]);

        end.Code.Should().Be(1);
        end.Output.Should().Contain(", now ").And.Contain("1 verdict changed");
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_read_are_refused()
    {
        await ClaimsProcess.HereAsync(["run", "C01", .. _runs.Selection[2..], .. _runs.ReportTo("a.json")]);

        (await ClaimsProcess.HereAsync("compare", _runs["a.json"], _runs["nothing"])).Should()
            .Match<Ending>(end => end.Code == 2 && end.Error.Contains("expected a store or a report in JSON, found nothing there"));
        (await ClaimsProcess.HereAsync("compare", _runs["a.json"], _runs["a.json"], "--out", _runs["a.json"])).Should()
            .Match<Ending>(end => end.Code == 2 && end.Error.Contains("found a report to be compared"));
    }

    [Fact]
    public async Task Two_roots_of_one_store_are_compared()
    {
        string[] selection = ["--dataset", _runs.Images, "--replicates", "4"];
        foreach (var root in new[] { "1000", "1001" })
            await ClaimsProcess.HereAsync(["run", "C01", .. selection, "--seed", root, "--store", _runs.Store]);

        var same = await ClaimsProcess.HereAsync(["compare", "1000", "1000", "--store", _runs.Store, .. selection]);
        var others = await ClaimsProcess.HereAsync(
            ["compare", "1000", "1001", "--store", _runs.Store, .. selection, "--out", _runs["both.html"]]);

        (same.Code, same.Output).Should().Be((
            0, "1 claim in both: 0 verdicts changed, 0 effects came out otherwise, 0 effects with intervals that do not overlap\n"));
        others.Output.Should().Contain("1 claim in both");
        File.ReadAllText(_runs["both.html"]).Should().Contain($"{_runs.Store}, root 1000").And.Contain($"{_runs.Store}, root 1001");
        (await ClaimsProcess.HereAsync(["compare", "1000", "1002", "--store", _runs.Store, .. selection])).Should()
            .Match<Ending>(end => end.Code == 3 && end.Output.Contains("only in the first: C01"), "root 1002 is not stored");
    }

    [Theory]
    [InlineData("runs")]
    [InlineData("1e3")]
    [InlineData("1,000")]
    public async Task What_is_no_root_is_refused(string root)
    {
        Directory.CreateDirectory(_runs.Store);

        (await ClaimsProcess.HereAsync("compare", root, "1000", "--store", _runs.Store)).Should()
            .Match<Ending>(end => end.Code == 2 && end.Error.Contains($"{root}: expected a root of seeds"));
    }

    [Theory]
    [InlineData("--store", "", "--store: expected the name of a folder")]
    [InlineData("--store", "nowhere", "nowhere: expected a store")]
    [InlineData("--seed", "1", "--seed: expected none beside --store")]
    public async Task What_does_not_go_with_roots_is_refused(string option, string value, string message)
    {
        string[] store = option == "--store" ? [] : ["--store", Directory.CreateDirectory(_runs.Store).FullName];

        (await ClaimsProcess.HereAsync(["compare", "1", "2", .. store, option, value])).Should()
            .Match<Ending>(end => end.Code == 2 && end.Error.Contains(message));
    }
}
