using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Sequential;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Sequential;

public sealed class SequentialTestTests
{
    [Theory]
    [InlineData(0.5, SequentialDecision.Supported)]
    [InlineData(-0.5, SequentialDecision.Refuted)]
    public void Seven_effects_on_one_side_decide_at_5_percent(double effect, SequentialDecision expected)
    {
        var test = Fresh();
        for (var i = 0; i < 6; i++)
            test.Update(effect).Should().Be(SequentialDecision.Continue);

        test.Update(effect).Should().Be(expected);
        test.Count.Should().Be(7);
    }

    [Fact]
    public void A_refutation_stands_whatever_comes_after()
    {
        var test = Fresh();
        for (var i = 0; i < 7; i++)
            test.Update(-0.5);
        for (var i = 0; i < 100; i++)
            test.Update(5);

        (test.Decision, test.Count).Should().Be((SequentialDecision.Refuted, 7));
    }

    [Fact]
    public void Support_turns_into_refutation_when_the_effect_proves_too_small()
    {
        var test = Fresh();
        for (var i = 0; i < 7; i++)
            test.Update(100);
        test.Decision.Should().Be(SequentialDecision.Supported);
        for (var i = 0; i < 100; i++)
            test.Update(0.01);

        test.Decision.Should().Be(SequentialDecision.Refuted);
    }

    [Fact]
    public void Effects_on_both_sides_decide_nothing()
    {
        var test = Fresh();
        for (var i = 0; i < 50; i++)
            test.Update(i % 2 == 0 ? 0.5 : -0.5).Should().Be(SequentialDecision.Continue);
    }

    [Fact]
    public void An_effect_that_one_process_refuses_changes_neither()
    {
        foreach (var isFirst in new[] { true, false })
        {
            var up = EProcess.ForBoundedMean(-1, isFirst ? 0.4 : 1);
            var down = EProcess.ForBoundedMean(-1, isFirst ? 1 : 0.4, 0.1, Alternative.Less);
            var test = new SequentialTest(up, down);
            test.Update(0.3);
            var before = (test.Count, test.P, test.Decision, up.Value, up.Count, down.Value, down.Count);

            FluentActions.Invoking(() => test.Update(0.5))
                .Should().Throw<ArgumentException>().WithMessage("The effect 0.5 is outside its limits -1 and 0.4.*");

            (test.Count, test.P, test.Decision, up.Value, up.Count, down.Value, down.Count).Should().Be(before);
        }
    }

    [Fact]
    public void Processes_must_be_different_and_fresh()
    {
        var used = EProcess.ForMedian();
        used.Update(1);

        FluentActions.Invoking(() => new SequentialTest(used, EProcess.ForMedian())).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new SequentialTest(EProcess.ForMedian(), used)).Should().Throw<ArgumentException>();
    }

    private static SequentialTest Fresh() => new(EProcess.ForMedian(), EProcess.ForMedian(0.2, Alternative.Less));
}
