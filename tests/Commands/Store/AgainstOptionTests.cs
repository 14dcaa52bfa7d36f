using ClaimsSuite.Tests.Eng;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Store;

public sealed class AgainstOptionTests : IDisposable
{
    private readonly SmallRuns _runs = new();

    public void Dispose() => _runs.Dispose();

    [Fact]
    public async Task Verdicts_are_accepted_once_and_then_held_to()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store]);
        string approved = _runs["sheet.verified.txt"], received = _runs["sheet.received.txt"];

        var first = await JudgeAsync(approved);
        first.Code.Should().Be(1, "nothing is approved yet");
        first.Error.Should().Contain($"{approved}: expected approved verdicts, found nothing there")
            .And.Contain($"accept them with: mv {received} {approved}");

        File.Move(received, approved);
        (await JudgeAsync(approved)).Code.Should().Be(0);
        File.Exists(received).Should().BeFalse();
    }

    [LinuxTheory]
    [InlineData("it's.verified.txt")]
    [InlineData("a\ntouch PWNED\n#")]
    public async Task The_command_that_accepts_is_run_by_bash_as_it_is_printed(string name)
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store]);
        var error = (await JudgeAsync(_runs[name])).Error;

        using var bash = ClaimsProcess.Start(null, "bash", ["-c", error.TrimEnd().Split('\n')[^1].Split(": ", 3)[^1]]);

        (await bash.EndAsync()).Should().Be(new Ending(0, "", ""));
        File.Exists(_runs[name]).Should().BeTrue();
        (await JudgeAsync(_runs[name])).Code.Should().Be(0);
    }

    [Fact]
    public async Task A_verdict_that_changed_is_shown_with_what_it_was_and_left_for_acceptance()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store]);
        await JudgeAsync(_runs["sheet"]);
        var found = File.ReadAllText(_runs["sheet.received.txt"]);
        var row = found.Split('\n').Last(line => line.StartsWith("| C05 ", StringComparison.Ordinal));
        var old = $"{row[..row.LastIndexOf("| ", StringComparison.Ordinal)]}| Invalid |";
        File.WriteAllText(_runs["sheet"], found.Replace(row, old, StringComparison.Ordinal));
        File.Delete(_runs["sheet.received.txt"]);

        var judged = await JudgeAsync(_runs["sheet"]);

        judged.Code.Should().Be(1);
        judged.Error.Should().Contain(
            $"claims: the verdicts are not those of {_runs["sheet"]}:\nclaims:   - {old}\nclaims:   + {row}\nclaims: if they are right, ");
        judged.Output.Should().Contain("C05", "the report is printed all the same");
        File.ReadAllText(_runs["sheet.received.txt"]).Should().Be(found);
    }

    [Theory]
    [InlineData("something else\n", "line 1: expected the head of a sheet of verdicts")]
    [InlineData("root:x:0:0:\u001b]0;owned\u0007\n", "line 1: expected the head of a sheet of verdicts")]
    [InlineData(
        "| claim | data set | effect | verdict |\n|---|---|---|---|\n| C01 a | b\u001b[2J, fast | c | Supported |\n",
        "line 3: expected a row of four cells, without control characters")]
    [InlineData("| claim | data set | effect | verdict |\n|---|---|---|---|\n| C01 | b \\| c | Supported |\n", "line 3: *")]
    [InlineData("", "line 1: expected the head of a sheet of verdicts")]
    public async Task A_file_that_is_no_sheet_is_refused_before_training_and_none_of_it_is_shown(string content, string message)
    {
        File.WriteAllText(_runs["sheet"], content);

        await IsRefusedAsync(_runs["sheet"], $"{_runs["sheet"]}: {message}*");
    }

    [Fact]
    public async Task A_file_that_is_not_text_or_too_large_is_refused_before_training()
    {
        File.WriteAllBytes(_runs["binary"], [(byte)'|', 0xFF, 0xFE, 0x80]);
        using (var large = File.Create(_runs["large"]))
            large.SetLength((16L << 20) + 1);

        await IsRefusedAsync(_runs["binary"], "*: expected text in UTF-8, found other bytes");
        await IsRefusedAsync(_runs["large"], "*: expected a sheet of verdicts of at most 16777216 bytes, found 16777217");
    }

    [LinuxFact]
    public async Task What_is_no_regular_file_is_refused_and_not_waited_for()
    {
        await Pipes.MakeAsync(_runs["pipe"]);

        using var process = ClaimsProcess.Start(["run", .. _runs.Selection, "--store", _runs.Store, "--against", _runs["pipe"]]);
        var end = await process.EndAsync().WaitAsync(Pipes.Patience, TestContext.Current.CancellationToken);

        end.Code.Should().Be(2);
        end.Error.TrimEnd().Should().Be($"claims: {_runs["pipe"]}: expected a regular file, found a pipe, a device or the like");
        _runs.Records().Should().BeEmpty();
    }

    private async Task IsRefusedAsync(string approved, string message)
    {
        var end = await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store, "--against", approved]);

        (end.Code, end.Output).Should().Be((2, ""));
        end.Error.TrimEnd().Should().Match($"claims: {message}").And.NotContainAny("\n", "\u001b", "root");
        _runs.Records().Should().BeEmpty();
        File.Exists(_runs["sheet.received.txt"]).Should().BeFalse();
    }

    private Task<Ending> JudgeAsync(string approved) =>
        ClaimsProcess.HereAsync(["judge", .. _runs.Selection, "--store", _runs.Store, "--against", approved]);
}
