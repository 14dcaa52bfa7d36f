using System.Text.RegularExpressions;
using ClaimsSuite.Arpit2017;
using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Arpit2017;

public sealed partial class PaperTests
{
    private static readonly Paper Paper = Arpit2017Paper.Instance;
    private static readonly IReadOnlyList<Claim> All = Paper.Claims;

    [Fact]
    public void Every_claim_has_a_page_and_every_page_a_claim()
    {
        var pages = Directory.GetFiles(RepositoryFiles.Path("docs", "claims"), "*.md").Select(Path.GetFileNameWithoutExtension);

        pages.Should().BeEquivalentTo(All.Select(claim => claim.Id));
    }

    [Fact]
    public void Every_page_is_headed_by_its_claims_id_and_slug_and_tells_the_statement()
    {
        foreach (var claim in All)
        {
            var page = PageOf(claim);
            page.Should().StartWith($"# {claim.Id} {claim.Slug}\n");
            OnOneLine(page).Should().Contain(claim.Statement);
        }
    }

    [Fact]
    public void The_readme_has_a_row_for_every_claim_and_no_other()
    {
        var rows = ReadmeRow().Matches(File.ReadAllText(RepositoryFiles.Path("README.md")))
            .Select(match => $"{match.Groups[1]} {match.Groups[2]}");

        rows.Should().Equal(All.Select(claim => $"{claim.Id} {claim.Slug}"));
    }

    [Fact]
    public void A_claims_file_and_class_are_named_after_its_id()
    {
        var files = Directory.GetFiles(RepositoryFiles.Path("claims", "Arpit2017"), "*.cs", SearchOption.AllDirectories)
            .Select(Path.GetFileName).ToList();

        ClaimClasses().Select(Id).Should().BeEquivalentTo(All.Select(claim => claim.Id));
        foreach (var type in ClaimClasses())
        {
            Id(type).Should().Be(type.Name.Split('_')[0]);
            files.Should().Contain($"{type.Name}.cs");
        }
    }

    [Fact]
    public void Every_claim_test_carries_a_tier_and_a_data_set_and_its_claim_and_section()
    {
        var rows = ClaimTests<Arpit2017Paper>.Trials.Concat(ClaimTests<Arpit2017Paper>.Controls).ToList();

        foreach (var row in rows)
        {
            var (id, tier, dataset) = row.Data;
            Traits(row).Should().Equal(new SortedDictionary<string, string>
            {
                [ClaimTraits.Claim] = id,
                [ClaimTraits.Dataset] = dataset,
                [ClaimTraits.Section] = All.Single(claim => claim.Id == id).Section,
                [ClaimTraits.Tier] = $"{tier}",
            });
        }
        rows.Select(row => row.TestDisplayName).Should().OnlyHaveUniqueItems().And.NotContainNulls();
    }

    [Fact]
    public void Every_claim_has_a_test_in_each_tier_but_the_papers_on_each_data_set_and_one_of_its_control_if_it_is_fast()
    {
        ClaimTests<Arpit2017Paper>.Trials.Select(row => row.Data).Should().BeEquivalentTo(
            All.SelectMany(
                claim => claim.Replicates.Keys.Where(tier => tier != Tier.Paper).SelectMany(
                    tier => Paper.DatasetsOf(claim, tier).Select(dataset => (claim.Id, tier, dataset)))));
        ClaimTests<Arpit2017Paper>.Controls.Select(row => row.Data)
            .Should().BeEquivalentTo(
                All.Where(claim => claim.Replicates.ContainsKey(Tier.Fast)).Select(claim => (claim.Id, Tier.Fast, "strokes")));
    }

    [Fact]
    public void A_deviation_names_where_verdicts_are_registered_and_an_effect_of_the_claim()
    {
        foreach (var claim in All)
        {
            claim.Effects.Select(effect => effect.Name).Should().OnlyHaveUniqueItems(claim.Id);
            claim.Deviations.Select(deviation => deviation.Effect)
                .Should().BeSubsetOf(claim.Effects.Select(effect => effect.Name), claim.Id);
            claim.Deviations.All(deviation => claim.Replicates.ContainsKey(deviation.Tier) && deviation.Outcome != Outcome.Supported)
                .Should().BeTrue(claim.Id);
            claim.Deviations.Select(deviation => (deviation.Tier, deviation.Dataset)).Should().BeSubsetOf(claim.Registered, claim.Id);
        }
    }

    [Fact]
    public void A_deviations_reason_stands_on_its_claims_page()
    {
        foreach (var claim in All)
        {
            foreach (var deviation in claim.Deviations)
                OnOneLine(PageOf(claim)).Should().Contain(deviation.Reason);
        }
    }

    [Fact]
    public void Enough_replicates_are_planned_for_support_among_all_claims()
    {
        foreach (var claim in All)
        {
            var parts = claim.Replication == Replication.Each ? 1 : 2;
            claim.Replicates.Values.Should().OnlyContain(
                replicates => Paper.FamilySize * Math.Pow(0.5, replicates / parts) <= Criterion.Alpha,
                "the smallest p of a sign-flip test is 2^-n");
        }
    }

    [Fact]
    public void The_family_is_large_enough_for_all_claims_of_the_paper_and_its_extensions_are_known()
    {
        All.Count(claim => !Paper.Extensions.Contains(claim.Id)).Should().BeLessThanOrEqualTo(Paper.FamilySize);
        All.Select(claim => claim.Id).Should().Contain(Paper.Extensions);
    }

    [Fact]
    public void A_control_replaces_arms_or_samples_that_the_claim_has()
    {
        foreach (var claim in All)
        {
            (claim.Control.Arms.Count + claim.Control.Samples.Count).Should().BePositive(claim.Id);
            claim.Control.Arms.Select(arm => arm.Name).Should().BeSubsetOf(claim.Arms.Select(arm => arm.Name), claim.Id);
            claim.Control.Samples.Select(sample => sample.Name).Should().BeSubsetOf(claim.Samples.Select(sample => sample.Name), claim.Id);
        }
    }

    [Fact]
    public void A_choice_is_between_settings_that_are_measured_and_made_where_replicates_are_halved()
    {
        foreach (var claim in All.Where(claim => claim.Choices.Count > 0))
        {
            claim.Replication.Should().Be(Replication.Halves, claim.Id);
            foreach (var candidate in claim.Choices.SelectMany(choice => choice.Candidates))
                claim.Samples.Should().Contain(sample => sample.Name.StartsWith($"{candidate}, ", StringComparison.Ordinal), claim.Id);
        }
    }

    [Fact]
    public void Runs_of_the_claims_have_one_name_if_they_are_the_same_and_two_if_not()
    {
        var (facts, here) = (ImageLaboratory.Instance.Resolve("strokes", null).PublishedFacts!, ImageLaboratory.Instance.Engine);
        var trials =
            from claim in All
            from tier in claim.Replicates.Keys
            from protocol in claim.Protocols
            from isControl in new[] { false, true }
            select new Trial(Paper, claim, tier, "strokes", Root: 1000, Replicates: 2, protocol, isControl);

        var runs = Trial.RunsOf([.. trials]);

        runs.Should().HaveCountGreaterThan(20);
        runs.Select(run => StoredRun.NameOf(run, "digest", here)).Should().OnlyHaveUniqueItems();
        runs.Select(run => Stored(run).Name()).Should().Equal(runs.Select(run => StoredRun.NameOf(run, facts.Digest, here)));

        StoredRun Stored(RunSpec run) =>
            StoredRun.Of(new RunRecord(run, new RunValues(new Dictionary<string, double[]>()), 0), facts, here);
    }

    private static string PageOf(Claim claim) => File.ReadAllText(RepositoryFiles.Path("docs", "claims", $"{claim.Id}.md"));

    /// <summary>With every run of white space as one space: a sentence is the same wherever its paragraph is broken.</summary>
    private static string OnOneLine(string text) => WhiteSpace().Replace(text, " ");

    private static IEnumerable<Type> ClaimClasses() =>
        typeof(Arpit2017Paper).Assembly.GetTypes().Where(type => type.GetProperty("Definition")?.PropertyType == typeof(Claim));

    private static string Id(Type type) => ((Claim)type.GetProperty("Definition")!.GetValue(null)!).Id;

    private static SortedDictionary<string, string> Traits(TheoryDataRow<string, Tier, string> row) =>
        new(row.Traits!.ToDictionary(trait => trait.Key, trait => trait.Value.Single()));

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"^\| \[([CE]\d\d)\]\(docs/claims/\1\.md\) \| ([a-z-]+) \|", RegexOptions.Multiline)]
    private static partial Regex ReadmeRow();
}
