using ClaimsSuite.Statistics.Calibration;
using ClaimsSuite.Statistics.Planning;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Calibration;

/// <summary>The procedures keep their promises on simulated samples; docs/statistics.md has the table with more simulations.</summary>
public sealed class CalibrationTests
{
    private static readonly SeedSequence Seeds = new(20170806);
    private static readonly ErrorDistribution[] Symmetric = [.. ErrorDistribution.All.Where(distribution => distribution.IsSymmetric)];

    [Fact]
    public void Sign_flip_test_keeps_its_level_under_every_symmetric_distribution()
    {
        var rows = Symmetric.SelectMany(distribution => TestStudies.SignFlip(distribution, Seeds, 6_000)).ToArray();

        ShouldKeepTheirPromises(rows);
        foreach (var row in rows.Where(row => row.Distribution == ErrorDistribution.Normal.Name))
        {
            var attained = Replicates.SignFlipLevel(row.Replicates, row.Bound);
            row.Rate.Should().BeApproximately(attained, 4 * row.StandardError, "without ties the level is attained, not only kept");
        }
    }

    [Fact]
    public void Sign_flip_test_errs_on_the_side_of_the_long_tail_under_skew()
    {
        var rows = TestStudies.SignFlip(ErrorDistribution.Skewed, Seeds, 3_000).ToArray();

        rows.Should().HaveCount(6).And.OnlyContain(row => !row.IsGuaranteed);
        rows.Where(row => row.Procedure.Contains("Greater"))
            .Should().OnlyContain(row => row.Rate < 0.03, "it is timid towards the long tail");
        rows.Where(row => row.Procedure.Contains("Less"))
            .Should().OnlyContain(row => row.Rate > 0.08 && row.Rate < 0.16, "and bold away from it");
    }

    [Fact]
    public void Signed_rank_test_keeps_its_level_under_every_symmetric_distribution() =>
        ShouldKeepTheirPromises(Symmetric.SelectMany(distribution => TestStudies.Wilcoxon(distribution, Seeds, 6_000)));

    [Fact]
    public void Equivalence_and_non_inferiority_keep_their_level_on_the_margin() =>
        ShouldKeepTheirPromises(Symmetric.SelectMany(distribution => TestStudies.Margins(distribution, Seeds, 2_000)));

    [Fact]
    public void Trend_tests_keep_their_level()
    {
        var rows = ErrorDistribution.All.SelectMany(distribution => TestStudies.Trends(distribution, Seeds, 800)).ToArray();

        ShouldKeepTheirPromises(rows);
        rows.Where(row => !row.IsGuaranteed).Should().ContainSingle("the approximation with ties").Which.Holds.Should().BeTrue();
    }

    [Fact]
    public void E_processes_keep_their_level_however_often_they_are_looked_at() =>
        ShouldKeepTheirPromises(SequentialStudies.FalsePositives(Seeds, 4_000));

    [Fact]
    public void Holm_keeps_the_family_wise_level_over_28_claims()
    {
        var rows = FamilyStudies.HolmOver28(Seeds, 3_000).ToArray();

        ShouldKeepTheirPromises(rows);
        rows[0].Rate.Should().BeGreaterThan(0.03, "28 independent nulls use most of the level");
    }

    [Fact]
    public void Exact_intervals_cover_under_every_symmetric_distribution() =>
        ShouldKeepTheirPromises(Symmetric.SelectMany(distribution => IntervalStudies.Exact(distribution, Seeds, 800)));

    [Fact]
    public void Bootstrap_intervals_are_too_short_for_few_replicates_and_near_nominal_for_40()
    {
        var normal = IntervalStudies.Bootstraps(ErrorDistribution.Normal, Seeds, 800).ToArray();

        normal.Should().OnlyContain(row => !row.IsGuaranteed);
        normal.Where(row => row.Replicates <= 10).Should().OnlyContain(row => !row.Holds, "docs/statistics.md states the shortfall");
        normal.Where(row => row.Replicates == 40).Should().OnlyContain(row => row.Rate > 0.93 - (4 * row.StandardError), "within 2 points");
    }

    [Fact]
    public void Planned_replicates_have_the_planned_power() =>
        PowerStudies.Planned(Seeds, 2_000).Should().OnlyContain(row => row.Holds);

    [Fact]
    public void Large_effects_stop_early_and_absent_ones_are_refuted()
    {
        var rows = SequentialStudies.Savings(Seeds, 2_000).ToDictionary(row => row.Effect);

        rows[0].Supported.Should().BeLessThan(0.05);
        rows[0].Refuted.Should().BeGreaterThan(0.7);
        rows[3].Supported.Should().BeGreaterThan(0.99);
        rows[3].MeanReplicates.Should().BeLessThan(8);
        rows[1].Supported.Should().BeLessThan(rows[1].FixedPower, "looking early has its price");
    }

    [Fact]
    public void A_rate_above_the_bound_by_more_than_four_standard_errors_does_not_hold()
    {
        var row = new CalibrationRow(CalibratedQuantity.FalsePositives, "", "", 5, Rate: 0.05, Bound: 0.05, Simulations: 1900, true);

        row.StandardError.Should().BeApproximately(0.005, 1e-12);
        (row with { Rate = 0.069 }).Holds.Should().BeTrue();
        (row with { Rate = 0.071 }).Holds.Should().BeFalse();
        (row with { Quantity = CalibratedQuantity.Coverage, Rate = 0.029 }).Holds.Should().BeFalse();
        (row with { Quantity = CalibratedQuantity.Coverage, Rate = 0.071 }).Holds.Should().BeTrue();
    }

    [Fact]
    public void The_same_root_gives_the_same_table_and_another_root_another()
    {
        var rows = CalibrationTable.Rows(Seeds, 20).Take(40).ToArray();

        CalibrationTable.Rows(Seeds, 20).Take(40).Should().Equal(rows);
        CalibrationTable.Rows(new SeedSequence(1), 20).Take(40).Should().NotEqual(rows);
    }

    private static void ShouldKeepTheirPromises(IEnumerable<CalibrationRow> rows)
    {
        var guaranteed = rows.Where(row => row.IsGuaranteed).ToArray();
        guaranteed.Should().NotBeEmpty().And.OnlyContain(row => row.Holds);
    }
}
