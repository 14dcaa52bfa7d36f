using ClaimsSuite.Statistics.Corrections;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Corrections;

public sealed class BenjaminiHochbergTests
{
    /// <summary>The 15 p values of Benjamini and Hochberg (1995, sec. 4.1), myocardial infarction trials.</summary>
    private static readonly double[] Published =
        [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];

    [Fact]
    public void Rejects_the_four_hypotheses_of_the_published_example_where_Bonferroni_and_Holm_reject_three()
    {
        BenjaminiHochberg.Adjust(Published).Count(p => p <= 0.05).Should().Be(4);
        Holm.Adjust(Published).Count(p => p <= 0.05).Should().Be(3);
        BenjaminiHochberg.Adjust(Published)[3].Should().BeApproximately(0.0095 * 15 / 4, 1e-15);
    }

    [Fact]
    public void Is_never_stricter_than_Holm_and_never_laxer_than_the_raw_p() =>
        Gen.Double[0, 1].Array[1, 30].Sample(p =>
        {
            double[] holm = Holm.Adjust(p), adjusted = BenjaminiHochberg.Adjust(p);
            for (var i = 0; i < p.Length; i++)
                adjusted[i].Should().BeInRange(p[i], holm[i] + 1e-15);
        });

    [Fact]
    public void Equal_p_values_stay_as_they_are() => BenjaminiHochberg.Adjust([0.02, 0.02, 0.02]).Should().Equal(0.02, 0.02, 0.02);

    [Fact]
    public void Missing_members_of_the_family_count_as_p_1() =>
        BenjaminiHochberg.Adjust([0.02, 0.01], 4).Should().Equal(BenjaminiHochberg.Adjust([0.02, 0.01, 1, 1])[..2]);
}
