using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Sequential;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using MathNet.Numerics;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Sequential;

public sealed class EProcessTests
{
    [Fact]
    public void Starts_without_evidence()
    {
        var process = EProcess.ForMedian();

        (process.Value, process.P, process.Count, process.Rejects(0.05)).Should().Be((1, 1, 0, false));
    }

    [Fact]
    public void Positive_effects_only_give_the_integral_of_the_bets()
    {
        // ∫ (1 + λ)^n dλ over (0, 1) = (2^(n + 1) - 1) / (n + 1): 18.1 for 6 replicates, 31.9 for 7.
        var process = EProcess.ForMedian();
        for (var n = 1; n <= 7; n++)
        {
            process.Rejects(0.05).Should().BeFalse();
            process.Update(0.3).Should().BeApproximately((Math.Pow(2, n + 1) - 1) / (n + 1), 1e-9);
        }

        process.Rejects(0.05).Should().BeTrue("31.9 >= 20");
    }

    [Fact]
    public void The_sign_process_is_a_beta_integral_of_its_wins_and_losses() =>
        Gen.Bool.Array[1, 60].Sample(wins =>
        {
            var process = EProcess.ForMedian(0.5);
            foreach (var win in wins)
                process.Update(win ? 2 : -2);
            double w = wins.Count(x => x) + 1, l = wins.Count(x => !x) + 1;
            var expected = Math.Pow(2, wins.Length + 1) * SpecialFunctions.Beta(w, l) * SpecialFunctions.BetaRegularized(l, w, 0.5);

            process.Value.Should().BeApproximately(expected, 1e-9 * Math.Max(1, expected));
        });

    [Fact]
    public void Fair_signs_leave_the_expected_evidence_at_1()
    {
        var values = Enumerable.Range(0, 1 << 10).Select(pattern =>
        {
            var process = EProcess.ForMedian();
            for (var i = 0; i < 10; i++)
                process.Update(((pattern >> i) & 1) == 1 ? 1 : -1);
            return process.Value;
        });

        values.Average().Should().BeApproximately(1, 1e-12, "a martingale");
    }

    [Fact]
    public void Two_point_effects_with_the_null_mean_leave_the_expected_evidence_at_1()
    {
        // -0.1 with probability 3/4 and 0.3 with 1/4 have the mean 0.
        var expected = Enumerable.Range(0, 1 << 8).Sum(pattern =>
        {
            var process = EProcess.ForBoundedMean(-0.1, 0.3);
            var probability = 1.0;
            for (var i = 0; i < 8; i++)
            {
                var high = ((pattern >> i) & 1) == 1;
                probability *= high ? 0.25 : 0.75;
                process.Update(high ? 0.3 : -0.1);
            }

            return probability * process.Value;
        });

        expected.Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void The_two_sides_are_mirrored() =>
        Gen.Double[-1, 1].Array[1, 20].Sample(effects =>
        {
            var (up, down) = (EProcess.ForBoundedMean(-2, 3, 0.5), EProcess.ForBoundedMean(-3, 2, -0.5, Alternative.Less));
            var (above, below) = (EProcess.ForMedian(0.25), EProcess.ForMedian(-0.25, Alternative.Less));
            foreach (var effect in effects)
            {
                up.Update(effect).Should().BeApproximately(down.Update(-effect), 1e-12 * up.Value);
                above.Update(effect).Should().Be(below.Update(-effect));
            }
        });

    [Fact]
    public void Effects_at_the_null_change_nothing()
    {
        var process = EProcess.ForMedian(0.2);

        process.Update(0.2).Should().BeApproximately(1, 1e-15);
        process.Count.Should().Be(1);
    }

    [Fact]
    public void Evidence_once_reached_counts_even_if_it_shrinks_again()
    {
        var process = EProcess.ForMedian();
        for (var i = 0; i < 8; i++)
            process.Update(1);
        for (var i = 0; i < 8; i++)
            process.Update(-1);

        process.Value.Should().BeLessThan(1);
        process.Rejects(0.05).Should().BeTrue();
        process.P.Should().BeApproximately(9 / 511.0, 1e-12);
    }

    [Fact]
    public void Refuses_effects_outside_the_limits_and_stays_as_it_was()
    {
        var process = EProcess.ForBoundedMean(-1, 1);
        process.Update(0.5);
        var before = process.Value;

        FluentActions.Invoking(() => process.Update(1.5))
            .Should().Throw<ArgumentException>().WithMessage("The effect 1.5 is outside its limits -1 and 1.*");
        FluentActions.Invoking(() => process.Update(double.NaN)).Should().Throw<ArgumentException>();
        (process.Value, process.Count).Should().Be((before, 1));
    }

    /// <summary>A bet is measured by the most that can be lost: the distance from the null to the limit on the other side.</summary>
    [Fact]
    public void A_payoff_is_in_units_of_what_can_be_lost()
    {
        EProcess.ForBoundedMean(low: -1, high: 3).Payoff(3).Should().Be(3);
        EProcess.ForBoundedMean(low: -1, high: 3).Payoff(-1).Should().Be(-1);
        EProcess.ForBoundedMean(low: -1, high: 3, alternative: Alternative.Less).Payoff(-1).Should().BeApproximately(1 / 3.0, 1e-12);
        EProcess.ForBoundedMean(low: -1, high: 3, alternative: Alternative.Less).Payoff(3).Should().Be(-1);
        EProcess.ForBoundedMean(low: 0, high: 4, mean: 1).Payoff(3).Should().Be(2);
        FluentActions.Invoking(() => EProcess.ForBoundedMean(0, 1, 1)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Refuses_two_sides_at_once_and_limits_that_do_not_enclose_the_null()
    {
        FluentActions.Invoking(() => EProcess.ForMedian(0, Alternative.TwoSided)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => EProcess.ForBoundedMean(0, 1, 0))
            .Should().Throw<ArgumentException>().WithMessage("The limits 0 and 1 do not enclose*");
    }
}
