using ClaimsSuite.Experiments;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Commands.Store;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Reports;

public sealed class HistoryCommandTests : IDisposable
{
    private readonly SmallRuns _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task An_engine_that_moved_a_result_is_seen_and_is_no_success()
    {
        await ClaimsProcess.HereAsync(["run", "C01", .. _runs.Selection[2..], "--store", _runs.Store]);
        (await HistoryAsync()).Should().Match<Ending>(end => end.Code == 0 && end.Output.EndsWith("with 1 engine: 0 steps\n"));

        foreach (var record in _runs.Records())
            WriteAsOfOlderEngine(record);

        var end = await HistoryAsync();
        end.Code.Should().Be(1, end.Error);
        end.Output.Should().Contain($"engine 1: results version {ImageLaboratory.Instance.Engine.Results - 1}")
            .And.Contain("  <- step: another outcome").And.Contain("with 2 engines: ");
    }

    [Fact]
    public async Task A_store_without_a_judged_claim_is_incomplete_and_none_is_refused()
    {
        Directory.CreateDirectory(_runs.Store);

        (await HistoryAsync()).Code.Should().Be(3);
        (await ClaimsProcess.HereAsync("history", "--store", _runs["nowhere"])).Should()
            .Match<Ending>(end => end.Code == 2 && end.Error.Contains("expected a store"));
    }

    private Task<Ending> HistoryAsync() => ClaimsProcess.HereAsync(["history", "C01", .. _runs.Selection[2..], "--store", _runs.Store]);

    /// <summary>With values that are not numbers, which make a claim Invalid.</summary>
    private static void WriteAsOfOlderEngine(string path)
    {
        var run = StoredRun.Open(File.ReadAllBytes(path));
        var older = run with
        {
            Engine = run.Engine with { Results = run.Engine.Results - 1 },
            Values = run.Values.ToDictionary(value => value.Key, value => Array.ConvertAll(value.Value, _ => double.NaN)),
        };
        File.WriteAllBytes(Path.Combine(Path.GetDirectoryName(path)!, older.Name()), SealedJson.Seal(older));
    }
}
