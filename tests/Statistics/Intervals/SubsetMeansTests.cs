using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Intervals;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Intervals;

public sealed class SubsetMeansTests
{
    private static readonly Gen<double[]> Samples =
        Gen.OneOf(Gen.Double[-5, 5].Array[1, 13], Gen.Int[-2, 2].Select(x => x / 10.0).Array[1, 13]);

    [Fact]
    public void Are_found_as_in_the_list_of_all_of_them() =>
        Gen.Select(Samples, Gen.Double[0, 1]).Sample((x, share) =>
        {
            double[] means = [.. Subsets(x).Select(subset => subset.Average()).Order()];
            var k = 1 + (int)(share * (means.Length - 1));

            SubsetMeans.Smallest(x, k).Should().BeApproximately(means[k - 1], 1e-13 * x.Max(Math.Abs));
        });

    [Fact]
    public void Of_nine_tenths_ones_and_zeros_tie_by_the_million()
    {
        // 25 ones and 3 zeros: the mean is a / (a + b) for a ones and b zeros, C(25, a) C(3, b) times.
        double[] x = [.. Enumerable.Repeat(1.0, 25), 0, 0, 0];
        var counts =
            from a in Enumerable.Range(0, 26)
            from b in Enumerable.Range(0, 4)
            where a + b > 0
            select (Mean: (double)a / (a + b), Count: Binomial(25, a) * Binomial(3, b));
        var k = (long)(0.025 * (1L << 28));
        var below = 0.0;
        var expected = counts.OrderBy(c => c.Mean).First(c => (below += c.Count) >= k).Mean;

        SubsetMeans.Smallest(x, k).Should().BeApproximately(expected, 1e-12);
    }

    [Fact]
    public void The_search_ends_among_numbers_that_cannot_be_halved() =>
        SubsetMeans.Smallest([.. Enumerable.Range(0, 16).Select(i => (i % 3) * double.Epsilon)], 4_000)
            .Should().BeInRange(0, 2 * double.Epsilon);

    [Fact]
    public void Sums_are_counted_as_one_by_one() =>
        Gen.Select(Samples, Gen.Int[-300, 300], Gen.Int[-100, 100]).Sample((x, hundredths, centreHundredths) =>
        {
            double threshold = (hundredths / 100.0) + 0.00137, centre = centreHundredths / 100.0; // Off the grid: no sum is equal to it.
            var sums = Subsets(x).Select(subset => subset.Sum(v => v - centre)).Append(0).ToArray();
            new SubsetSums(x).CountAtMost(threshold, centre).Should().Be(sums.Count(sum => sum <= threshold));
        });

    private static IEnumerable<double[]> Subsets(double[] x) =>
        Enumerable.Range(1, (1 << x.Length) - 1).Select(set => x.Where((_, i) => ((set >> i) & 1) == 1).ToArray());

    private static double Binomial(int n, int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);
}
