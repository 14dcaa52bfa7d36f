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
}
