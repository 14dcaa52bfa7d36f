using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Tests.Suite.Runs;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Claims.Judging;

public sealed class CopiesTests
{
    [Fact]
    public void Replicates_of_their_own_are_judged() => Judged(context => Curve(context.Replicate)).Flaws.Should().BeEmpty();

    [Fact]
    public void An_arm_that_forgets_its_replicate_makes_the_claim_invalid()
    {
        var verdict = Judged(context => Curve(context.Replicate with { Number = 0 }));

        verdict.Verdict.Should().Be(Verdict.Invalid);
        verdict.Flaws.Should().HaveCount(11).And.StartWith("replicate 2 is a copy of replicate 1: expected runs of its own");
    }

    [Fact]
    public void Runs_that_give_the_same_numbers_from_other_seeds_make_the_claim_invalid() =>
        Judged(context => Curve(context.Replicate) with { Same = true }).Verdict.Should().Be(Verdict.Invalid);

    [Fact]
    public void A_few_equal_numbers_may_be_chance() =>
        Judged(context => Curve(context.Replicate) with { Same = true, Length = 7 }).Flaws.Should().BeEmpty();

    /// <summary>One arm that all replicates share, such as a pretrained network, makes no copies of them.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Replicates_that_share_one_arm_of_two_are_judged(bool sharesNumbersOnly) =>
        Judged(
            context => Curve(context.Replicate),
            context => sharesNumbersOnly ? Curve(context.Replicate) with { Same = true } : Curve(context.Replicate with { Number = 0 }))
            .Flaws.Should().BeEmpty();

    private static CurveRun Curve(Replicate replicate) => new() { Replicate = replicate };

    private static ClaimVerdict Judged(params Func<RunContext, CurveRun>[] runs)
    {
        var claim = Trials.Claim("C01", Trials.Effect("a", Criterion.Paired(0.5))) with
        {
            Arms = [.. runs.Select((run, k) => new Arm<CurveRun>($"curve {k}", run))],
            Samples = [new Sample("a", records => records.Of<CurveRun>("curve 0")[CurveRun.Values][0])],
        };
        var runner = new ClaimRunner(new RunExecutor(MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf, workers: 1));
        return runner.Run([new Trial(Trials.Paper(), claim, Tier.Fast, "none", 1, 12)])[0];
    }

    private sealed record CurveRun : RunSpec
    {
        public static readonly ValueName<CurveRun> Values = new("values");

        /// <summary>Whether the numbers are the same whatever the replicate.</summary>
        public bool Same { get; init; }

        public int Length { get; init; } = 8;

        public override string Kind => "curve";

        public override RunValues Execute(IRunData data, CancellationToken cancellation)
        {
            var random = Seeds.For("curve");
            return new RunValues<CurveRun>
            {
                [Values] = [.. Enumerable.Range(0, Length).Select(i => 2 + (Same ? i : random.NextGaussian()))],
            };
        }
    }
}
