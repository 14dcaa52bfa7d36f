using System.Diagnostics;
using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Intervals;

public sealed class HodgesLehmannTests
{
    private static readonly Gen<double[]> Samples = Gen.Double[-5, 5].Array[6, 14];

    [Fact]
    public void Gives_the_published_estimate_and_interval_of_the_depression_scores()
    {
        // Hollander and Wolfe, Examples 3.3 and 3.4: 0.46 and, at 96.1 %, 0.010 to 0.786.
        HodgesLehmann.Estimate(Published.DepressionScoreDrops).Should().BeApproximately(0.46, 1e-12);
        var interval = HodgesLehmann.Interval(Published.DepressionScoreDrops);

        (interval.Low, interval.High).Should().Be((Near(0.010, interval.Low), Near(0.786, interval.High)));
        interval.Confidence.Should().BeApproximately(0.961, 5e-4);
    }

    [Fact]
    public void Agrees_with_the_list_of_all_Walsh_averages() =>
        Gen.OneOf(Gen.Double[-5, 5].Array[1, 40], Gen.Int[-3, 3].Select(x => x / 10.0).Array[1, 40]).Sample(x =>
        {
            double[] averages = [.. x.SelectMany((a, i) => x.Skip(i).Select(b => (a + b) / 2)).Order()];
            var k = 0;
            var distribution = x.Select((_, i) => LatticeDistribution.FairCoin(i + 1))
                .Aggregate(LatticeDistribution.Zero, (sum, rank) => sum.Plus(rank));
            while (distribution.AtMost(k) <= 0.025 * (1 + 1e-12))
                k++;

            HodgesLehmann.Estimate(x).Should().Be(Quantile.MedianOfSorted(averages));
            HodgesLehmann.Interval(x).Should().Be(k == 0
                ? new Interval(double.NegativeInfinity, double.PositiveInfinity, 1)
                : new Interval(averages[k - 1], averages[^k], 1 - (2 * distribution.AtMost(k - 1))));
        });

    [Fact]
    public void A_thousand_values_take_no_longer_than_a_cup_of_coffee()
    {
        var random = new SeededRandom(6);
        var x = Enumerable.Range(0, 1000).Select(_ => random.NextGaussian()).ToArray();
        var watch = Stopwatch.StartNew();
        var interval = HodgesLehmann.Interval(x);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10), "37 s were measured once, where 0.1 s suffices");
        interval.Confidence.Should().BeInRange(0.95, 0.9501);
        (interval.Width * Math.Sqrt(1000))
            .Should().BeApproximately(2 * 1.96 * Math.Sqrt(Math.PI / 3), 0.3, "the asymptotic efficiency is 3 / π");
    }

    [Fact]
    public void The_interval_says_up_to_how_many_values_it_is_worked_out() =>
        FluentActions.Invoking(() => HodgesLehmann.Interval(new double[HodgesLehmann.IntervalLimit + 1]))
            .Should().Throw<ArgumentException>()
            .WithMessage("sample holds 2001 values; the exact interval is worked out for up to 2000.*");

    [Fact]
    public void Holds_exactly_the_centres_that_the_signed_rank_test_does_not_reject() =>
        Gen.Select(Gen.ULong, Gen.Int[4, 12]).Sample((seed, n) =>
        {
            var random = new SeededRandom(seed);
            var x = Enumerable.Range(0, n).Select(_ => random.NextGaussian()).ToArray();
            var centre = random.NextGaussian();
            var p = WilcoxonSignedRank.Run([.. x.Select(v => v - centre)], Alternative.TwoSided).P;
            HodgesLehmann.Interval(x, 0.9).Contains(centre).Should().Be(p > 0.1);
        });

    [Fact]
    public void Follows_shift_scale_and_negation() =>
        Gen.Select(Samples, Gen.Double[-10, 10], Gen.Double[0.1, 10]).Sample((x, shift, scale) =>
        {
            Interval before = HodgesLehmann.Interval(x), after = HodgesLehmann.Interval([.. x.Select(v => shift - (scale * v))]);

            after.Low.Should().BeApproximately(shift - (scale * before.High), 1e-9);
            after.High.Should().BeApproximately(shift - (scale * before.Low), 1e-9);
            HodgesLehmann.Estimate([.. x.Select(v => shift - (scale * v))])
                .Should().BeApproximately(shift - (scale * HodgesLehmann.Estimate(x)), 1e-9);
        });

    [Fact]
    public void One_wild_value_moves_the_estimate_little() =>
        HodgesLehmann.Estimate([1, 2, 3, 4, 1e9]).Should().Be(3);

    [Fact]
    public void Six_values_reach_95_percent_with_their_extremes_and_five_do_not()
    {
        HodgesLehmann.Interval([1, 2, 3, 4, 5, 6]).Should().Be(new Interval(1, 6, 1 - (2 / 64.0)));
        HodgesLehmann.Interval([1, 2, 3, 4, 5]).Should().Be(new Interval(double.NegativeInfinity, double.PositiveInfinity, 1));
    }

    private static double Near(double expected, double found) => Math.Abs(expected - found) < 1e-12 ? found : expected;
}
