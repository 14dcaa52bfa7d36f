using System.Text.Json;
using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Reporting;
using ClaimsSuite.Runs;
using ClaimsSuite.Tests.Suite.Claims.Judging;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting;

public sealed class JsonReportTests
{
    private static readonly double[] Strong = [.. Enumerable.Range(0, 12).Select(i => 2 + (0.01 * i))];
    private static readonly double[] Reversed = [.. Strong.Select(value => -value)];

    private static readonly Claim Two = Trials.Claim(
        "C12", Trials.Effect("a", Criterion.Paired(0.5)), Trials.Effect("b", Criterion.Paired(0.5))) with
    {
        Preconditions = [Precondition.AtLeast("a", -9)],
        Deviations = [new KnownDeviation(Tier.Fast, "mnist", "b", Outcome.Reversed, "It turns.")],
    };

    [Fact]
    public void A_claim_in_part_counts_its_effects_and_each_tells_outcome_expectation_and_reason()
    {
        var claim = Written(Trials.Judged(Two, 28, ("a", Strong), ("b", Reversed)));

        Text(claim, "verdict").Should().Be("inPart");
        new[] { "supported", "refuted", "inconclusive", "invalid" }.Select(name => Count(claim, name)).Should().Equal(1, 1, 0, 0);
        Text(claim.GetProperty("preconditions")[0], "requirement").Should().Be(">= -9");
        claim.GetProperty("flaws").GetArrayLength().Should().Be(0);
        var effects = claim.GetProperty("effects").EnumerateArray().ToList();
        effects.Select(effect => Text(effect, "outcome")).Should().Equal("supported", "reversed");
        effects.Select(effect => Text(effect, "verdict")).Should().Equal("supported", "refuted");
        effects.Select(effect => Text(effect, "expected")).Should().Equal("supported", "reversed");
        effects.Select(effect => Text(effect, "reason")).Should().Equal(null, "It turns.");
        effects.Select(effect => Text(effect, "side")).Should().Equal("exact", "exact");
        effects[1].GetProperty("pAdjusted").GetDouble().Should().Be(1);
    }

    [Fact]
    public void A_flaw_and_a_bound_are_told()
    {
        var samples = Trials.Samples(Two, ("a", [-10, .. Strong[1..]]), ("b", Strong));
        Side[] sides = [Side.AtLeast, .. Enumerable.Repeat(Side.Exact, 11)];

        var claim = Written(Judge.Decide(samples with { Sides = new Dictionary<string, Side[]> { ["b"] = sides } }));

        Text(claim, "verdict").Should().Be("invalid");
        claim.GetProperty("flaws")[0].GetString().Should().StartWith("a: required >= -9");
        claim.GetProperty("bounds").GetProperty("b")[0].GetString().Should().Be("atLeast");
        Text(claim.GetProperty("effects")[1], "side").Should().Be("atLeast");
    }

    private static JsonElement Written(ClaimVerdict verdict) => JsonSerializer.Deserialize<JsonElement>(JsonReport.Write(
        [verdict], Tier.Fast, new Dictionary<string, string>(), new Dictionary<string, DatasetFacts>())).GetProperty("claims")[0];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static int Count(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
