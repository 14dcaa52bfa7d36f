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
            .And.Contain($"accept them with: mv '{received}' '{approved}'");

        File.Move(received, approved);
        (await JudgeAsync(approved)).Code.Should().Be(0);
        File.Exists(received).Should().BeFalse();
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

    [Fact]
    public async Task A_file_that_is_no_sheet_differs_in_every_line()
    {
        await ClaimsProcess.HereAsync(["run", .. _runs.Selection, "--store", _runs.Store]);
        File.WriteAllText(_runs["sheet"], "something else\n");

        (await JudgeAsync(_runs["sheet"])).Error.Should().Contain("claims:   - something else\n").And.Contain("claims:   + | C01 ");
    }

    private Task<Ending> JudgeAsync(string approved) =>
        ClaimsProcess.HereAsync(["judge", .. _runs.Selection, "--store", _runs.Store, "--against", approved]);
}
