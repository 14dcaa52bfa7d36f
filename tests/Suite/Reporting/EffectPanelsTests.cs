using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Figures;
using ClaimsSuite.Reporting;
using ClaimsSuite.Tests.Suite.Claims.Judging;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Reporting;

public sealed class EffectPanelsTests
{
    [Fact]
    public void The_criterion_is_drawn_where_it_lies()
    {
        EffectPanels.Bounds(Criterion.Paired(delta: 5, @null: 1)).Should().Be((5, double.PositiveInfinity, 1));
        EffectPanels.Bounds(Criterion.Trend(0.6)).Should().Be((0.6, double.PositiveInfinity, 0));
        EffectPanels.Bounds(Criterion.NonInferior(0.03)).Should().Be((-0.03, double.PositiveInfinity, 0));
        EffectPanels.Bounds(Criterion.Equivalent(0.75, 1.25)).Should().Be((0.75, 1.25, null));
    }

    [Fact]
    public void Effects_of_a_unit_share_a_panel_with_their_replicates_and_interval()
    {
        var verdict = MadeUpReports.On("mnist").Verdicts[0];

        var panel = EffectPanels.Of(verdict).Single();

        panel.Unit.Should().Be("units");
        panel.Rows.Select(row => row.Name).Should().Equal("a", "b");
        panel.Rows[0].Text.Should().Be("Supported: 1.06 [1.03, 1.08], needs >= 0.5, p < .001");
        var mark = panel.Rows[0].Marks.Single();
        mark.Values.Should().HaveCount(12).And.StartWith(1);
        mark.Estimate.Should().BeApproximately(1.055, 1e-9);
        mark.Low.Should().BeLessThan(1.055);
        (mark.Hue, panel.Rows[1].Marks[0].Hue).Should().Be((Hue.Blue, Hue.Vermilion));
    }

    [Fact]
    public void An_effect_that_is_not_finite_has_no_estimate()
    {
        var verdict = Trials.Judged(Trials.Claim("C01", Trials.Effect("a", Criterion.Paired(delta: 0.5))), 1, ("a", [1, double.NaN]));

        var row = EffectPanels.Of(verdict).Single().Rows.Single();

        row.Text.Should().Be("Invalid: not finite, needs >= 0.5");
        row.Marks.Single().Estimate.Should().Be(double.NaN);
    }
}
