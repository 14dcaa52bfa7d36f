using ClaimsSuite.Arpit2017;
using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Arpit2017;

/// <summary>Each precondition of each claim, with samples that just meet it and samples that just do not.</summary>
public sealed class PreconditionTests
{
    private const int Replicates = 12;

    public static TheoryData<string, string> All => new(
        from claim in Arpit2017Paper.Instance.Claims from condition in claim.Preconditions select (claim.Id, condition.Name));

    [Theory, MemberData(nameof(All))]
    public void A_claim_is_judged_at_the_bound_and_invalid_beyond_it(string id, string name)
    {
        var claim = Arpit2017Paper.Instance.Claims.Single(candidate => candidate.Id == id);
        var condition = claim.Preconditions.Single(candidate => candidate.Name == name);
        claim.Samples.Select(sample => sample.Name).Should().Contain(name, "a precondition looks at a sample of its claim");

        foreach (var (bound, beyond) in new[] { (condition.Least, condition.Least - 0.001), (condition.Most, condition.Most + 0.001) })
        {
            if (!double.IsFinite(bound))
                continue;
            Judged(bound).Verdict.Should().Be(Verdict.Supported);
            var missed = Judged(beyond);
            missed.Verdict.Should().Be(Verdict.Invalid);
            missed.Flaws.Should().ContainSingle().Which.Should().StartWith($"{name}: required {condition.Requirement} in every replicate");
        }
        Judged(double.NaN).Verdict.Should().Be(Verdict.Invalid);

        ClaimVerdict Judged(double worst)
        {
            var reduced = claim with
            {
                Replication = Replication.Each,
                Choices = [],
                Preconditions = [condition],
                Effects = [new Effect("planted", "units", samples => samples["planted"], Criterion.Paired(0.5))],
            };
            var met = double.IsFinite(condition.Least) ? condition.Least : condition.Most;
            var values = new Dictionary<string, double[]>
            {
                [name] = [worst, .. Enumerable.Repeat(met, Replicates - 1)],
                ["planted"] = [.. Enumerable.Range(0, Replicates).Select(i => 2 + (0.01 * i))],
            };
            return Judge.Decide(
                new ClaimSamples(new Trial(Arpit2017Paper.Instance, reduced, Tier.Fast, "mnist", 1000, Replicates), values, 0));
        }
    }
}
