using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.HypothesisTests;

public sealed class WilcoxonSignedRankTests
{
    private static readonly Gen<double[]> Samples = Gen.OneOf(
        Gen.Double[-5, 5].Array[1, 15], Gen.Int[-4, 4].Select(x => x / 10.0).Array[1, 15]);

    [Theory]
    [InlineData(5, 0, 0.05)]
    [InlineData(6, 2, 0.05)]
    [InlineData(8, 5, 0.05)]
    [InlineData(10, 10, 0.05)]
    [InlineData(12, 17, 0.05)]
    [InlineData(15, 30, 0.05)]
    [InlineData(20, 60, 0.05)]
    [InlineData(10, 8, 0.025)]
    [InlineData(20, 52, 0.025)]
    public void Rejects_from_the_published_critical_values_on(int n, int critical, double alpha)
    {
        SmallestRankSum(n, critical).P.Should().BeLessThanOrEqualTo(alpha);
        SmallestRankSum(n, critical + 1).P.Should().BeGreaterThan(alpha);
    }

    [Fact]
    public void Gives_the_published_p_for_the_depression_scores()
    {
        // Hollander and Wolfe, Table 3.1 (Hamilton depression scale before and after): V = 40, p = 0.01953.
        WilcoxonSignedRank.Run(Published.DepressionScoreDrops, Alternative.Greater)
            .Should().Be(new TestResult(40, 10 / 512.0, IsExact: true));
    }

    [Fact]
    public void Agrees_with_SciPy_ties_and_zeros_included()
    {
        foreach (var reference in ScipyReference.Cases("wilcoxon"))
        {
            foreach (var alternative in Enum.GetValues<Alternative>())
            {
                var result = WilcoxonSignedRank.Run(reference.Numbers("sample"), alternative);
                result.Statistic.Should().Be(reference.Number("statistic"));
                result.P.Should().BeApproximately(reference.GetProperty("p").Number(alternative.ToString()), 1e-12);
            }
        }
    }

    [Fact]
    public void Is_unchanged_by_order_and_scale_and_mirrored_by_negation() =>
        Gen.Select(Samples, Gen.Double[0.01, 100], Gen.ULong).Sample((d, scale, seed) =>
        {
            var shuffled = d.ToArray();
            new SeededRandom(seed).Permute(shuffled.AsSpan());
            var result = WilcoxonSignedRank.Run(d, Alternative.Greater);

            WilcoxonSignedRank.Run(shuffled, Alternative.Greater).Should().Be(result);
            WilcoxonSignedRank.Run([.. d.Select(x => x * scale)], Alternative.Greater).Should().Be(result);
            WilcoxonSignedRank.Run([.. d.Select(x => -x)], Alternative.Less).P.Should().Be(result.P);
        });

    [Fact]
    public void Both_tails_overlap_in_the_observed_outcome() =>
        Samples.Sample(d => (WilcoxonSignedRank.Run(d, Alternative.Greater).P + WilcoxonSignedRank.Run(d, Alternative.Less).P)
            .Should().BeGreaterThan(1 - 1e-12));

    [Fact]
    public void Zeros_take_the_lowest_ranks_and_are_then_left_out() =>
        WilcoxonSignedRank.Run([0, 0, 1, 2, -3], Alternative.Greater)
            .Should().Be(new TestResult(7, 0.5, IsExact: true),
            "ranks 3, 4 and 5 remain, and 7, 8, 9 and 12 of their 8 sums reach 3 + 4");

    [Fact]
    public void Magnitudes_that_agree_up_to_rounding_share_their_rank() =>
        WilcoxonSignedRank.Run([0.3 - 0.2, 0.2 - 0.1, -(1 - 0.9)], Alternative.Greater)
            .Should().Be(WilcoxonSignedRank.Run([1, 1, -1], Alternative.Greater));

    [Fact]
    public void The_normal_approximation_takes_over_smoothly()
    {
        var random = new SeededRandom(8);
        var differences = Enumerable.Range(0, 201).Select(_ => random.NextGaussian() + 0.1).ToArray();
        var approximate = WilcoxonSignedRank.Run(differences, Alternative.Greater);
        var exact = WilcoxonSignedRank.Run(differences.AsSpan(0, 200), Alternative.Greater);

        (exact.IsExact, approximate.IsExact).Should().Be((true, false));
        approximate.P.Should().BeApproximately(exact.P, 0.01, "one value more changes little");
    }

    /// <summary>Mean n (n + 1) / 4 and variance n (n + 1) (2n + 1) / 24 of the positive ranks' sum, as textbooks have them.</summary>
    [Fact]
    public void The_normal_approximation_has_the_textbooks_mean_and_variance()
    {
        const double n = 240;
        var differences = Enumerable.Range(1, (int)n).Select(rank => rank % 7 < 4 ? rank : -(double)rank).ToArray();
        var (sum, mean, variance) = (differences.Where(value => value > 0).Sum(), n * (n + 1) / 4, n * (n + 1) * ((2 * n) + 1) / 24);

        var approximate = WilcoxonSignedRank.Run(differences, Alternative.Greater);

        approximate.Statistic.Should().Be(sum);
        approximate.P.Should().BeApproximately(
            MathNet.Numerics.Distributions.Normal.CDF(0, 1, -(sum - mean) / Math.Sqrt(variance)), 1e-12);
    }

    [Fact]
    public void No_difference_at_all_is_no_evidence() =>
        WilcoxonSignedRank.Run([0, 0, 0], Alternative.TwoSided).Should().Be(new TestResult(0, 1, true));

    /// <summary>The test, to the lower side, of the ranks 1 ... n with the rank sum of the positive ones equal to
    /// <paramref name="sum"/>.</summary>
    private static TestResult SmallestRankSum(int n, int sum)
    {
        var differences = Enumerable.Range(1, n).Select(rank => -(double)rank).ToArray();
        for (var rank = n; rank >= 1; rank--)
        {
            if (rank > sum)
                continue;
            differences[rank - 1] = rank;
            sum -= rank;
        }

        return WilcoxonSignedRank.Run(differences, Alternative.Less);
    }
}
