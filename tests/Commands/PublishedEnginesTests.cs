using ClaimsSuite.Claims;
using ClaimsSuite.Commands;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Tests.Suite.Claims.Judging;
using ClaimsSuite.Tests.Suite.Runs;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands;

/// <summary>Published runs of two engines: of C01 all by one, of C02 all by another, and of C03 some by either.</summary>
public sealed class PublishedEnginesTests : IDisposable
{
    private const int Replicates = 12;

    private static readonly EngineIdentity Here = MadeUpLaboratory.Instance.Engine, Elsewhere = Here with { Vectors = "1024" };

    private static readonly Claim[] Claims =
        [PlannedRuns.Claim("C01", [1]), PlannedRuns.Claim("C02", [2]), PlannedRuns.Claim("C03", [3])];

    private readonly TemporaryFolder _folder = new();

    public PublishedEnginesTests()
    {
        Publish(Here, setting: 1, first: 0, Replicates);
        Publish(Elsewhere, setting: 2, first: 0, Replicates);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_claim_is_judged_by_the_engine_that_did_its_runs()
    {
        var (code, output, _) = await RunAsync("judge", "C02", "C01", "--dataset", "strokes");

        code.Should().Be(ExitCode.Success);
        output.Split('\n').Where(line => line.StartsWith('C')).Should().SatisfyRespectively(
            line => line.Should().StartWith("C01 ").And.Contain(" Supported "),
            line => line.Should().StartWith("C02 ").And.Contain(" Supported "));
    }

    [Fact]
    public async Task A_claim_is_never_judged_by_runs_of_two()
    {
        Publish(Here, setting: 3, first: 0, 5);
        Publish(Elsewhere, setting: 3, first: 5, Replicates);

        var (code, _, error) = await RunAsync("judge", "--dataset", "strokes");

        code.Should().Be(ExitCode.Incomplete);
        error.Should().Contain("lacks runs: ").And.Contain("of 36 to be judged");
    }

    [Fact]
    public async Task The_page_of_results_tells_the_claims_of_the_second_engine()
    {
        var (code, output, _) = await RunAsync("report", "--format", "results");

        code.Should().Be(ExitCode.Success);
        output.ReplaceLineEndings(" ").Should().Contain($"- engine: {Here.InWords()} - engine of C02 on strokes")
            .And.Contain($": {Elsewhere.InWords()} ");
    }

    [Fact]
    public async Task A_crate_tells_of_one_engine()
    {
        var (code, output, error) = await RunAsync("judge", "C01", "C02", "--dataset", "strokes", "--crate", _folder["crate"]);

        (code, output).Should().Be((ExitCode.Usage, ""));
        error.Should().Contain("--crate: expected runs of one engine, found some of 2");
        (await RunAsync("judge", "C02", "--dataset", "strokes", "--crate", _folder["crate"])).Code.Should().Be(ExitCode.Success);
        File.ReadAllText(_folder["crate/ro-crate-metadata.json"]).Should().Contain("1024");
    }

    /// <summary>An archive of its own; C01's runs are stored for its control, too.</summary>
    private void Publish(EngineIdentity engine, double setting, int first, int end)
    {
        var runs = new PlannedRuns(_folder[$"store{setting}-{first}"]);
        var published = Enumerable.Range(first, end - first).Select(replicate => PlannedRuns.Run(setting, replicate)).ToList();
        foreach (var run in published)
            runs.Put(run, seconds: 1, engine: engine);
        Directory.CreateDirectory(_folder["archives"]);
        StoreArchive.Write(_folder[$"archives/{setting}-{first}{StoreArchive.Ending}"], runs.StoreOf(engine).FilesOf(published));
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string command, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var program = new ClaimsProgram { Papers = [Trials.Paper(1, Claims)] };
        var code = await ClaimsCommand.RunAsync([command, "--from", _folder["archives"], .. arguments], program, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
