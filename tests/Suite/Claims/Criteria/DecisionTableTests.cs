using System.Text.Json;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Tests.Statistics;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Claims.Criteria;

/// <summary>The decision table of one effect, held to the conformance vectors.</summary>
public sealed class DecisionTableTests
{
    [Fact]
    public void Outcomes_are_those_of_the_conformance_vectors()
    {
        var seen = new HashSet<Outcome>();
        ConformanceTests.ForEach("decision", (input, expected) =>
        {
            input.Number("alpha").Should().Be(Criterion.Alpha);
            var evaluation = new Evaluation(
                input.Number("estimate"),
                new Interval(Limit(input, "low", double.NegativeInfinity), Limit(input, "high", double.PositiveInfinity), 0.95),
                double.NaN, double.NaN);

            var outcome = CriterionOf(input).Decide(evaluation, input.Number("p"));

            outcome.ToString().Should().BeEquivalentTo(expected.GetProperty("outcome").GetString());
            seen.Add(outcome);
        });
        seen.Should().BeEquivalentTo(Enum.GetValues<Outcome>().Except([Outcome.Invalid]), "every outcome of the table has its vectors");
    }

    [Theory]
    [InlineData(Verdict.Supported, Outcome.Supported, Outcome.Supported)]
    [InlineData(Verdict.InPart, Outcome.Supported, Outcome.Smaller)]
    [InlineData(Verdict.InPart, Outcome.Supported, Outcome.Reversed, Outcome.Inconclusive)]
    [InlineData(Verdict.Refuted, Outcome.Absent, Outcome.Outside)]
    [InlineData(Verdict.Refuted, Outcome.Worse, Outcome.Inconclusive)]
    [InlineData(Verdict.Inconclusive, Outcome.Supported, Outcome.Inconclusive)]
    [InlineData(Verdict.Inconclusive, Outcome.Inconclusive)]
    [InlineData(Verdict.Invalid, Outcome.Supported, Outcome.Reversed, Outcome.Invalid)]
    public void The_outcomes_of_effects_come_to_the_verdict_on_the_claim(Verdict expected, params Outcome[] outcomes)
    {
        ClaimDecision.Of(outcomes).Should().Be(expected);
        ClaimDecision.Of(outcomes.Reverse()).Should().Be(expected);
    }

    private static Criterion CriterionOf(JsonElement input) => input.GetProperty("criterion").GetString() switch
    {
        "exceeds" => Criterion.Paired(input.Number("delta"), input.Number("null")),
        "equivalence" => Criterion.Equivalent(input.Number("lower"), input.Number("upper")),
        _ => Criterion.NonInferior(input.Number("margin")),
    };

    private static double Limit(JsonElement input, string name, double unbounded) =>
        ConformanceVector.IsNull(input, name) ? unbounded : input.Number(name);
}
