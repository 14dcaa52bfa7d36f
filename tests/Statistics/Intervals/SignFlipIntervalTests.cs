using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Intervals;

public sealed class SignFlipIntervalTests
{
    private static readonly Gen<double[]> Samples = Gen.Double[-5, 5].Array[6, 12];

    [Fact]
    public void Seven_values_give_the_third_subset_means_from_both_ends()
    {
        // Subset means of 1 ... 7 in ascending order: 1, 1.5, then 2 (three times).
        var interval = SignFlipInterval.Mean([1, 2, 3, 4, 5, 6, 7]);

        interval.Low.Should().BeApproximately(2, 1e-8);
        interval.High.Should().BeApproximately(6, 1e-8);
        interval.Confidence.Should().Be(1 - (6 / 128.0));
    }

    [Fact]
    public void Limits_are_order_statistics_of_the_subset_means() =>
        Samples.Sample(x =>
        {
            var means = Enumerable.Range(1, (1 << x.Length) - 1).Select(set => x.Where((_, i) => ((set >> i) & 1) == 1).Average()).Order()
                .ToArray();
            var k = (int)(0.05 * (1 << x.Length));
            var interval = SignFlipInterval.Mean(x, 0.9);

            interval.Low.Should().BeApproximately(means[k - 1], 1e-12);
            interval.High.Should().BeApproximately(means[^k], 1e-12);
        });

    [Fact]
    public void Holds_exactly_the_centres_that_the_sign_flip_test_does_not_reject() =>
        Gen.Select(Gen.ULong, Gen.Int[4, 12]).Sample((seed, n) =>
        {
            var random = new SeededRandom(seed);
            var x = Enumerable.Range(0, n).Select(_ => random.NextGaussian()).ToArray();
            var centre = random.NextGaussian();
            var p = SignFlipTest.Run([.. x.Select(v => v - centre)], Alternative.TwoSided).P;
            SignFlipInterval.Mean(x, 0.9).Contains(centre).Should().Be(p > 0.1);
        });

    [Fact]
    public void Holds_the_mean_so_that_supported_and_refuted_exclude_each_other() =>
        Gen.Select(Samples, Gen.Double[0.05, 0.99]).Sample((x, confidence) =>
            SignFlipInterval.Mean(x, confidence).Contains(x.Average()).Should().BeTrue());

    [Fact]
    public void A_centre_that_ties_with_a_limit_is_not_shut_out_by_rounding() =>
        Gen.Int[-6, 6].Array[6, 12].Where(x => x.Distinct().Count() > 1).Sample(grid =>
        {
            // In sixths of a tenth the limits are fractions that no double is equal to.
            double[] x = [.. grid.Select(v => v / 60.0)];
            var interval = SignFlipInterval.Mean(x, 0.9);
            foreach (var subset in Enumerable.Range(1, (1 << x.Length) - 1))
            {
                int[] members = [.. grid.Where((_, i) => ((subset >> i) & 1) == 1)];
                var centre = members.Sum() / (60.0 * members.Length);
                if (Math.Abs(centre - interval.Low) < 1e-9)
                    interval.Contains(centre).Should().BeTrue("the lower limit is a subset mean");
            }
        }, iter: 30);

    [Fact]
    public void Follows_shift_scale_and_negation() =>
        Gen.Select(Samples, Gen.Double[-10, 10], Gen.Double[0.1, 10]).Sample((x, shift, scale) =>
        {
            Interval before = SignFlipInterval.Mean(x), after = SignFlipInterval.Mean([.. x.Select(v => shift - (scale * v))]);

            after.Low.Should().BeApproximately(shift - (scale * before.High), 1e-7);
            after.High.Should().BeApproximately(shift - (scale * before.Low), 1e-7);
        });

    [Fact]
    public void Six_values_reach_95_percent_with_their_extremes_and_five_do_not()
    {
        SignFlipInterval.Mean([1, 2, 3, 4, 5, 6]).Confidence.Should().Be(1 - (2 / 64.0));
        SignFlipInterval.Mean([1, 2, 3, 4, 5]).Should().Be(new Interval(double.NegativeInfinity, double.PositiveInfinity, 1));
    }

    [Fact]
    public void Equal_values_give_a_degenerate_interval() =>
        SignFlipInterval.Mean([0.1, 0.1, 0.1, 0.1, 0.1, 0.1]).Should().Be(new Interval(0.1, 0.1, 1 - (2 / 64.0)));

    [Fact]
    public void Above_the_exact_limit_random_subsets_give_nearly_the_same()
    {
        var random = new SeededRandom(4);
        var sample = Enumerable.Range(0, 30).Select(_ => random.NextGaussian()).ToArray();
        var exact = SignFlipInterval.Mean(sample);
        var drawn = SignFlipInterval.Mean([.. sample, 0], random: new SeededRandom(5));

        drawn.Low.Should().BeApproximately(exact.Low, 0.05, "one value near the centre more changes little");
        drawn.High.Should().BeApproximately(exact.High, 0.05);
        drawn.Confidence.Should().BeInRange(0.95, 0.9501);
        FluentActions.Invoking(() => SignFlipInterval.Mean([.. sample, 0]))
            .Should().Throw<ArgumentException>().WithMessage("31 values need a generator*");
    }
}
