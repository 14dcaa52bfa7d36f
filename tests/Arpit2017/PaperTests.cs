using System.Text.RegularExpressions;
using ClaimsSuite.Arpit2017;
using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Arpit2017;

public sealed partial class ClaimCatalogTests
{
    private static readonly IReadOnlyList<Claim> All = Arpit2017Paper.Instance.Claims;

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
            var page = File.ReadAllText(RepositoryFiles.Path("docs", "claims", $"{claim.Id}.md"));
            page.Should().StartWith($"# {claim.Id} {claim.Slug}\n").And.Contain(claim.Statement);
        }
    }

    [Fact]
    public void The_readme_has_a_row_for_every_claim_and_no_other()
    {
        var rows = ReadmeRow().Matches(File.ReadAllText(RepositoryFiles.Path("README.md"))).Select(match => $"{match.Groups[1]} {match.Groups[2]}");

        rows.Should().Equal(All.Select(claim => $"{claim.Id} {claim.Slug}"));
    }

    [Fact]
    public void A_claims_file_and_class_are_named_after_its_id()
    {
        foreach (var type in ClaimClasses())
            Id(type).Should().Be(type.Name.Split('_')[0]);
    }

    [Fact]
    public void Every_claim_test_carries_a_tier_and_a_data_set_and_every_class_its_claim_and_section()
    {
        foreach (var type in ClaimClasses())
        {
            Traits(type).Should().Contain("Claim", Id(type)).And.ContainKey("Section");
            foreach (var method in type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true)))
                Traits(method).Should().ContainKeys(["Tier", "Dataset"], "{0}.{1} is a claim test", type.Name, method.Name);
        }
    }

    [Fact]
    public void A_deviation_names_a_tier_in_which_the_claim_is_tried_and_an_effect_of_it()
    {
        foreach (var claim in All)
        {
            claim.Effects.Select(effect => effect.Name).Should().OnlyHaveUniqueItems(claim.Id);
            claim.Deviations.Select(deviation => deviation.Effect).Should().BeSubsetOf(claim.Effects.Select(effect => effect.Name), claim.Id);
            claim.Deviations.All(deviation => claim.Replicates.ContainsKey(deviation.Tier) && deviation.Verdict != Verdict.Supported).Should().BeTrue(claim.Id);
        }
    }

    [Fact]
    public void A_deviations_reason_stands_on_its_claims_page()
    {
        foreach (var claim in All)
        {
            foreach (var deviation in claim.Deviations)
                File.ReadAllText(RepositoryFiles.Path("docs", "claims", $"{claim.Id}.md")).Should().Contain(deviation.Reason);
        }
    }

    [Fact]
    public void The_registered_tables_of_pages_tell_the_verdicts_that_tests_expect()
    {
        var checkedEffects = 0;
        foreach (var claim in All)
        {
            var page = File.ReadAllText(RepositoryFiles.Path("docs", "claims", $"{claim.Id}.md"));
            var registered = page[page.IndexOf("## Registered result", StringComparison.Ordinal)..];
            foreach (Match row in VerdictRow().Matches(registered))
            {
                if (claim.Effects.FirstOrDefault(effect => effect.Name == row.Groups["effect"].Value) is not { } effect)
                    continue;
                row.Groups["verdict"].Value.Should().Be($"{claim.Expected(effect, Tier.Fast, row.Groups["data"].Value)}", "{0}, {1}", claim.Id, row.Value);
                checkedEffects++;
            }
        }
        checkedEffects.Should().BeGreaterThan(200, "pages of C10 and after have such tables");
    }

    [Fact]
    public void Enough_replicates_are_planned_for_support_among_all_claims()
    {
        foreach (var claim in All)
        {
            var share = claim.Replication == Replication.Each ? 1 : 2;
            claim.Replicates.Values.Should().OnlyContain(replicates => All.Count * Math.Pow(0.5, replicates / share) <= Criterion.Alpha, "the smallest p of a sign-flip test is 2^-n");
        }
    }

    [Fact]
    public void A_control_replaces_arms_that_the_claim_has()
    {
        foreach (var claim in All)
        {
            claim.Control.Arms.Should().NotBeEmpty();
            claim.Arms.Select(arm => arm.Name).Should().Contain(claim.Control.Arms.Select(arm => arm.Name));
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
    public void An_unknown_claim_is_answered_with_the_known_ones()
    {
        var select = () => ClaimsSuite.Tests.Claims.Suite.Catalog.Select(["C01", "C99"]);

        select.Should().Throw<UsageException>().WithMessage("unknown claim 'C99': expected one of C01, *");
    }

    private static IEnumerable<Type> ClaimClasses() => typeof(ClaimsSuite.Tests.Claims.Suite).Assembly.GetTypes().Where(type => type.IsDefined(typeof(ClaimAttribute), inherit: false));

    private static string Id(Type type) => ((Claim)type.GetProperty("Definition")!.GetValue(null)!).Id;

    private static Dictionary<string, string> Traits(System.Reflection.MemberInfo member) => member.CustomAttributes
        .Where(attribute => attribute.AttributeType == typeof(TraitAttribute))
        .ToDictionary(attribute => (string)attribute.ConstructorArguments[0].Value!, attribute => (string)attribute.ConstructorArguments[1].Value!);

    [GeneratedRegex(@"^\| (?<data>strokes|mnist) \| (?<effect>[^|]+?) \|(?:[^|]+\|){5} \**(?<verdict>Supported|Refuted|Inconclusive)\** \|$", RegexOptions.Multiline)]
    private static partial Regex VerdictRow();

    [GeneratedRegex(@"^\| \[([CE]\d\d)\]\(docs/claims/\1\.md\) \| ([a-z-]+) \|", RegexOptions.Multiline)]
    private static partial Regex ReadmeRow();
}
