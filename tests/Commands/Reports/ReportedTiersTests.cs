using ClaimsSuite.Claims;
using ClaimsSuite.Reporting;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Reports;

/// <summary>Which tiers a report shows when none is named.</summary>
public sealed class ReportedTiersTests : IDisposable
{
    private static readonly Tier[] Tiers = Enum.GetValues<Tier>();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fast", "the full tier is not run")]
    [InlineData("full", "the fast tier is not run")]
    [InlineData("paper", "the full tier is not run", "the fast tier is not run")]
    [InlineData("fast full")]
    [InlineData("fast full paper")]
    public async Task Those_that_are_stored_are_shown_and_the_others_have_their_line(string stored, params string[] lines)
    {
        var runs = new PlannedRuns(_folder["store"]);
        var shown = Tiers.Where(tier => stored.Split(' ').Contains(VerdictText.Name(tier))).ToList();
        foreach (var (tier, replicate) in shown.SelectMany(tier => Enumerable.Range(0, 12).Select(replicate => (tier, replicate))))
            runs.Put(PlannedRuns.Run(SettingOf(tier), replicate), seconds: 1);

        var (code, page, _) = await ReportAsync(runs.Store);

        code.Should().Be(0);
        foreach (var tier in Tiers)
        {
            var (name, line) = (VerdictText.Name(tier), $"the {VerdictText.Name(tier)} tier is not run");
            page.Contains($"12 ({name})", StringComparison.Ordinal).Should().Be(shown.Contains(tier), name);
            page.Contains(line, StringComparison.Ordinal).Should().Be(lines.Contains(line), line);
        }
    }

    private static Task<(int Code, string Output, string Error)> ReportAsync(string store)
    {
        var claim = PlannedRuns.Claim("C01", [1]) with
        {
            Arms = [new Arm<PlannedRun>("0", context => PlannedRuns.Run(SettingOf(context.Tier), context.Replicate.Number))],
            Replicates = Tiers.ToDictionary(tier => tier, _ => 12),
            Datasets = Tiers.ToDictionary(tier => tier, IReadOnlyList<string> (_) => ["strokes"]),
        };
        return PlannedRuns.RunAsync([claim], familySize: 1, "report", "--store", store);
    }

    private static double SettingOf(Tier tier) => 1 + (int)tier;
}
