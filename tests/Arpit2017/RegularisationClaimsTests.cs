using ClaimsSuite.Arpit2017;
using ClaimsSuite.Arpit2017.Regularisation;
using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Runs;
using ClaimsSuite.Tests.Suite.Claims.Judging;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Arpit2017;

public sealed class RegularisationClaimsTests
{
    private static readonly string[] Ids = ["C24", "C25", "C26", "C27", "C28", "E24"];

    private static readonly Sweep[] NoStrength = [new("dropout", [])];

    /// <summary>But for C27's runs on random labels, which are the same for longer.</summary>
    [Fact]
    public void All_claims_share_the_runs_of_the_first()
    {
        var all = Specs(Claim("C24").Arms).ToHashSet();

        all.Should().HaveCount(2 * 30);
        foreach (var id in Ids)
            Specs(Claim(id).Arms).Select(run => run with { Training = run.Training with { Sgd = ShortOf(run) } })
                .Should().BeSubsetOf(all, id);
        Specs(Claim("C27").Arms).Where(run => run.Training.Sgd != ShortOf(run)).Should().HaveCount(7)
            .And.OnlyContain(run => run.TrainingSet == TrainingSet.RandY);

        static SgdSettings ShortOf(DynamicsRun run) => run.Training.Sgd with { Epochs = 80 };
    }

    [Fact]
    public void Settings_differ_in_their_regularisation_or_their_step_and_in_nothing_else()
    {
        foreach (var set in new[] { TrainingSet.Real, TrainingSet.RandY })
        {
            var runs = Specs(Claim("C24").Arms).Where(run => run.TrainingSet == set).ToList();
            runs.Select(run => (run.Training.Regularisation, run.Training.Sgd.LearningRate))
                .Should().OnlyHaveUniqueItems().And.HaveCount(30).And.Contain((RegularisationSettings.None, 0.2));
            runs.Select(run => run with { Training = Plain(run.Training) }).Distinct().Should().HaveCount(1);
        }

        static DynamicsSettings Plain(DynamicsSettings training) => training with
        {
            Regularisation = RegularisationSettings.None,
            Sgd = training.Sgd with { LearningRate = 0 },
        };
    }

    [Fact]
    public void Dropout_at_every_width_is_that_of_C24_on_other_networks_and_is_compared_with_plain_training_of_its_width()
    {
        var context = Context with { Tier = Tier.Full };
        var ofC24 = RunsIn(Claim("C24"), context).ToHashSet();
        var widths = RunsIn(Claim("E25"), context).GroupBy(run => ((MlpDesign)run.Training.Network).Hidden).ToList();

        widths.Select(runs => runs.Key).Should().Equal(64, 128, 256, 512);
        foreach (var width in widths)
            width.Select(run => run with { Training = run.Training with { Network = new MlpDesign { Hidden = 256 } } })
                .Should().HaveCount(2 * 6).And.OnlyHaveUniqueItems().And.BeSubsetOf(ofC24);

        static IEnumerable<DynamicsRun> RunsIn(Claim claim, RunContext context) =>
            claim.Arms.Select(arm => (DynamicsRun)arm.RunOf(context));
    }

    [Fact]
    public void A_cut_at_a_width_is_that_below_plain_training_of_the_width()
    {
        var sample = Sample(
        [
            .. Regularisers.DropoutByWidth.SelectMany((sweep, i) => RegularisationProtocol.Losses
                .Select(loss => ($"{RegularisationSamples.AtLoss(sweep.Name, loss)}, randY accuracy", new Measured(0.5)))
                .Append(($"{sweep.Baseline.Name}, randY accuracy", 1 - 0.1 * i))
                .Append(($"{sweep.Baseline.Name}, validation", 0.8))
                .Append(($"{sweep.Name}, validation", 0.8 - 0.01 * i))),
        ]);

        Claim("E25").Effects.Select(effect => Rounded(effect.Measure(sample)).Value)
            .Should().Equal(0.5, 0.4, 0.3, 0.2, 0, -0.01, -0.02, -0.03);
    }

    [Fact]
    public void Networks_are_convolutional_on_cifar_10_and_perceptrons_elsewhere()
    {
        var arm = RegularisationProtocol.Arms(NoStrength).First();

        arm.Run(Context).Training.Network.Should().BeOfType<MlpDesign>();
        arm.Run(new RunContext(new Replicate("cifar-10", 1000, 0), Tier.Full)).Training.Network.Should().BeOfType<SmallAlexNetDesign>();
    }

    [Fact]
    public void Controls_have_no_regulariser_and_share_no_seed_with_plain_training()
    {
        foreach (var id in Ids)
        {
            Specs(Claim(id).ControlArms).Should().OnlyContain(run => run.Training.Regularisation == RegularisationSettings.None, id);
            Claim(id).ControlArms.Where(arm => !arm.Name.StartsWith(Regularisers.None, StringComparison.Ordinal))
                .Select(arm => arm.RunOf(Context).Stream).Should().NotContain("", id);
        }
    }

    [Fact]
    public void What_slows_both_alike_does_not_count_as_slowing()
    {
        Slowing(Times(noneReal: 2, noneRandY: 10, real: 6, randY: 30)).Should().Be(new Measured(0));
        Slowing(Times(noneReal: 2, noneRandY: 10, real: 4, randY: 40)).Should().Be(new Measured(1));
    }

    [Fact]
    public void A_censored_setting_slows_at_least_so_much_and_a_censored_baseline_lets_it_slow_at_most_so_much()
    {
        Slowing(Times(noneReal: 2, noneRandY: 10, real: 4, randY: 40, censored: "dropout")).Should().Be(Measured.AtLeast(1));
        Slowing(Times(noneReal: 2, noneRandY: 10, real: 4, randY: 40, censored: "none")).Should().Be(Measured.AtMost(1));
    }

    [Fact]
    public void A_network_that_diverged_does_not_pass_for_a_perfect_regulariser()
    {
        double[] loss = [2.4, 2, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN],
        accuracy = [0.1, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1];
        var records = new ReplicateRecords(new Dictionary<string, RunRecord>
        {
            ["none, real"] = Record(TrainingSet.Real, accuracy, loss, [0.1, 0.5, 0.1]),
            ["none, randY"] = Record(TrainingSet.RandY, accuracy, loss, [0.1]),
            ["none, randY for longer"] = Record(TrainingSet.RandY, accuracy, loss, [0.1]),
        });

        Sample[] samples =
        [
            .. RegularisationSamples.Accuracies(NoStrength), .. RegularisationSamples.MatchedAccuracies(NoStrength),
            .. RegularisationSamples.Times(NoStrength),
        ];
        foreach (var sample in samples)
            sample.Measure(records).Value.Should().Be(double.NaN, sample.Name);
    }

    [Fact]
    public void Orders_are_told_apart_on_each_kind_of_labels()
    {
        string[] settings =
        [
            "tuned dropout", "tuned input dropout", "tuned input noise", "tuned hidden noise", "tuned weight decay",
            "tuned dropout + adversary",
        ];
        double[] order = [1, 2, 3, 4, 5, 6], reversed = [6, 5, 4, 3, 2, 1], equal = [1, 1, 1, 1, 1, 1];

        Agreement(order, order).Should().OnlyContain(value => Math.Abs(value) < 1e-12);
        Agreement(order, reversed).Should().OnlyContain(value => Math.Abs(value - 2) < 1e-12);
        Agreement(order, equal).Should().OnlyContain(value => double.IsNaN(value), "without an order there is no agreement");

        IEnumerable<double> Agreement(double[] onReal, double[] onRandY)
        {
            var claim = Claim("C28");
            var values = settings.SelectMany((setting, i) => new[]
            {
                ($"{setting}, real loss", new[] { onReal[i], onReal[i] }), ($"{setting}, randY loss", [onRandY[i], onRandY[i]]),
            });
            var samples = Trials.Samples(claim, [.. values]);
            return claim.Effects.SelectMany(samples.EffectValues).Select(value => value.Value);
        }
    }

    [Theory]
    [InlineData("", 20, -1, Side.Exact)]
    [InlineData("", 80, 1, Side.Exact)]
    [InlineData("other", 20, -1, Side.AtMost)]
    [InlineData("other", 80, 1, Side.AtMost)]
    [InlineData("dropout", 20, -1, Side.AtLeast)]
    public void A_censored_rival_can_only_have_been_slower(string censored, double dropout, double expected, Side side)
    {
        var sample = Times(noneReal: 2, noneRandY: 10, real: 2, randY: dropout, censored);

        Rounded(RegularisationSamples.SlowingOver(sample, "dropout", "other")).Should().Be(new Measured(expected, side));
    }

    [Fact]
    public void Samples_are_read_off_the_curves_of_their_arms()
    {
        double[] accuracy = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7], falling = [2.4, 2, 1.7, 1, 0.5, 0.1, 0.05];
        double[] slow = [2.4, 2.3, 2.2, 2.1, 2, 1.9, 1.8];
        var records = new ReplicateRecords(new Dictionary<string, RunRecord>
        {
            ["none, real"] = Record(TrainingSet.Real, [1, 1, 1, 1, 1, 1, 1], falling, [0.1, 0.5, 0.8, 0.9, 0.85, 0.8, 0.8]),
            ["none, randY"] = Record(TrainingSet.RandY, accuracy, slow, [0.1]),
            ["none, randY for longer"] = Record(TrainingSet.RandY, accuracy, [.. slow, 1.7, 1.6], [0.1]),
        });

        Measure(RegularisationSamples.Accuracies(NoStrength)).Should().Equal(0.5, 0.9);
        Measure(RegularisationSamples.MatchedAccuracies(NoStrength)).Should().Equal(0.6);
        Measure(RegularisationSamples.Times(NoStrength)).Should().Equal(5, 8, 1);
        Measure(RegularisationSamples.FinalLosses([Regularisers.None])).Should().Equal(2, 0.67);

        IEnumerable<double> Measure(IEnumerable<Sample> samples) => samples.Select(sample => Math.Round(sample.Measure(records).Value, 12));
    }

    private static readonly RunContext Context = new(new Replicate("strokes", 1000, 0), Tier.Fast);

    private static Claim Claim(string id) => Arpit2017Paper.Instance.Claims.Single(claim => claim.Id == id);

    private static List<DynamicsRun> Specs(IEnumerable<Arm> arms) => [.. arms.Select(arm => (DynamicsRun)arm.RunOf(Context))];

    private static Measured Rounded(Measured number) => number with { Value = Math.Round(number.Value, 12) };

    private static Measured Slowing(ReplicateSamples sample) => Rounded(RegularisationSamples.Slowing(sample, "dropout"));

    private static ReplicateSamples Sample(params (string Name, Measured Value)[] values) =>
        new(values.ToDictionary(value => value.Name, value => value.Value));

    /// <summary>Times without and with dropout, and of a rival that takes four times as long on random labels as no regulariser.</summary>
    private static ReplicateSamples Times(double noneReal, double noneRandY, double real, double randY, string censored = "")
    {
        return Sample(
            ("none, real epochs", noneReal), ("none, randY epochs", RandY("none", noneRandY)),
            ("dropout, real epochs", real), ("dropout, randY epochs", RandY("dropout", randY)),
            ("other, real epochs", noneReal), ("other, randY epochs", RandY("other", 4 * noneRandY)));

        Measured RandY(string setting, double epochs) => setting == censored ? Measured.AtLeast(epochs) : epochs;
    }

    private static RunRecord Record(TrainingSet set, double[] accuracy, double[] loss, double[] validation) => new(
        Specs(Claim("C24").Arms).First(run => run.TrainingSet == set),
        new RunValues<DynamicsRun>
        {
            [DynamicsValues.TrainingAccuracy] = accuracy,
            [DynamicsValues.TrainingLoss] = loss,
            [DynamicsValues.ValidationAccuracy] = validation,
        },
        Seconds: 0);
}
