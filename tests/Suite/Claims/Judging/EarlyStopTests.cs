using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Tests.Suite.Runs;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Claims.Judging;

public sealed class EarlyStopTests
{
    private const int Budget = 24;

    [Fact]
    public void A_clear_effect_is_supported_and_an_absent_one_refuted_on_fewer_replicates_than_planned()
    {
        var supported = Run(Criterion.Paired(0.5), mean: 2, deviation: 0.3);
        var refuted = Run(Criterion.Paired(0.5), mean: -0.5, deviation: 0.3);

        supported.Verdict.Should().Be(Verdict.Supported);
        supported.Samples.Trial.Replicates.Should().BeLessThan(Budget - 5);
        refuted.Verdict.Should().Be(Verdict.Refuted);
        refuted.Samples.Trial.Replicates.Should().BeLessThan(Budget - 5);
    }

    [Fact]
    public void An_effect_that_is_there_but_too_small_is_refuted_as_by_the_fixed_test()
    {
        var verdict = Run(Criterion.Paired(0.5), mean: 0.3, deviation: 0.05);

        verdict.Verdict.Should().Be(Verdict.Refuted);
        verdict.Samples.Trial.Replicates.Should().BeLessThan(Budget);
    }

    [Fact]
    public void An_undecided_claim_takes_all_its_replicates_and_is_inconclusive()
    {
        var verdict = Run(Criterion.Paired(0.5), mean: 0.3, deviation: 0.8);

        verdict.Verdict.Should().Be(Verdict.Inconclusive);
        verdict.Samples.Trial.Replicates.Should().Be(Budget);
    }

    [Fact]
    public void An_equivalence_has_no_early_test_and_is_judged_at_the_end()
    {
        var verdict = Run(Criterion.Equivalent(-0.5, 0.5), mean: 0, deviation: 0.3);

        verdict.Verdict.Should().Be(Verdict.Supported);
        verdict.Samples.Trial.Replicates.Should().Be(Budget);
    }

    [Fact]
    public void A_refuted_effect_does_not_end_a_claim_that_may_hold_in_part()
    {
        // The second effect begins against the claim, and is decided after the first.
        var verdict = Run(Trials.Claim("C01", Trials.Effect("a", Criterion.Paired(0.5)), Trials.Effect("b", Criterion.Paired(0.5))) with
        {
            Arms = [Drawn("a", _ => -2), Drawn("b", replicate => replicate < 4 ? -0.5 : 3)],
            Samples = [Value("a"), Value("b")],
        });

        verdict.Effects.Select(effect => effect.Outcome).Should().Equal(Outcome.Reversed, Outcome.Supported);
        verdict.Verdict.Should().Be(Verdict.InPart);
    }

    [Fact]
    public void A_claim_that_takes_all_its_replicates_says_why()
    {
        EarlyStop.Obstacle(Trials.Claim()).Should().BeNull();
        EarlyStop.Obstacle(Trials.Claim("C02", Trials.Effect("a", Criterion.Equivalent(-1, 1))))
            .Should().Be("the criterion of 'a' (in -1 .. 1) has no sequential test");
        EarlyStop.Obstacle(Trials.Claim() with { Replication = Replication.Halves })
            .Should().Be("its replicates are halved, and the first half chooses");
    }

    [Fact]
    public void Looking_after_every_two_replicates_does_not_support_nulls_more_often_than_alpha()
    {
        const int claims = 200;
        var supported = Enumerable.Range(0, claims)
            .Count(i => Run(Criterion.Paired(0.01), 0, 1, seed: (ulong)i, familySize: 1).Verdict == Verdict.Supported);

        // Four standard errors above alpha; a fixed test looked at so often gives about 20 %.
        ((double)supported / claims).Should().BeLessThan(0.05 + (4 * Math.Sqrt(0.05 * 0.95 / claims)));
    }

    [Fact]
    public void A_control_is_judged_alone_and_not_shielded_by_the_size_of_the_family()
    {
        var verdict = Run(Criterion.Paired(0.5), mean: 2, deviation: 0.3, familySize: 1_000_000, isControl: true);

        verdict.Verdict.Should().Be(Verdict.Supported);
        verdict.AdjustedP.Should().Be(verdict.Deciding.Evaluation!.P);
    }

    [Fact]
    public void Its_p_is_the_e_processes_and_not_that_of_a_fixed_sample()
    {
        var verdict = Run(Criterion.Paired(0.5), mean: 2, deviation: 0.3, familySize: 3);

        verdict.AdjustedP.Should().BeApproximately(3 * verdict.Deciding.Evaluation!.P, 1e-12);
        verdict.AdjustedP.Should().BeLessThanOrEqualTo(0.05);
        verdict.Deciding.Evaluation.P.Should().BeGreaterThan(
            Math.Pow(0.5, verdict.Samples.Trial.Replicates), "evidence that allows looking costs something");
    }

    /// <summary>A claim whose runs draw one normal value each.</summary>
    private static ClaimVerdict Run(
        Criterion criterion, double mean, double deviation, ulong seed = 1, int familySize = 3, bool isControl = false) =>
        Run(
            Trials.Claim("C01", Trials.Effect("a", criterion)) with
            {
                Arms = [Drawn("a", _ => mean, deviation)],
                Samples = [Value("a")],
            },
            seed, familySize, isControl);

    private static ClaimVerdict Run(Claim claim, ulong seed = 1, int familySize = 3, bool isControl = false)
    {
        var runner = new ClaimRunner(new RunExecutor(MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf, workers: 1));
        return new EarlyStop(runner, batch: 2)
            .Run([new Trial(Trials.Paper(familySize), claim, Tier.Fast, "none", seed, Budget, IsControl: isControl)])[0];
    }

    /// <summary>An arm that draws about a mean for each replicate.</summary>
    private static Arm<DrawnRun> Drawn(string name, Func<int, double> mean, double deviation = 0.3) => new(name, context => new DrawnRun
    {
        Replicate = context.Replicate,
        Mean = mean(context.Replicate.Number),
        Deviation = deviation,
    });

    private static Sample Value(string arm) => new(arm, records => records.Of<DrawnRun>(arm)[DrawnRun.Value][0]);

    private sealed record DrawnRun : RunSpec
    {
        public static readonly ValueName<DrawnRun> Value = new("value");

        public required double Mean { get; init; }

        public required double Deviation { get; init; }

        public override string Kind => "drawn";

        public override RunValues Execute(IRunData data, CancellationToken cancellation) =>
            new RunValues<DrawnRun> { [Value] = [Mean + (Deviation * Seeds.For("value").NextGaussian())] };
    }
}
