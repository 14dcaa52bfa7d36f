using ClaimsSuite.Statistics;
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
