using System.Text.Json;
using System.Text.RegularExpressions;
using ClaimsSuite.Arpit2017;
using ClaimsSuite.Claims;
using ClaimsSuite.Reporting;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Commands.Store;
using ClaimsSuite.Tests.Data;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Arpit2017;

/// <summary>The registered runs, whose raw values lie in fixtures/results, and the pages that tell of them.</summary>
public sealed partial class PublishedResultsTests
{
    /// <summary>
    /// Predicted for the full tier on MNIST, and not run yet: not published, and the results page says that it is not run.
    /// </summary>
    private static readonly string[] Awaited = ["E25"];

    private static string Archives => RepositoryFiles.Path("fixtures", "results");

    private static IReadOnlyList<(Tier Tier, string Dataset, string Claim)> Registered { get; } =
    [
        .. from claim in Arpit2017Paper.Instance.Claims
           from registered in claim.Registered
           where registered != (Tier.Full, "mnist") || !Awaited.Contains(claim.Id)
           select (registered.Tier, registered.Dataset, claim.Id),
    ];

    [Fact]
    public async Task Verdicts_come_from_an_archive_in_seconds_as_the_readme_shows_them()
    {
        var shown = File.ReadAllLines(RepositoryFiles.Path("README.md"))
            .Where(line => line.Contains(" strokes ", StringComparison.Ordinal) && line[0] == 'C').ToList();

        var end = await ClaimsProcess.HereAsync(
            ["judge", "--from", Path.Combine(Archives, "fast" + StoreArchive.Ending), "--dataset", "strokes",
                .. shown.Select(line => line.Split(' ')[0])]);

        end.Code.Should().Be(0, end.Error);
        shown.Should().HaveCountGreaterThan(3).And.OnlyContain(line => end.Output.Contains(line, StringComparison.Ordinal));
        end.Output.Should().Contain("; all as expected");
    }

    /// <summary>Each archive has all that its claims need, and all archives together are of more engines than one.</summary>
    [Theory]
    [InlineData("full-cifar-10.tar.gz", "C19 --tier full --dataset cifar-10")]
    [InlineData("full-mnist.tar.gz", "C07 --tier full --dataset mnist")]
    [InlineData("full-mnist-dynamics.tar.gz", "C16 --tier full --dataset mnist")]
    [InlineData("full-mnist-regularisers.tar.gz", "C28 --tier full --dataset mnist")]
    [InlineData("full-mnist-frontiers.tar.gz", "C25 --tier full --dataset mnist")]
    [InlineData("full-turn.tar.gz", "E12 --tier full")]
    [InlineData("", "C07 C16 --tier full --dataset mnist")]
    public async Task Every_archive_can_be_judged_and_all_of_them_together(string archive, string which)
    {
        var end = await ClaimsProcess.HereAsync(["judge", "--from", Path.Combine(Archives, archive), .. which.Split(' ')]);

        end.Code.Should().Be(0, end.Error);
        end.Output.Should().Contain("; all as expected");
    }

    /// <summary>All by one command, as most of its time is that of unpacking and judging.</summary>
    [Fact]
    public async Task All_come_out_as_expected_and_the_results_page_and_the_readmes_figure_are_theirs()
    {
        using var folder = new TemporaryFolder();
        string page = folder["results.md"], data = folder["data"];

        var end = await ClaimsProcess.HereAsync(
            "report", "--from", Archives, "--format", "results", "--out", page, "--data", data);

        end.Code.Should().Be(0, end.Error);
        File.ReadAllText(page).Should().Be(
            File.ReadAllText(RepositoryFiles.Path("docs", "results.md")),
            "claims report --from fixtures/results --format results --out docs/results.md writes it anew");
        File.ReadAllText(Path.Combine(data, "fig07b-clean-and-noisy-2-mnist-fast.svg")).Should().Be(
            File.ReadAllText(RepositoryFiles.Path("docs", "figures", "clean-and-noisy.svg")),
            "claims report C20 --from fixtures/results --data DIR writes it anew");
        MustBeAsExpected(data);
        MustHaveFailedControls(Path.Combine(data, "effects.csv"));
    }

    /// <summary>Every claim on every data set that is registered for a tier was run, and no effect surprises.</summary>
    private static void MustBeAsExpected(string data)
    {
        var judged = new List<(Tier, string, string)>();
        foreach (var tier in new[] { Tier.Fast, Tier.Full })
        {
            using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(data, $"verdicts-{VerdictText.Name(tier)}.json")));
            foreach (var claim in report.RootElement.GetProperty("claims").EnumerateArray())
            {
                var (id, dataset) = (claim.GetProperty("id").GetString()!, claim.GetProperty("dataset").GetString()!);
                claim.GetProperty("isAsExpected").GetBoolean().Should().BeTrue($"{id} is registered on {dataset}, {tier}");
                judged.Add((tier, dataset, id));
            }
        }
        judged.Should().BeEquivalentTo(Registered);
    }

    /// <summary>
    /// Every claim that is registered for the full tier has a control there. No effect of it is supported, and none is invalid but those
    /// that are in the claim itself.
    /// </summary>
    private static void MustHaveFailedControls(string effects)
    {
        var rows = File.ReadAllLines(effects).Skip(1).Select(line => line.Split(',')).ToLookup(
            cells => (Claim: cells[0].Split(' ')[0], Dataset: cells[1].Split(' ')[0], Tier: cells[2]));
        var controlled = rows.Where(claim => claim.Any(IsOfControl)).ToList();

        foreach (var claim in controlled)
        {
            var isInvalid = claim.Any(cells => !IsOfControl(cells) && cells.Contains("Invalid"));
            claim.Where(IsOfControl).Should()
                .NotContain(cells => cells.Contains("Supported"), $"the control of {claim.Key} supports nothing")
                .And.NotContain(cells => cells.Contains("Invalid") && !isInvalid, $"{claim.Key} is valid");
        }
        controlled.Select(claim => claim.Key).Where(key => key.Tier == "full").Should().BeEquivalentTo(
            Registered.Where(registered => registered.Tier == Tier.Full)
                .Select(registered => (registered.Claim, registered.Dataset, "full")));

        static bool IsOfControl(string[] cells) => cells[0].EndsWith(" control", StringComparison.Ordinal);
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

    private static string[] Cells(string row) => row.Trim('|').Split('|', StringSplitOptions.TrimEntries);

    [GeneratedRegex("<!-- results: rows of docs/results.md -->(?<rows>.*)<!-- end of results -->", RegexOptions.Singleline)]
    private static partial Regex Shown();
}
