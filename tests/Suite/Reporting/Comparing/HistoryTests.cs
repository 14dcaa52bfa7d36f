using ClaimsSuite.Reporting.Comparing;
using ClaimsSuite.Runs;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting.Comparing;

public sealed class HistoryTests
{
    private static readonly ComparedKey Key = new("C01", "mnist", "fast", "paper", IsControl: false);

    [Fact]
    public void Every_engine_has_its_line_and_what_moved_is_marked()
    {
        var history = new History([
            With(5, Effect(1, 2, "Supported")), With(6, Effect(1.5, 2.5, "Supported")), With(7, Effect(-2, -1, "Refuted, reversed")),
        ]);

        history.Lines().Should().Equal(
            "engine 1: results version 5, e, linux-x64, vectors of 512 bits",
            "engine 2: results version 6, e, linux-x64, vectors of 512 bits",
            "engine 3: results version 7, e, linux-x64, vectors of 512 bits",
            "C01 on mnist, fast",
            "  a",
            "    1  1.50 [1.00, 2.00]  Supported",
            "    2  2.00 [1.50, 2.50]  Supported",
            "    3  -1.50 [-2.00, -1.00]  Refuted, reversed  <- step: another outcome and intervals that do not overlap",
            "1 effect with 3 engines: 1 step");
        history.HasNewStep.Should().BeTrue();
    }

    [Theory]
    [InlineData(1.5, 3, "Supported", false)]
    [InlineData(2.5, 3, "Supported", true)]
    [InlineData(1, 2, "Inconclusive", true)]
    public void A_step_is_another_outcome_or_an_interval_apart(double low, double high, string outcome, bool isStep) =>
        new History([With(5, Effect(1, 2, "Supported")), With(6, Effect(low, high, outcome))]).HasNewStep.Should().Be(isStep);

    [Fact]
    public void A_step_of_an_older_engine_is_no_new_one_and_a_claim_that_an_engine_lacks_is_compared_with_the_one_before()
    {
        var (before, after) = (Effect(1, 2, "Supported"), Effect(-2, -1, "Refuted, reversed"));

        new History([With(5, before), With(6, after), With(7, after)]).HasNewStep.Should().BeFalse();
        new History([With(5, before), With(6, after), With(7)]).HasNewStep.Should().BeFalse("the newest engine has no runs of it");
        new History([With(5, before), With(6), With(7, after)]).HasNewStep.Should().BeTrue();
    }

    [Fact]
    public void Without_a_verdict_it_is_empty()
    {
        new History([With(5), With(6)]).IsEmpty.Should().BeTrue();
        new History([With(5), With(6, Effect(1, 2, "Supported"))]).IsEmpty.Should().BeFalse();
    }

    private static EngineResult With(int results, params ComparedEffect[] effects) => new(
        new EngineIdentity(results, "e", "linux-x64", "512"),
        effects.Length == 0 ? [] : [new ComparedVerdict(Key, "In part", effects)]);

    private static ComparedEffect Effect(double low, double high, string outcome) => new("a", "u", outcome, (low + high) / 2, low, high);
}
