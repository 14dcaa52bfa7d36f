using ClaimsSuite.Arpit2017;
using ClaimsSuite.Arpit2017.Sensitivity;
using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Sensitivity;
using ClaimsSuite.Experiments.Sensitivity;
using ClaimsSuite.Runs;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Arpit2017;

public sealed class SensitivityClaimsTests
{
    [Theory]
    [InlineData("C05", "C07")]
    [InlineData("C08", "C09")]
    public void Claims_on_the_same_network_share_its_runs(string one, string other)
    {
        foreach (var protocol in Enum.GetValues<Protocol>())
            Keys(one, protocol).Should().Equal(Keys(other, protocol));
    }

    [Theory]
    [InlineData("C05")]
    [InlineData("C06")]
    [InlineData("C08")]
    public void Protocols_tiers_and_replicates_differ_in_their_runs(string id) =>
        new[] { Keys(id), Keys(id, Protocol.Authors), Keys(id, Protocol.Paper, Tier.Full), Keys(id, replicate: 1) }.SelectMany(keys => keys)
            .Should().OnlyHaveUniqueItems();

    [Fact]
    public void The_arms_of_a_control_that_are_alike_in_kind_are_independent()
    {
        foreach (var id in new[] { "C05", "C06", "C07", "C09" })
            Keys(Claim(id) with { Arms = Claim(id).ControlArms }, Protocol.Paper, Tier.Fast, replicate: 0)
                .Should().OnlyHaveUniqueItems("{0} compares two independent arms", id);
    }

    [Theory]
    [InlineData(1000, 0.5)]
    [InlineData(1001, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.NaN)]
    public void A_run_whose_adjoint_grew_a_thousandfold_makes_no_sample(double growth, double expected)
    {
        var sample = C05_SensitivityGini.Definition.Samples.Single(sample => sample.Name == "real");
        var values = new RunValues<SensitivityRun>
        {
            [SensitivityValues.Growth<SensitivityRun>()] = [growth, 1],
            [SensitivityRun.Gini(InputNorm.L1)] = [0.1, 0.5],
        };
        var run = C05_SensitivityGini.Definition.Arms.Single(arm => arm.Name == "real")
            .RunOf(ContextOf(Protocol.Paper, Tier.Fast, replicate: 0));

        sample.Measure(new ReplicateRecords(new Dictionary<string, RunRecord> { ["real"] = new(run, values, 0) }))
            .Value.Should().Be(expected);
    }

    private static Claim Claim(string id) => Arpit2017Paper.Instance.Claims.Single(claim => claim.Id == id);

    private static List<string> Keys(string id, Protocol protocol = Protocol.Paper, Tier tier = Tier.Fast, int replicate = 0) =>
        Keys(Claim(id), protocol, tier, replicate);

    private static List<string> Keys(Claim claim, Protocol protocol, Tier tier, int replicate) =>
        [.. claim.Arms.Select(arm => arm.RunOf(ContextOf(protocol, tier, replicate)).Key)];

    private static RunContext ContextOf(Protocol protocol, Tier tier, int replicate) =>
        new(new Replicate("strokes", 1000, replicate), tier, protocol);
}
