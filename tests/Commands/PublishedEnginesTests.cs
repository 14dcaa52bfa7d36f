using ClaimsSuite.Claims;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Tests.Suite.Runs;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands;

/// <summary>Published runs of two engines: those of C01 are by another than the one here, those of C02 by the one here.</summary>
public sealed class PublishedEnginesTests : IDisposable
{
    private const int Replicates = 12;

    private static readonly EngineIdentity Here = MadeUpLaboratory.Instance.Engine, Elsewhere = Here with { Vectors = "1024" };

    private static readonly Claim[] Claims =
    [
        PlannedRuns.Claim("C01", [1]), PlannedRuns.Claim("C02", [2]),
        PlannedRuns.Claim("C03", [3]) with { Control = new NegativeControl("none", PlannedRuns.Arm("0", 4)) },
    ];

    private readonly TemporaryFolder _folder = new();

    public PublishedEnginesTests()
    {
        Publish(Elsewhere, setting: 1, first: 0, Replicates);
        Publish(Here, setting: 2, first: 0, Replicates);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_claim_is_judged_by_the_engine_that_did_its_runs()
    {
        var (code, output, error) = await RunAsync("judge", "C02", "C01", "--dataset", "strokes");

        code.Should().Be(ExitCode.Success);
        error.Should().StartWith("claims: the runs are of 2 engines; each claim is judged by one of them\n");
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
    public async Task Whoever_has_all_runs_of_a_claim_judges_it_though_another_has_more_of_its_control()
    {
        Publish(Here, setting: 3, first: 0, Replicates);
        Publish(Elsewhere, setting: 3, first: 0, 11);
        Publish(Elsewhere, setting: 4, first: 0, Replicates);

        var (code, output, _) = await RunAsync("report", "C03", "--format", "markdown");

        code.Should().Be(ExitCode.Success);
        output.Should().Contain("| C03 made-up | **Supported**");
    }

    [Fact]
    public async Task What_nobody_has_run_takes_nothing_from_the_report_of_what_somebody_has()
    {
        var (code, output, _) = await RunAsync("report", "--format", "markdown");

        code.Should().Be(ExitCode.Success);
        output.Should().Contain("| C01 made-up | **Supported**").And.Contain("| C02 made-up | **Supported**").And.Contain("| C03 made-up |")
            .And.NotContain("the fast tier is not run");
        output.IndexOf("| C01", StringComparison.Ordinal).Should().BeLessThan(output.IndexOf("| C02", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_there_is_nothing_to_judge_there_is_no_verdict()
    {
        var (code, output, _) = await RunAsync("judge", "--tier", "full", "--dataset", "strokes");

        code.Should().Be(ExitCode.Success);
        output.Should().NotContain("Supported");
    }

    [Fact]
    public async Task The_page_of_results_tells_the_claims_of_the_second_engine()
    {
        var (code, output, _) = await RunAsync("report", "--format", "results");

        code.Should().Be(ExitCode.Success);
        output.ReplaceLineEndings(" ").Should().Contain($"- engine: {Elsewhere.InWords()} - engine of C02 on strokes")
            .And.Contain($": {Here.InWords()} ");
    }

    [Fact]
    public async Task A_crate_tells_of_one_engine()
    {
        var (code, output, error) = await RunAsync("judge", "C01", "C02", "--dataset", "strokes", "--crate", _folder["crate"]);

        (code, output).Should().Be((ExitCode.Usage, ""));
        error.Should().Contain("--crate: expected runs of one engine, found some of 2");
        (await RunAsync("judge", "C01", "--dataset", "strokes", "--crate", _folder["crate"])).Code.Should().Be(ExitCode.Success);
        File.ReadAllText(_folder["crate/ro-crate-metadata.json"]).Should().Contain("1024");
    }

    /// <summary>In an archive of its own.</summary>
    private void Publish(EngineIdentity engine, double setting, int first, int end)
    {
        var name = $"{setting}-{first}-{engine.Vectors}";
        var runs = new PlannedRuns(_folder[$"store{name}"]);
        var published = Enumerable.Range(first, end - first).Select(replicate => PlannedRuns.Run(setting, replicate)).ToList();
        foreach (var run in published)
            runs.Put(run, seconds: 1, engine: engine);
        Directory.CreateDirectory(_folder["archives"]);
        StoreArchive.Write(_folder[$"archives/{name}{StoreArchive.Ending}"], runs.StoreOf(engine).FilesOf(published));
    }

    private Task<(int Code, string Output, string Error)> RunAsync(string command, params string[] arguments) =>
        PlannedRuns.RunAsync(Claims, familySize: 1, [command, "--from", _folder["archives"], .. arguments]);
}
