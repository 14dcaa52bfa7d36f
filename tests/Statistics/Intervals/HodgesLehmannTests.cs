using ClaimsSuite.Statistics;
using ClaimsSuite.Statistics.Randomness;
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
