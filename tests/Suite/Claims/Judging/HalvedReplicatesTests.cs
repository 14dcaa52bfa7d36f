using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Reporting;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Tests.Suite.Runs;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Claims.Judging;

public sealed class HalvedReplicatesTests
{
    private static readonly Choice Best = new(
        "best", ["a", "b", "c"], mean => mean["best, allowed"].Value > 0 ? mean["best, value"].Value : double.NaN);

    [Fact]
    public void The_first_half_chooses_and_the_second_is_judged()
    {
        var samples = Samples(
            ("a", [1, 1, 10, 20]),
            ("b", [3, 3, 30, 40]),
            ("c", [2, 2, 50, 60]));

        samples.Chosen()["best"]!.ToString().Should().Be("b");
        Values(samples).Should().Equal(30, 40);
    }

    [Fact]
    public void What_is_out_of_the_question_in_the_first_half_is_not_chosen_and_of_equals_the_first_is()
    {
        var samples = Samples(("a", [3, 3, 10, 20]), ("b", [9, 9, 30, 40]), ("c", [3, 3, 50, 60]));
        samples.Values["b, allowed"][0] = -1;
        samples.Values["b, allowed"][1] = 0;

        Values(samples).Should().Equal(10, 20);
        samples.Values["b, allowed"][1] = 2; // On average it is allowed.
        Values(samples).Should().Equal(30, 40);
    }

    [Fact]
    public void Where_nothing_can_be_chosen_the_claim_is_invalid()
    {
        var samples = Samples(("a", [3, 3, 10, 20]), ("b", [9, 9, 30, 40]), ("c", [3, 3, 50, 60]));
        foreach (var setting in new[] { "a", "b", "c" })
            samples.Values[$"{setting}, allowed"].AsSpan().Clear();

        samples.Chosen()["best"].Should().BeNull();
        Values(samples).Should().Equal(double.NaN, double.NaN);
        Judge.Decide(samples).Verdict.Should().Be(Verdict.Invalid);
    }

    /// <summary>At most 2.5 is allowed, which lies a quarter of the way from b to c, and beyond a maximum of the score.</summary>
    [Fact]
    public void A_choice_in_steps_falls_between_two_candidates_and_is_judged_by_the_weighted_mean_of_both()
    {
        var steps = Best with { Steps = 4, Score = mean => mean["best, value"].Value <= 2.5 ? mean["best, value"].Value : double.NaN };
        var samples = Trials.Samples(
            1, Halved with { Choices = [steps] },
            ("a, value", [1, 1, 10, 20]), ("b, value", [2, 2, 30, 40]), ("c, value", [4, 4, 70, 0]));

        samples.Chosen()["best"].Should().Be(new ChosenSetting("b", "c", 0.25));
        samples.Chosen()["best"]!.ToString().Should().Be("75 % b and 25 % c");
        Values(samples).Should().Equal(40, 30);
    }

    [Fact]
    public void What_lies_between_a_setting_and_one_that_diverged_is_not_chosen()
    {
        var steps = Best with { Steps = 4, Score = mean => mean["best, value"].Value };
        var samples = Trials.Samples(
            1, Halved with { Choices = [steps] },
            ("a, value", [1, 1, 10, 20]), ("b, value", [2, 2, 30, 40]), ("c, value", [double.NaN, 4, 70, 0]));

        samples.Chosen()["best"].Should().Be(new ChosenSetting("b", "c", 0));
    }

    [Fact]
    public void A_setting_that_diverged_in_the_first_half_is_not_chosen()
    {
        var samples = Samples(("a", [1, 1, 10, 20]), ("b", [9, double.NaN, 30, 40]), ("c", [2, 2, 50, 60]));

        Values(samples).Should().Equal(50, 60);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Each_replicate_of_the_second_half_has_a_partner_in_the_first(int replicates)
    {
        double[] values = [.. Enumerable.Range(0, replicates).Select(replicate => Math.Pow(10, replicate))];
        var claim = Halved with { Choices = [] };

        var sums = Trials.Samples(claim, ("x", values))
            .EffectValues(new Effect("sum", "", sample => sample["x"] + sample.Partner["x"], Criterion.Paired(1)));

        sums.Select(sum => sum.Value).Should().Equal(replicates switch { 1 => [double.NaN], 2 => [11.0], _ => [1001.0, 10010.0] });
    }

    [Fact]
    public void The_line_of_a_verdict_says_that_its_replicates_are_halved() =>
        VerdictText.Line(Judge.Decide(Samples(("a", [1, 1, 10, 20]), ("b", [0, 0, 0, 0]), ("c", [0, 0, 0, 0]))))
        .Should().Contain(", 4 replicates, halved: ");

    [Fact]
    public void Without_halves_there_is_no_partner()
    {
        var partner = () => Trials.Samples(Trials.Claim(), ("x", [1, 2]))
            .EffectValues(new Effect("x", "", sample => sample.Partner["x"], Criterion.Paired(1)));

        partner.Should().Throw<InvalidOperationException>();
    }

    /// <summary>
    /// What choosing and judging on the same replicates would do: twenty settings without any effect, and a best one of them.
    /// </summary>
    [Fact]
    public void Picking_the_best_of_many_null_settings_is_not_supported_more_often_than_alpha()
    {
        const int simulations = 2000;
        string[] settings = [.. Enumerable.Range(0, 20).Select(setting => FormattableString.Invariant($"s{setting}"))];
        var random = new SeedSequence(7).For("null settings");
        var claim =
            Halved with { Choices = [new Choice("best", settings, mean => mean["best, value"].Value)], Effects = [Value] };
        var (halved, flattered) = (0, 0);
        for (var simulation = 0; simulation < simulations; simulation++)
        {
            var samples = Trials.Samples(claim, [.. settings.Select(setting => ($"{setting}, value", Normal(24)))]);
            halved += Supported(Array.ConvertAll(samples.EffectValues(Value), value => value.Value));
            flattered += Supported([.. samples.Values.Values.MaxBy(values => values[..12].Average())![..12]]);
        }

        ((double)halved / simulations).Should().BeLessThan(0.05 + (4 * Math.Sqrt(0.05 * 0.95 / simulations)));
        ((double)flattered / simulations).Should().BeGreaterThan(0.4, "so much would be gained by judging the replicates that chose");

        double[] Normal(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextGaussian())];

        int Supported(double[] values) => Value.Criterion.Evaluate(values, random).P <= Criterion.Alpha ? 1 : 0;
    }

    [Fact]
    public void Stopping_early_leaves_halved_replicates_alone()
    {
        var claim = Halved with
        {
            Choices = [],
            Arms = [new Arm<ConstantRun>("x", context => new ConstantRun { Replicate = context.Replicate })],
            Samples = [new Sample("x", records => records.Of<ConstantRun>("x")[ConstantRun.X][0])],
            Effects = [Trials.Effect("x", Criterion.Paired(0.5))],
        };
        var runner = new ClaimRunner(new RunExecutor(MadeUpLaboratory.Instance, MadeUpLaboratory.Shelf, workers: 1));

        var verdict = new EarlyStop(runner, batch: 2).Run([new Trial(Trials.Paper(familySize: 1), claim, Tier.Fast, "none", 1, 24)])[0];

        verdict.Verdict.Should().Be(Verdict.Supported);
        verdict.Samples.Trial.Replicates.Should().Be(24);
        verdict.Deciding.Evaluation!.P.Should().BeApproximately(Math.Pow(0.5, 12), 1e-12, "half of them are judged");
    }

    private static IEnumerable<double> Values(ClaimSamples samples) => samples.EffectValues(Value).Select(value => value.Value);

    private static Effect Value { get; } = new("best", "units", sample => sample["best, value"], Criterion.Paired(delta: 0));

    private static Claim Halved { get; } = Trials.Claim("C24", Value) with { Replication = Replication.Halves, Choices = [Best] };

    private static ClaimSamples Samples(params (string Setting, double[] Values)[] settings) => Trials.Samples(1, Halved,
    [
        .. settings.SelectMany(setting => new[]
        {
            ($"{setting.Setting}, value", setting.Values), ($"{setting.Setting}, allowed", Array.ConvertAll(setting.Values, _ => 1.0)),
        }),
    ]);

    private sealed record ConstantRun : RunSpec
    {
        public static readonly ValueName<ConstantRun> X = new("x");

        public override string Kind => "constant";

        public override RunValues Execute(IRunData data, CancellationToken cancellation) =>
            new RunValues<ConstantRun> { [X] = [2 + (0.01 * Replicate.Number)] };
    }
}
