using ClaimsSuite.Tests.Eng;
using ClaimsSuite.Xunit;
using FluentAssertions;

namespace ClaimsSuite.Tests.Commands.Store;

public sealed class InterruptedRunTests : IDisposable
{
    /// <summary>So many that they do not end before the signal comes.</summary>
    private const int Replicates = 12;

    private readonly SmallRuns _runs = new();

    public void Dispose() => _runs.Dispose();

    [LinuxFact]
    public async Task Ctrl_C_ends_a_run_with_130_and_tells_what_is_done_and_how_to_go_on()
    {
        using var process = Start();
        await _runs.UntilStoredAsync(process, 3);

        process.Interrupt();

        var end = await process.EndAsync();
        (end.Code, end.Output, File.Exists(_runs["report.json"])).Should().Be((130, "", false));
        var line = end.Error.TrimEnd();
        line.Should().NotContain("\n").And.Match(
            "claims: interrupted; * of 36 runs are in *; go on with: dotnet run -c Release --project src/ClaimsSuite.Cli -- run C01 C05 *");
        line.Split(' ')[2].Should().Be($"{_runs.Records().Count}");

        var command = line[(line.IndexOf("-- run ", StringComparison.Ordinal) + 3)..].Split(' ');
        command.Should().NotContain("--fresh", "what is done would be done again");
        (await ClaimsProcess.HereAsync(command)).Code.Should().Be(0);
        await ClaimsProcess.HereAsync(["run", .. _runs.SelectionOf(Replicates), .. _runs.ReportTo("undisturbed.json")]);
        _runs.Report("report.json").Should().Be(_runs.Report("undisturbed.json"));
    }

    [LinuxFact]
    public async Task Ctrl_C_ends_the_workers_too()
    {
        using var process = Start("--workers", "2");
        await _runs.UntilStoredAsync(process, 3);
        var workers = process.Children();

        process.Interrupt();

        var end = await process.EndAsync();
        workers.Should().HaveCount(2);
        await Task.WhenAll(workers.Select(worker => worker.WaitForExitAsync())).WaitAsync(TimeSpan.FromSeconds(30));
        end.Code.Should().Be(130);
        end.Error.TrimEnd().Should().NotContain("\n", "workers that were ended have not died").And.StartWith("claims: interrupted; ");
    }

    [LinuxFact]
    public async Task A_terminal_that_is_closed_ends_a_run_as_Ctrl_C_does()
    {
        using var process = Start();
        await _runs.UntilStoredAsync(process, 1);

        process.HangUp();

        var end = await process.EndAsync();
        (end.Code, end.Output).Should().Be((130, ""));
        end.Error.TrimEnd().Should().NotContain("\n").And.Match("claims: interrupted; * of 36 runs are in *; go on with: *");
    }

    [LinuxFact]
    public async Task A_run_that_is_to_outlive_its_terminal_does()
    {
        using var process = ClaimsProcess.Start(
            null, "nohup", ["dotnet", ClaimsProcess.Program, "run", .. _runs.Selection, "--store", _runs.Store]);
        await _runs.UntilStoredAsync(process, 1);

        process.HangUp();

        (await process.EndAsync()).Code.Should().Be(0);
    }

    [LinuxFact]
    public async Task Workers_end_when_their_parent_is_killed()
    {
        using var process = Start("--workers", "2");
        await _runs.UntilStoredAsync(process, 1);
        var workers = process.Children();

        process.Kill();

        workers.Should().HaveCount(2);
        await Task.WhenAll(workers.Select(worker => worker.WaitForExitAsync())).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [LinuxFact]
    public async Task Without_a_store_it_says_how_runs_are_kept()
    {
        using var process = ClaimsProcess.Start(["run", .. _runs.SelectionOf(1000)]);
        await Task.Delay(1000);

        process.Interrupt();

        var end = await process.EndAsync();
        end.Should().Be(new Ending(130, "", "claims: interrupted; runs are kept only with --store DIR\n"));
    }

    private ClaimsProcess Start(params string[] more) =>
        ClaimsProcess.Start(
            ["run", .. _runs.SelectionOf(Replicates), .. _runs.ReportTo("report.json"), "--store", _runs.Store, "--fresh", .. more]);
}
