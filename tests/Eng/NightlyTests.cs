using ClaimsSuite.Tests.Commands.Store;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Eng;

/// <summary>eng/nightly.sh, with a dotnet that notes what it is asked, and judges as it is told.</summary>
public sealed class NightlyTests : IDisposable
{
    private const string Dotnet = """
        #!/bin/bash
        echo "$*" >>"$NOTES"
        while [ $# -gt 0 ]; do
          case $1 in
            build) exit "$BUILD" ;;
            judge) judging=yes ;;
            --out) [ -z "${judging:-}" ] || [ "$JUDGED" -gt 1 ] || echo "a report" >"$2" ;;
            --against) echo "a sheet" >"${2%.verified.txt}.received.txt" ;;
          esac
          shift
        done
        [ -z "${judging:-}" ] || { echo "claims: a word of the judge" >&2; exit "$JUDGED"; }

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Night => _folder["night"];

    [LinuxFact]
    public async Task A_night_trains_judges_reports_and_keeps_its_verdicts_for_the_next()
    {
        (await RunAsync(judged: 0)).Code.Should().Be(0);

        var asked = Notes();
        asked.Select(line => line.Split("claims.dll ")[^1].Split(' ')[0])
            .Should().Equal("build", "run", "judge", "judge", "history", "judge");
        asked.Skip(1).Should().OnlyContain(
            line => $"{line} ".Contains($" C01 --dataset strokes --store {Night}/store ", StringComparison.Ordinal));
        asked.Should().ContainSingle(line => line.Contains($" --crate {Night}/crates/", StringComparison.Ordinal));
        File.Exists($"{Night}/history.txt").Should().BeTrue();
        File.ReadAllText($"{Night}/verdicts.verified.txt").Should().Be("a sheet\n");
        Directory.GetFiles($"{Night}/logs").Should().ContainSingle();

        await RunAsync(judged: 0);
        Notes()[asked.Length..]
            .Should().ContainSingle(
                line => line.Contains($" --against {Night}/verdicts.verified.txt", StringComparison.Ordinal),
                "there is something to compare with now");
    }

    [LinuxTheory]
    [InlineData(1, "a report\nclaims: a word of the judge\n")]
    [InlineData(2, "claims: a word of the judge\n")]
    [InlineData(3, "claims: a word of the judge\n")]
    public async Task It_ends_as_judging_ended_and_says_why(int judged, string said)
    {
        var end = await RunAsync(judged);

        end.Code.Should().Be(judged);
        end.Output.Should().StartWith($"nightly: exit status {judged}, see {Night}/logs/").And.EndWith(said);
        File.Exists($"{Night}/verdicts.verified.txt").Should().Be(judged == 1, "what was not judged is nothing to compare with");
    }

    [LinuxFact]
    public async Task What_does_not_build_is_neither_trained_nor_judged()
    {
        (await RunAsync(judged: 0, build: 1)).Code.Should().Be(2);

        Notes().Should().ContainSingle();
    }

    [LinuxFact]
    public async Task A_second_one_is_sent_away_as_long_as_the_first_is_at_it()
    {
        Directory.CreateDirectory(Night);
        using var first = ClaimsProcess.Start(null, "bash", ["-c", $"exec 9>'{Night}/lock'; flock 9; touch '{Night}/held'; exec sleep 60"]);
        while (!File.Exists($"{Night}/held"))
            await Task.Delay(5);

        var second = await RunAsync(judged: 0);

        (second.Code, second.Error).Should().Be((75, $"nightly: another one is at work in {Night}\n"));
        File.Exists(_folder["notes"]).Should().BeFalse();
        first.Kill();
        await first.EndAsync();
        (await RunAsync(judged: 0)).Code.Should().Be(0, "a lock ends with its process");
    }

    [LinuxFact]
    public async Task Without_a_folder_it_says_how_it_is_used()
    {
        using var process = ClaimsProcess.Start(null, RepositoryFiles.Path("eng", "nightly.sh"), []);
        var end = await process.EndAsync();

        (end.Code, end.Error).Should().Be((2, "usage: eng/nightly.sh DIR [the options of claims run that choose runs]\n"));
    }

    private string[] Notes() => File.ReadAllLines(_folder["notes"]);

    private async Task<Ending> RunAsync(int judged, int build = 0)
    {
        var environment = StandIn.OnPath(
            _folder, "dotnet", Dotnet, ("NOTES", _folder["notes"]), ("BUILD", $"{build}"), ("JUDGED", $"{judged}"));
        using var process = ClaimsProcess.Start(
            environment, RepositoryFiles.Path("eng", "nightly.sh"), [Night, "C01", "--dataset", "strokes"]);
        return await process.EndAsync();
    }
}
