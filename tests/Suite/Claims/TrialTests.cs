using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Tests.Suite.Claims.Judging;
using ClaimsSuite.Tests.Suite.Runs.Store;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Claims;

public sealed class TrialTests
{
    private static readonly Effect A = Trials.Effect("a", Criterion.Paired(0.5)), B = Trials.Effect("b", Criterion.Paired(0.5));

    private static readonly Claim Claim = Trials.Claim("C01", A, B) with
    {
        Deviations = [new KnownDeviation(Tier.Fast, "mnist", "b", Outcome.Inconclusive, "Too few examples.")],
    };

    [Fact]
    public void Support_is_expected_where_the_claim_is_registered_but_where_a_deviation_is_known()
    {
        Expected(On("mnist")).Should().Equal(Outcome.Supported, Outcome.Inconclusive);
        Expected(On("strokes")).Should().Equal(Outcome.Supported, Outcome.Supported);
    }

    [Fact]
    public void The_worst_of_the_effects_is_expected_of_the_claim()
    {
        On("mnist").Expected.Should().Be(Verdict.Inconclusive);
        On("strokes").Expected.Should().Be(Verdict.Supported);
    }

    [Fact]
    public void Nothing_is_expected_where_it_is_not_registered_of_other_settings_or_of_a_control()
    {
        Trial[] others =
        [
            On("/home/somebody/images"), On("mnist") with { Protocol = Protocol.Authors }, On("mnist") with { IsAsRegistered = false },
            On("mnist") with { IsControl = true }, On("mnist") with { Tier = Tier.Full },
        ];

        foreach (var trial in others)
        {
            Expected(trial).Should().HaveCount(2).And.OnlyContain(verdict => verdict == null);
            trial.Expected.Should().BeNull();
        }
    }

    [Fact]
    public void A_claim_is_one_of_the_papers_family_and_a_control_is_corrected_for_its_own_effects()
    {
        On("mnist").FamilySize.Should().Be(28);
        (On("mnist") with { IsControl = true }).FamilySize.Should().Be(2);
    }

    [Theory]
    [InlineData(1, Replication.Each, 6)]
    [InlineData(3, Replication.Each, 6)]
    [InlineData(4, Replication.Each, 7)]
    [InlineData(15, Replication.Each, 9)]
    [InlineData(15, Replication.Halves, 18)]
    public void A_control_has_as_few_replicates_as_can_be_supported(int effects, Replication replication, int replicates)
    {
        var claim = On("mnist").Claim with
        {
            Effects = [.. Enumerable.Range(0, effects).Select(i => Trials.Effect($"{i}", Criterion.Paired(0.5)))],
            Replication = replication,
        };

        claim.ControlReplicates.Should().Be(replicates);
        (effects * Math.Pow(0.5, claim.Judged(replicates))).Should().BeLessThanOrEqualTo(Criterion.Alpha);
    }

    [Fact]
    public void A_surrogate_is_labelled_as_one()
    {
        On("strokes").DatasetLabel.Should().Be("strokes (surrogate)");
        On("mnist").DatasetLabel.Should().Be("mnist");
    }

    [Fact]
    public void A_run_that_trials_share_is_named_once()
    {
        var arm = new Arm<MadeUpRun>("real", context => new MadeUpRun { Replicate = context.Replicate });
        var one = On("mnist") with { Claim = Claim with { Arms = [arm] } };
        var other = On("mnist") with { Claim = Claim with { Id = "C02", Arms = [arm] }, Replicates = 3 };

        var runs = Trial.RunsOf([one, other]);

        runs.Select(run => run.Replicate.Number).Should().Equal(0, 1, 2);
        runs.Should().OnlyContain(run => run.Replicate.Root == 42 && run.Dataset == "mnist");
    }

    private static Trial On(string dataset) => new(Trials.Paper(familySize: 28, Claim), Claim, Tier.Fast, dataset, Root: 42, Replicates: 2);

    private static IEnumerable<Outcome?> Expected(Trial trial) => Claim.Effects.Select(trial.ExpectedOf);
}
