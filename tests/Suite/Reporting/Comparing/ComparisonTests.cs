using ClaimsSuite.Claims;
using ClaimsSuite.Reporting;
using ClaimsSuite.Reporting.Comparing;
using ClaimsSuite.Reporting.Html;
using ClaimsSuite.Runs;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting.Comparing;

public sealed class ComparisonTests
{
    private static readonly ComparedKey Key = new("C01", "mnist", "fast", "paper", IsControl: false);

    [Fact]
    public void Equal_results_differ_in_nothing()
    {
        var comparison = Comparison.Of([Verdict("Supported", Effect(1, 2))], [Verdict("Supported", Effect(1.5, 3))]);

        comparison.IsSame.Should().BeTrue();
        comparison.Lines().Should().Equal(
            "1 claim in both: 0 verdicts changed, 0 effects came out otherwise, 0 effects with intervals that do not overlap");
    }

    [Fact]
    public void A_changed_verdict_a_changed_outcome_and_intervals_apart_are_told()
    {
        var comparison = Comparison.Of(
            [Verdict("Supported", Effect(1, 2))], [Verdict("Refuted", Effect(-2, -1) with { Outcome = "Refuted, reversed" })]);

        comparison.IsSame.Should().BeFalse();
        comparison.Lines().Should().Equal(
            "C01 on mnist, fast: Supported, now Refuted",
            "C01 on mnist, fast: a: Supported at 1.50 [1.00, 2.00], now Refuted, reversed at -1.50 [-2.00, -1.00]",
            "C01 on mnist, fast: a: intervals do not overlap, 1.50 [1.00, 2.00] and -1.50 [-2.00, -1.00]",
            "1 claim in both: 1 verdict changed, 1 effect came out otherwise, 1 effect with intervals that do not overlap");
    }

    [Theory]
    [InlineData(1, 2, 2, 3, false)]
    [InlineData(1, 2, 2.1, 3, true)]
    [InlineData(2.1, 3, 1, 2, true)]
    [InlineData(1, 4, 2, 3, false)]
    public void Intervals_are_apart_that_have_no_value_in_common(double low, double high, double otherLow, double otherHigh, bool apart) =>
        Comparison.Of([Verdict("Supported", Effect(low, high))], [Verdict("Supported", Effect(otherLow, otherHigh))])
            .IsSame.Should().Be(!apart);

    [Fact]
    public void What_only_one_has_is_told_and_no_difference()
    {
        var comparison = Comparison.Of(
            [Verdict("Supported", Effect(1, 2))], [Verdict("Supported", Effect(1, 2)) with { Key = Key with { Dataset = "strokes" } }]);

        comparison.IsSame.Should().BeTrue();
        comparison.Lines().SkipLast(1).Should().Equal("only in the first: C01 on mnist, fast", "only in the second: C01 on strokes, fast");
    }

    [Fact]
    public void A_report_is_read_back_as_the_verdicts_that_it_was_made_of()
    {
        using var folder = new TemporaryFolder();
        var verdicts = MadeUpReports.On("a<b>").Verdicts;
        File.WriteAllText(
            folder["report.json"],
            JsonReport.Write(verdicts, Tier.Fast, new Dictionary<string, string>(), new Dictionary<string, DatasetFacts>()));

        ReportReader.Read(folder["report.json"]).Should().BeEquivalentTo(verdicts.Select(ComparedVerdict.Of));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"schema\": 1, \"tier\": \"fast\", \"claims\": []}")]
    [InlineData("{\"schema\": 2, \"tier\": \"fast\", \"claims\": [{\"id\": 5}]}")]
    [InlineData("{\"schema\": 2, \"tier\": \"fast\", \"claims\": [{}]}")]
    public void What_is_no_report_is_refused_in_a_line(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["report.json"], text);
        var read = () => ReportReader.Read(folder["report.json"]);

        read.Should().Throw<UsageException>().WithMessage("*report.json: expected a report of schema 2, as claims run --format json *");
    }

    [Fact]
    public void The_page_shows_both_with_what_they_are_held_to()
    {
        var pair = Comparison.Of([Verdict("Supported", Effect(1, 2))], [Verdict("Refuted", Effect(-2, -1))]);

        var page = HtmlComparison.Write(pair, "<a>", "b", [MadeUpReports.Run]);

        page.Should().Contain("&lt;a&gt;").And.Contain("thick blue").And.Contain("thick orange").And.Contain("class=\"limit\"");
        HtmlComparison.Write(pair, "a", "b", []).Should().NotContain("class=\"limit\"", "nothing is known of the claim");
    }

    private static ComparedVerdict Verdict(string verdict, ComparedEffect effect) => new(Key, verdict, [effect]);

    private static ComparedEffect Effect(double low, double high) => new("a", "units", "Supported", (low + high) / 2, low, high);
}
