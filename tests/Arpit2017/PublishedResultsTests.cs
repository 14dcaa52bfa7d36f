using System.Text.RegularExpressions;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Commands.Store;
using ClaimsSuite.Tests.Data;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Arpit2017;

/// <summary>The registered runs, whose raw values lie in fixtures/results, and the pages that tell of them.</summary>
public sealed partial class PublishedResultsTests
{
    private static string Archives => RepositoryFiles.Path("fixtures", "results");

    [Fact]
    public async Task The_fast_tier_is_judged_in_seconds_and_comes_out_as_expected_and_as_the_readme_shows()
    {
        var end = await ClaimsProcess.HereAsync("judge", "--from", ArchiveOf("fast"), "--tier", "fast");

        end.Code.Should().Be(0, end.Error);
        var sample = File.ReadAllLines(RepositoryFiles.Path("README.md"))
            .Where(line => line.Contains(" strokes ", StringComparison.Ordinal) && line[0] == 'C').ToList();
        sample.Should().HaveCountGreaterThan(3).And.OnlyContain(line => end.Output.Contains(line, StringComparison.Ordinal));
        end.Output.Should().Contain("; all as expected");
    }

    [Theory]
    [InlineData("full-cifar-10", "C04 C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26 C27 C28 E10 E24 --tier full --dataset cifar-10")]
    [InlineData("full-mnist", "C01 C02 C03 C05 C06 C07 C08 C09 C10 C11 C12 C13 C14 --tier full --dataset mnist")]
    [InlineData("full-turn", "E12 --tier full")]
    public async Task The_full_tier_comes_out_as_expected(string archive, string which)
    {
        var end = await ClaimsProcess.HereAsync(["judge", "--from", ArchiveOf(archive), .. which.Split(' ')]);

        end.Code.Should().Be(0, end.Error);
        end.Output.Should().Contain("; all as expected");
    }

    /// <summary>Both by one command, as most of its time is that of unpacking and judging.</summary>
    [Fact]
    public async Task The_results_page_and_the_readmes_figure_are_theirs()
    {
        using var folder = new TemporaryFolder();
        string page = folder["results.md"], figures = folder["figures"];

        var end = await ClaimsProcess.HereAsync(
            "report", "--from", Archives, "--format", "results", "--out", page, "--data", figures);

        end.Code.Should().Be(0, end.Error);
        File.ReadAllText(page).Should().Be(
            File.ReadAllText(RepositoryFiles.Path("docs", "results.md")),
            "claims report --from fixtures/results --format results --out docs/results.md writes it anew");
        File.ReadAllText(Path.Combine(figures, "fig07b-clean-and-noisy-2-mnist-fast.svg")).Should().Be(
            File.ReadAllText(RepositoryFiles.Path("docs", "figures", "clean-and-noisy.svg")),
            "claims report C20 --from fixtures/results --data DIR writes it anew");
    }

    [Fact]
    public void The_readmes_first_screen_shows_rows_of_the_results_page()
    {
        var results = File.ReadAllLines(RepositoryFiles.Path("docs", "results.md")).Where(line => line.StartsWith('|'))
            .Select(line => line.Replace("](claims/", "](docs/claims/", StringComparison.Ordinal)).ToHashSet();

        var shown = Shown().Match(File.ReadAllText(RepositoryFiles.Path("README.md"))).Groups["rows"].Value.Trim().Split('\n');

        shown.Should().HaveCountGreaterThan(6).And.OnlyContain(line => results.Contains(line));
    }

    [Fact]
    public void The_readmes_table_of_claims_has_their_verdicts()
    {
        var page = File.ReadAllLines(RepositoryFiles.Path("docs", "results.md"));
        var datasets = Cells(page.First(line => line.StartsWith("| claim | ", StringComparison.Ordinal))).Skip(1)
            .Select(name => name.Split(' ')[0]).ToList();
        var cameOut = page.Where(line => line.StartsWith("| [", StringComparison.Ordinal)).Select(Cells).ToDictionary(
            cells => cells[0].Split(']')[0], cells => string.Join("; ", datasets.Zip(cells.Skip(1))
                .Where(cell => !cell.Second.StartsWith("not ", StringComparison.Ordinal))
                .Select(cell => $"{cell.First}: {cell.Second}")));

        var rows = File.ReadAllLines(RepositoryFiles.Path("README.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal))
            .Select(Cells).Where(cells => cells.Length == 5).ToDictionary(cells => cells[0].Split(']')[0], cells => cells[4]);

        rows.Should().BeEquivalentTo(cameOut);
    }

    private static string ArchiveOf(string name) => Path.Combine(Archives, name + StoreArchive.Ending);

    private static string[] Cells(string row) => row.Trim('|').Split('|', StringSplitOptions.TrimEntries);

    [GeneratedRegex("<!-- results: rows of docs/results.md -->(?<rows>.*)<!-- end of results -->", RegexOptions.Singleline)]
    private static partial Regex Shown();
}
