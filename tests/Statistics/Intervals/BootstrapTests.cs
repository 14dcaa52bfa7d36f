using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Samples;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Intervals;

public sealed class BootstrapTests
{
    private static readonly double[] Skewed = [0.1, 0.2, 0.2, 0.3, 0.4, 0.5, 0.8, 1.1, 1.9, 4.5];
    private static readonly Gen<double[]> Samples = Gen.Double[-5, 5].Array[5, 15];

    [Fact]
    public void Resampled_means_have_the_mean_and_the_standard_error_of_the_plug_in_distribution()
    {
        var means = Resampling.Means(Skewed, new SeededRandom(1), 100_000);
        var standardError = Math.Sqrt(Moments.Variance(Skewed) * 9 / 10 / 10);

        means.Average().Should().BeApproximately(1, 4 * standardError / Math.Sqrt(100_000));
        Math.Sqrt(Moments.Variance(means)).Should().BeApproximately(standardError, 0.01 * standardError);
    }

    [Fact]
    public void The_general_way_gives_the_same_means_up_to_simulation_error()
    {
        var fast = Bootstrap.Bca(Skewed, new SeededRandom(1), resamples: 40_000);
        var general = Bootstrap.Bca(Skewed, Moments.Mean, new SeededRandom(2), resamples: 40_000);

        general.Low.Should().BeApproximately(fast.Low, 0.02);
        general.High.Should().BeApproximately(fast.High, 0.06);
    }

    [Fact]
    public void Agrees_with_SciPy_on_the_same_resamples()
    {
        foreach (var reference in ScipyReference.Cases("bca"))
        {
            double[] sample = reference.Numbers("sample"), bca = reference.Numbers("bca"), percentile = reference.Numbers("percentile");
            var confidence = reference.Number("confidence");

            ShouldBe(Bootstrap.BcaOf(sample, Moments.Mean, reference.Numbers("resampled"), confidence), bca);
            ShouldBe(Bootstrap.PercentileOf(reference.Numbers("resampled"), confidence), percentile);
        }

        static void ShouldBe(Interval interval, double[] expected)
        {
            interval.Low.Should().BeApproximately(expected[0], 1e-10);
            interval.High.Should().BeApproximately(expected[1], 1e-10);
        }
    }

    [Fact]
    public void Resamples_that_tie_with_the_estimate_count_half()
    {
        // A quarter below, half equal, a quarter above: no bias, so the quartiles, at (100 - 1) / 4 = 24.75 and 74.25.
        double[] resampled = [.. Enumerable.Repeat(-1.0, 25), .. Enumerable.Repeat(0.0, 50), .. Enumerable.Repeat(1.0, 25)];
        var interval = Bootstrap.BcaOf([-1, 1], Moments.Mean, resampled, 0.5);

        interval.Low.Should().BeApproximately(-0.25, 1e-9);
        interval.High.Should().BeApproximately(0.25, 1e-9);
    }

    [Fact]
    public void Bca_moves_towards_the_long_tail()
    {
        var percentile = Bootstrap.Percentile(Skewed, new SeededRandom(1));
        var bca = Bootstrap.Bca(Skewed, new SeededRandom(1));

        bca.Low.Should().BeGreaterThan(percentile.Low);
        bca.High.Should().BeGreaterThan(percentile.High);
    }

    [Fact]
    public void Follows_shift_and_scale_of_the_sample() =>
        Gen.Select(Samples, Gen.Double[-10, 10], Gen.Double[0.1, 10]).Sample((x, shift, scale) =>
        {
            var moved = x.Select(v => (scale * v) + shift).ToArray();
            Interval before = Bootstrap.Bca(x, new SeededRandom(4), resamples: 500),
            after = Bootstrap.Bca(moved, new SeededRandom(4), resamples: 500);

            after.Low.Should().BeApproximately((scale * before.Low) + shift, 1e-9);
            after.High.Should().BeApproximately((scale * before.High) + shift, 1e-9);
        });

    [Fact]
    public void Widens_with_confidence_and_stays_within_the_sample() =>
        Samples.Sample(x =>
        {
            Interval narrow = Bootstrap.Percentile(x, new SeededRandom(4), 0.8, 500),
            wide = Bootstrap.Percentile(x, new SeededRandom(4), 0.99, 500);

            wide.Low.Should().BeLessThanOrEqualTo(narrow.Low).And.BeGreaterThanOrEqualTo(x.Min() - 1e-12);
            wide.High.Should().BeGreaterThanOrEqualTo(narrow.High).And.BeLessThanOrEqualTo(x.Max() + 1e-12);
        });

    [Fact]
    public void The_same_seed_gives_the_same_interval_and_another_seed_another()
    {
        Bootstrap.Bca(Skewed, new SeededRandom(1)).Should().Be(Bootstrap.Bca(Skewed, new SeededRandom(1)));
        Bootstrap.Bca(Skewed, new SeededRandom(1)).Should().NotBe(Bootstrap.Bca(Skewed, new SeededRandom(2)));
    }

    [Fact]
    public void Equal_values_give_a_degenerate_interval()
    {
        Bootstrap.Bca([0.1, 0.1, 0.1], new SeededRandom(1)).Should().Be(new Interval(0.1, 0.1, 0.95));
        Bootstrap.Percentile([0.1, 0.1, 0.1], new SeededRandom(1)).Should().Be(new Interval(0.1, 0.1, 0.95));
    }

    [Fact]
    public void A_statistic_that_fails_on_a_resample_is_named() =>
        FluentActions.Invoking(() => Bootstrap.Percentile(Skewed, _ => double.NaN, new SeededRandom(1)))
            .Should().Throw<ArgumentException>().WithMessage("statistic gave NaN on a resample*");

    [Fact]
    public void Bca_refuses_a_statistic_that_every_resample_exceeds() =>
        FluentActions.Invoking(() => Bootstrap.Bca(Skewed, x => x.SequenceEqual(Skewed) ? -1 : x[0], new SeededRandom(1)))
            .Should().Throw<ArgumentException>().WithMessage("Every resample lies on one side*");
}
