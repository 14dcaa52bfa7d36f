using ClaimsSuite.Statistics.Trends;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Trends;

public sealed class KendallTauTests
{
    private static readonly Gen<double[]> Responses = Gen.Int[0, 4].Select(x => (double)x).Array[6].Where(y => y.Distinct().Count() > 1);
    private static readonly double[] Levels = [0, 0.2, 0.2, 0.6, 0.8, 1];

    [Fact]
    public void One_swapped_neighbour_of_four_gives_two_thirds() =>
        KendallTau.B([1, 2, 3, 4], [1, 3, 2, 4]).Should().BeApproximately(2 / 3.0, 1e-15);

    [Fact]
    public void Perfect_orders_are_exactly_one_ties_or_not() =>
        Gen.Int[0, 30].Select(x => (double)x).Array[2, 60].Where(x => x.Distinct().Count() > 1).Sample(x =>
        {
            KendallTau.B(x, [.. x.Select(v => (2 * v) - 7)]).Should().Be(1);
            KendallTau.B(x, [.. x.Select(v => -v)]).Should().Be(-1);
        });

    [Theory]
    [InlineData(new[] { 2.0, 1, 4, 3, 5 }, 0.6)]
    [InlineData(new[] { 1.0, 3, 2, 5, 4, 6 }, 11 / 15.0)]
    [InlineData(new[] { 2.0, 1, 3, 5, 4, 6, 7 }, 17 / 21.0)]
    [InlineData(new[] { 3.0, 1, 2, 5, 4 }, 0.4)]
    public void Without_ties_tau_is_the_nearest_double_of_its_fraction(double[] y, double expected) =>
        KendallTau.B([.. Enumerable.Range(0, y.Length).Select(i => (double)i)], y).Should().Be(expected);

    [Fact]
    public void Pairs_are_counted_as_one_by_one() =>
        Gen.Select(Gen.Int[0, 6].Array[2, 25], Gen.Int[0, 6].Array[2, 25]).Sample((first, second) =>
        {
            var n = Math.Min(first.Length, second.Length);
            double[] x = [.. first.Take(n)], y = [.. second.Take(n)];
            var pairs = Enumerable.Range(0, n)
                .SelectMany(i => Enumerable.Range(0, i).Select(j => (X: x[i].CompareTo(x[j]), Y: y[i].CompareTo(y[j]))))
                .ToArray();

            PairCounts.Of(x, y)
                .Should().Be(new PairCounts(pairs.Sum(p => p.X * p.Y), pairs.Count(p => p.X != 0), pairs.Count(p => p.Y != 0)));
        });

    [Fact]
    public void Agrees_with_SciPy_ties_included()
    {
        foreach (var reference in ScipyReference.Cases("kendall"))
            KendallTau.B(reference.Numbers("x"), reference.Numbers("y")).Should().BeApproximately(reference.Number("tau"), 1e-12);
    }

    [Fact]
    public void Depends_on_the_order_only_and_changes_sign_with_it() =>
        Responses.Sample(y =>
        {
            var tau = KendallTau.B(Levels, y);
            KendallTau.B(Levels, [.. y.Select(Math.Exp)]).Should().Be(tau);
            KendallTau.B(Levels, [.. y.Select(v => -v)]).Should().Be(-tau);
            KendallTau.B(y, Levels).Should().BeApproximately(tau, 1e-15);
            tau.Should().BeInRange(-1, 1);
        });

    [Fact]
    public void A_constant_response_has_no_correlation() =>
        FluentActions.Invoking(() => KendallTau.B([1, 2, 3], [5, 5, 5]))
            .Should().Throw<ArgumentException>().WithMessage("All values of y are equal*");
}
