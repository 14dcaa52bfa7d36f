using ClaimsSuite.Arpit2017;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Statistics.Randomness;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Claims.Judging;

public sealed class DecisionStudiesTests
{
    [Fact]
    public void Decisions_on_all_claims_keep_to_what_is_promised()
    {
        var rows = DecisionStudies.Rows(Arpit2017Paper.Instance, new SeedSequence(7), simulations: 60).ToList();

        rows.Where(row => row.IsGuaranteed && !row.Holds).Should().BeEmpty();
        rows.Should().Contain(row => row.Rate > 0, "rates of zero would say that nothing was simulated");
    }

    [Fact]
    public void Without_the_correction_some_claim_of_many_nulls_would_be_supported()
    {
        var claims = Enumerable.Range(1, 28).Select(i => Trials.Claim($"C{i:00}", Trials.Effect("a", Criterion.Paired(0.01)))).ToList();

        FalseSupport(familySize: 28).Should().BeLessThan(0.12, "0.05 and four standard errors");
        FalseSupport(familySize: 1).Should().BeGreaterThan(0.5);

        double FalseSupport(int familySize) => DecisionStudies.Rows(
            Trials.Paper(familySize, claims), new SeedSequence(7), simulations: 150).First().Rate;
    }
}
