using ClaimsSuite.Statistics.EffectSizes;
using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Statistics.Trends;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics;

/// <summary>Samples near the ends of the number range: the same answer in another unit, or a refusal that says the limit.</summary>
public sealed class ExtremeMagnitudeTests
{
    private static readonly double[] Sample = [0.3, 0.9, -0.2, 0.4, 0.1, 0.7, 1.6, 0.5];

    private static readonly Dictionary<string, Func<double[], Interval>> Intervals = new()
    {
        ["percentile"] = x => Bootstrap.Percentile(x, new SeededRandom(1), resamples: 200),
        ["BCa"] = x => Bootstrap.Bca(x, new SeededRandom(1), resamples: 200),
        ["BCa of a statistic"] = x => Bootstrap.Bca(x, v => v[0] + v[1], new SeededRandom(1), resamples: 200),
        ["sign-flip"] = x => SignFlipInterval.Mean(x),
        ["Hodges-Lehmann"] = x => HodgesLehmann.Interval(x),
    };

    public static TheoryData<string> Names => new(Intervals.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Intervals_follow_the_unit(string name)
    {
        var expected = Intervals[name](Sample);
        foreach (var unit in new[] { 1e-290, 1e-120, 1e110, 1e149 })
        {
            var found = Intervals[name]([.. Sample.Select(x => x * unit)]);
            (found.Low / unit).Should().BeApproximately(expected.Low, 1e-11, "of the unit {0}", unit);
            (found.High / unit).Should().BeApproximately(expected.High, 1e-11, "of the unit {0}", unit);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Intervals_of_larger_values_are_refused_with_the_limit(string name) =>
        FluentActions.Invoking(() => Intervals[name]([.. Sample.Select(x => x * 1e151)]))
            .Should().Throw<ArgumentException>().WithMessage("*every value must be finite and within ±1e150.*");

    [Fact]
    public void Tests_of_a_margin_that_leads_beyond_the_limit_are_refused_with_it()
    {
        double[] large = [1e150, 0.9e150, 0.8e150];

        FluentActions.Invoking(() => NonInferiority.Run(large, 0.5e150))
            .Should().Throw<ArgumentException>().WithMessage("*within ±1e150.*");
        FluentActions.Invoking(() => Equivalence.Run(large, -1e150, 1e150))
            .Should().Throw<ArgumentException>().WithMessage("*within ±1e150.*");
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e149)]
    public void Tests_and_rank_statistics_do_not_depend_on_the_unit(double unit)
    {
        double[] scaled = [.. Sample.Select(x => x * unit)];

        SignFlipTest.Run(scaled, Alternative.Greater).P.Should().Be(SignFlipTest.Run(Sample, Alternative.Greater).P);
        WilcoxonSignedRank.Run(scaled, Alternative.Greater).P.Should().Be(WilcoxonSignedRank.Run(Sample, Alternative.Greater).P);
        KendallTau.B(scaled, Sample).Should().Be(1);
        Superiority.Probability(scaled).Should().Be(Superiority.Probability(Sample));
    }

    [Fact]
    public void Equal_values_up_to_rounding_give_an_interval_about_them()
    {
        double[] drops = [0.35 - 0.3, 0.45 - 0.4, 0.15 - 0.1, 0.65 - 0.6];

        foreach (var interval in new[] { Bootstrap.Bca(drops, new SeededRandom(1)), Bootstrap.Percentile(drops, new SeededRandom(1)) })
        {
            interval.Low.Should().BeApproximately(0.05, 1e-15);
            interval.High.Should().BeApproximately(0.05, 1e-15);
        }
    }
}
