using System.Runtime.InteropServices;
using ClaimsSuite.Tests.Eng;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Store;

public sealed class WorkersOptionTests : IDisposable
{
    private readonly SmallRuns _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task The_report_is_the_same_on_threads_and_on_one_two_and_three_processes()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, .. _runs.ReportTo("threads.json")]);
        var threads = _runs.Report("threads.json");
        Directory.CreateDirectory(_runs["tmp"]);

        foreach (var workers in new[] { "1", "2", "3" })
        {
            using var process = Start(
                new Dictionary<string, string?> { ["TMPDIR"] = _runs["tmp"] },
                ["run", .. _runs.Selection, .. _runs.ReportTo("processes.json"), "--workers", workers]);

            (await process.EndAsync()).Should().Be(new Ending(0, "", ""));
            _runs.Report("processes.json").Should().Be(threads, "{0} workers do what threads do", workers);
            Directory.GetDirectories(_runs["tmp"], "claims-runs-*").Should().BeEmpty("the store of one command is removed with it");
        }
    }

    [Fact]
    public async Task Early_stop_comes_to_the_same_on_processes()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, .. _runs.ReportTo("threads.json"), "--early-stop"]);

        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, .. _runs.ReportTo("processes.json"), "--early-stop", "--workers", "2"]);

        _runs.Report("processes.json").Should().Be(_runs.Report("threads.json"));
    }

    [LinuxFact]
    public async Task Workers_are_the_program_that_runs_whether_or_not_dotnet_is_on_the_path()
    {
        var environment = new Dictionary<string, string?>
        {
            ["PATH"] = _runs["nothing"],
            ["DOTNET_HOST_PATH"] = null,
            ["DOTNET_ROOT"] = Path.GetFullPath("../../..", RuntimeEnvironment.GetRuntimeDirectory()),
        };
        using var process = ClaimsProcess.Start(
            environment, Path.ChangeExtension(ClaimsProcess.Program, null), ["run", .. _runs.Selection, "--workers", "1"]);

        (await process.EndAsync()).Should().BeEquivalentTo(new { Code = 0, Error = "" });
    }

    [LinuxFact]
    public async Task A_worker_that_dies_is_replaced_and_reported_and_the_report_is_the_same()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.SelectionOf(8), .. _runs.ReportTo("undisturbed.json")]);
        using var process = Start("2");
        await _runs.UntilStoredAsync(process, 2);

        process.Children()[0].Kill();

        var end = await process.EndAsync();
        end.Code.Should().Be(0);
        end.Error.TrimEnd().Should().NotContain("\n")
            .And.Match("claims: worker ? died (exit code 137) during * replicate *; another takes its place");
        _runs.Report("report.json").Should().Be(_runs.Report("undisturbed.json"));
    }

    [LinuxFact]
    public async Task A_worker_whose_replacement_dies_is_not_replaced_again_and_what_is_done_is_kept()
    {
        using var process = Start("1");
        await _runs.UntilStoredAsync(process, 2);
        var first = process.Children().Should().ContainSingle().Subject;
        first.Kill();
        var stored = _runs.Records().Count;
        await _runs.UntilStoredAsync(process, stored + 2);

        process.Children().Single(child => child.Id != first.Id).Kill();

        var end = await process.EndAsync();
        end.Code.Should().Be(3);
        end.Error.Should().Contain("another takes its place").And.Contain("it is not replaced again")
            .And.Match("*claims: incomplete: no worker is left, and * runs are to be done; * of 24 runs are in *; go on with: *");
        File.Exists(_runs["report.json"]).Should().BeFalse();
        _runs.Records().Should().HaveCountGreaterThanOrEqualTo(stored + 2);
    }

    [LinuxFact]
    public async Task A_run_that_kills_its_workers_is_given_up_by_name()
    {
        using var process = Start("1");
        // Whoever comes is killed before its first run is done: the same run each time.
        var killed = new HashSet<int>();
        var end = process.EndAsync();
        while (!end.IsCompleted && killed.Count < 2)
        {
            foreach (var child in process.Children().Where(child => killed.Add(child.Id)))
                child.Kill();
            await Task.Delay(1);
        }

        (await end).Code.Should().Be(3);
        (await end).Error.Should().Match("*claims: incomplete: two workers died during * difficulty, replicate 0; 0 of 24 runs are in *");
    }

    private ClaimsProcess Start(string workers) =>
        ClaimsProcess.Start(
            ["run", .. _runs.SelectionOf(8), .. _runs.ReportTo("report.json"), "--store", _runs.Store, "--workers", workers]);

    private static ClaimsProcess Start(Dictionary<string, string?> environment, IEnumerable<string> arguments) =>
        ClaimsProcess.Start(environment, "dotnet", [ClaimsProcess.Program, .. arguments]);
}
