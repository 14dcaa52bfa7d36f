using ClaimsSuite.Statistics.Corrections;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Corrections;

public sealed class HolmTests
{
    private static readonly Gen<double[]> PValues = Gen.Double[0, 1].Array[0, 30];

    [Fact]
    public void Multiplies_the_smallest_by_the_family_and_steps_down() =>
        Rounded(Holm.Adjust([0.01, 0.04, 0.03, 0.005]))
            .Should().Equal([0.03, 0.06, 0.06, 0.02], "4 x .005, 3 x .01, 2 x .03, and .04 lifted to .06");

    [Fact]
    public void Missing_members_of_the_family_count_as_p_1() =>
        Gen.Select(PValues, Gen.Int[0, 10]).Sample((p, missing) =>
        {
            double[] completed = [.. p, .. Enumerable.Repeat(1.0, missing)];

            Holm.Adjust(p, p.Length + missing).Should().Equal(Holm.Adjust(completed)[..p.Length]);
        });

    [Fact]
    public void Lies_between_the_raw_p_and_Bonferronis_and_keeps_the_order() =>
        PValues.Sample(p =>
        {
            var adjusted = Holm.Adjust(p);
            for (var i = 0; i < p.Length; i++)
                adjusted[i].Should().BeInRange(p[i], Math.Min(1, p.Length * p[i]));
            for (var i = 1; i < p.Length; i++)
                ((p[i] - p[i - 1]) * (adjusted[i] - adjusted[i - 1])).Should().BeGreaterThanOrEqualTo(0);
        });

    [Fact]
    public void Does_not_depend_on_the_order_of_the_tests() =>
        PValues.Sample(p => Holm.Adjust([.. p.Reverse()]).Should().Equal(Holm.Adjust(p).Reverse()));

    [Fact]
    public void One_test_alone_keeps_its_p() => Holm.Adjust([0.04]).Should().Equal(0.04);

    [Fact]
    public void No_test_gives_no_p() => Holm.Adjust([]).Should().BeEmpty();

    [Fact]
    public void A_family_smaller_than_the_tests_is_refused() =>
        FluentActions.Invoking(() => Holm.Adjust([0.1, 0.2], 1))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("familySize");

    private static double[] Rounded(double[] values) => [.. values.Select(x => Math.Round(x, 12))];
}
