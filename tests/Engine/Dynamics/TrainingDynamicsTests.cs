using ClaimsSuite.Data;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.Dynamics;

public sealed class TrainingDynamicsTests
{
    private const int Hidden = 12;
    private static readonly SgdSettings Sgd = new() { LearningRate = 0.1, BatchSize = 8, Epochs = 4 };

    private static readonly CriticalSampleSchedule Schedule = new()
    {
        Lass = LassSettings.WithRadius(60, iterations: 4),
        Examples = 50,
        Epochs = [0, 1, 3],
        TrainingSetEpochs = [0, 4],
        OtherRadii = [15, 120],
        BaselineRadii = [60, 15, 120],
    };

    private static readonly Examples Training = Blobs(seed: 5, count: 120), Validation = Blobs(seed: 6, count: 80);

    [Fact]
    public void Every_curve_is_that_of_a_network_built_and_trained_by_hand_from_the_seeds_named_init_and_order()
    {
        var seeds = Seeds(0);
        var measured = Measure(seeds)[0];

        using var scope = NewDisposeScope();
        using TrainingTensors training = new(Training), validation = new(Validation);
        var (onTraining, onValidation) = Follow("init", "order");
        measured.TrainingAccuracy.Should().Equal(onTraining.Accuracy(0)).And.HaveCount(Sgd.Epochs + 1);
        measured.TrainingLoss.Should().Equal(onTraining.Loss(0));
        measured.ValidationAccuracy.Should().Equal(onValidation.Accuracy(0));
        measured.ValidationLoss.Should().Equal(onValidation.Loss(0));
        Follow("another init", "order").OnTraining.Loss(0)[0].Should().NotBe(measured.TrainingLoss[0]);
        var otherOrder = Follow("init", "another order").OnTraining.Loss(0);
        otherOrder[0].Should().Be(measured.TrainingLoss[0]);
        otherOrder[1].Should().NotBe(measured.TrainingLoss[1]);

        (LearningCurve OnTraining, LearningCurve OnValidation) Follow(string init, string order)
        {
            var curves = (OnTraining: new LearningCurve(training), OnValidation: new LearningCurve(validation));
            using var ensemble = Settings(Schedule).Network.Create(Training.Shape, Training.Classes, [seeds.For(init)]);
            new EnsembleTrainer(Sgd, curves.OnTraining, curves.OnValidation).Train(ensemble, training, [seeds.For(order)]);
            return curves;
        }
    }

    /// <summary>One step of noise alone, so that which inputs are found is nothing but the noise's doing.</summary>
    [Fact]
    public void The_noise_of_the_search_is_that_of_the_seed_named_search()
    {
        var lass = new LassSettings { Radius = 5000, Step = 0, Noise = 2000, Iterations = 1 };
        var measured =
            TrainingDynamics.Measure(Training, Validation, Settings(Schedule with { Lass = lass }), [Seeds(0)])[0].CriticalSamples!;

        using var scope = NewDisposeScope();
        using TrainingTensors training = new(Training), validation = new(Validation);
        using var start = Settings(Schedule).Network.Create(Training.Shape, Training.Classes, [Seeds(0).For("init")]);
        (double, double) Ratios(ulong noise) => (Ratio(start, validation, lass, noise), Ratio(start, training, lass, noise));
        var ratios = (measured.OnValidation[0], measured.OnTraining[0]);
        ratios.Should().Be(Ratios(Seeds(0).Seed("search")));
        Enumerable.Range(0, 20).Select(i => Ratios((ulong)i)).Append(ratios).Distinct()
            .Should().HaveCountGreaterThan(10, "other noise finds other inputs");
    }

    /// <summary>
    /// Rounding of products differs; it may move the loss by some 1e-5 in these few steps, and an example that is nearly tied.
    /// </summary>
    [Fact]
    public void A_network_is_measured_alike_whichever_others_train_beside_it()
    {
        var together = Measure(Seeds(0), Seeds(1), Seeds(2), Seeds(3), Seeds(4));

        for (var model = 0; model < together.Count; model++)
        {
            var (among, alone) = (together[model], Measure(Seeds(model))[0]);
            Differ(among.TrainingLoss, alone.TrainingLoss).Should().BeLessThan(1e-4);
            Differ(among.ValidationLoss, alone.ValidationLoss).Should().BeLessThan(1e-4);
            Differ(among.TrainingAccuracy, alone.TrainingAccuracy).Should().BeLessThan(1.5 / Training.Count);
            Differ(among.ValidationAccuracy, alone.ValidationAccuracy).Should().BeLessThan(1.5 / Validation.Count);
            Differ(Ratios(among), Ratios(alone)).Should().BeLessThan(1.5 / Schedule.Examples);
            var next = together[(model + 1) % together.Count];
            Differ(among.ValidationLoss, next.ValidationLoss).Should().BeGreaterThan(1e-3, "each network has seeds of its own");
        }
    }

    [Fact]
    public void The_same_seeds_give_the_same_bits_wherever_memory_lies()
    {
        var first = Measure(Seeds(0), Seeds(1));

        for (var repetition = 0; repetition < 8; repetition++)
        {
            // Moves the next arrays to another alignment.
            var elsewhere = new float[21_000 + (2 * repetition)];
            var again = TrainingDynamics.Measure(
                Training.WithInputs((float[])Training.Inputs.Clone()), Validation.WithInputs((float[])Validation.Inputs.Clone()),
                Settings(Schedule), [Seeds(0), Seeds(1)]);
            again.Should().BeEquivalentTo(first, options => options.WithStrictOrdering());
            GC.KeepAlive(elsewhere);
        }
    }

    [Fact]
    public void No_true_label_takes_part_in_the_search()
    {
        var labels = Validation.Labels.Select(label => (label + 1) % Validation.Classes).ToArray();

        var mislabelled =
            TrainingDynamics.Measure(Training, Validation.WithLabels(labels, Validation.Classes), Settings(Schedule), [Seeds(0)])[0];

        var measured = Measure(Seeds(0))[0];
        mislabelled.CriticalSamples.Should().BeEquivalentTo(measured.CriticalSamples, options => options.WithStrictOrdering());
        mislabelled.ValidationAccuracy.Should().NotEqual(measured.ValidationAccuracy);
    }

    [Fact]
    public void All_that_a_schedule_names_is_measured_and_nothing_without_one()
    {
        var critical = Measure(Seeds(0))[0].CriticalSamples!;

        critical.OnValidation.Should().HaveCount(3);
        critical.OnTraining.Should().HaveCount(2);
        critical.AtRadii.Should().HaveCount(2).And.BeInAscendingOrder().And.OnlyHaveUniqueItems("there is more in a wider box");
        critical.Baselines.Should().HaveCount(3);
        foreach (var searches in critical.Baselines)
            (searches.Lass - searches.LassOnly).Should().BeInRange(0, searches.Fgsm + 1e-12, "that is what both find");
        critical.Baselines.Should().OnlyContain(searches => searches.PublishedFgsm <= searches.Fgsm && searches.ZeroGradient < 1);
        critical.Baselines.Skip(1).Select(searches => searches.Lass).Should().Equal(critical.AtRadii);
        critical.Baselines[0].Lass.Should().BeInRange(critical.AtRadii[0], critical.AtRadii[1]);
        new[] { 1, 0, 2 }.Select(radius => critical.Baselines[radius].Random).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        (critical.Baselines[0].Lass - critical.Baselines[0].Random)
            .Should().BeGreaterThan(0.05, "steps up the loss find more than blind draws");

        Measure(Schedule with { BaselineRadii = [], OtherRadii = [], TrainingSetEpochs = [] }).CriticalSamples.Should().BeEquivalentTo(
            new CriticalSampleRecord(critical.OnValidation, [], [], []));
        TrainingDynamics.Measure(Training, Validation, Settings(null), [Seeds(0)])[0].CriticalSamples.Should().BeNull();
    }

    [Fact]
    public void What_the_curve_found_after_the_last_epoch_is_what_a_search_of_the_trained_network_finds()
    {
        CriticalSampleRecord With(params int[] epochs) => Measure(Schedule with { Epochs = epochs, OtherRadii = [60] }).CriticalSamples!;

        With(0, 4).AtRadii.Should().Equal(With(0, 3).AtRadii).And.Equal(With(0, 4).OnValidation[^1]);
        With(0, 4).Baselines.Should().Equal(With(0, 3).Baselines);
    }

    [Fact]
    public void Training_stops_when_all_networks_are_fitted_and_measures_no_epoch_beyond()
    {
        var easy = Blobs(seed: 5, count: 120, noise: 0.3f);
        IReadOnlyList<TrainingDynamics> Run(bool stop) => TrainingDynamics.Measure(
            easy, Validation,
            Settings(Schedule with { Epochs = [0, 1, 40] }) with { Sgd = Sgd with { Epochs = 40 }, StopWhenFitted = stop },
            [Seeds(0), Seeds(1), Seeds(2)]);

        var stopped = Run(stop: true);
        var complete = Run(stop: false);

        var last = stopped[0].TrainingAccuracy.Length - 1;
        last.Should().BeInRange(2, 39);
        stopped.Should().OnlyContain(network => network.TrainingAccuracy.Length == last + 1 && network.ValidationLoss.Length == last + 1);
        stopped.Should().OnlyContain(network => network.TrainingAccuracy[last] == 1.0);
        stopped.Should().Contain(network => network.TrainingAccuracy[last - 1] < 1);
        complete.Should().OnlyContain(network => network.TrainingLoss.Length == 41);
        foreach (var (one, whole) in stopped.Zip(complete))
            one.TrainingLoss.Should().Equal(whole.TrainingLoss[..(last + 1)]);
        stopped[0].CriticalSamples!.OnValidation.Should().HaveCount(2);
        complete[0].CriticalSamples!.OnValidation.Should().HaveCount(3);
    }

    [Fact]
    public void Validation_at_the_end_is_the_last_of_every_epoch_and_changes_nothing_else()
    {
        var stopping = Settings(null) with { StopWhenFitted = true, Sgd = Sgd with { LearningRate = 1, Epochs = 40 } };
        foreach (var settings in new[] { Settings(Schedule), stopping })
        {
            var everyEpoch = TrainingDynamics.Measure(Training, Validation, settings, [Seeds(0), Seeds(1)]);

            var atEnd = TrainingDynamics.Measure(Training, Validation, settings with { ValidateAtEnd = true }, [Seeds(0), Seeds(1)]);

            atEnd.Should().BeEquivalentTo(
                everyEpoch.Select(network => network with
                {
                    ValidationAccuracy = [network.ValidationAccuracy[^1]],
                    ValidationLoss = [network.ValidationLoss[^1]],
                }),
                options => options.WithStrictOrdering());
        }
    }

    private static DynamicsSettings Settings(CriticalSampleSchedule? schedule) => new()
    {
        Network = new MlpDesign { Hidden = Hidden },
        Sgd = Sgd,
        CriticalSamples = schedule,
    };

    private static SeedSequence Seeds(int model) => new SeedSequence(1).Model(model);

    private static IReadOnlyList<TrainingDynamics> Measure(params SeedSequence[] seeds) =>
        TrainingDynamics.Measure(Training, Validation, Settings(Schedule), seeds);

    private static TrainingDynamics Measure(CriticalSampleSchedule schedule) =>
        TrainingDynamics.Measure(Training, Validation, Settings(schedule), [Seeds(0)])[0];

    private static double Ratio(INetwork ensemble, TrainingTensors data, LassSettings lass, ulong noise) =>
        Lass.Search(
            ensemble, 0, data.Inputs.narrow(0, 0, Schedule.Examples), lass, Training.GreyLevel,
            CriticalSampleCurve.Streams(noise, Schedule.Examples)).Ratio;

    private static double[] Ratios(TrainingDynamics network)
    {
        var critical = network.CriticalSamples!;
        return
        [
            .. critical.OnValidation, .. critical.OnTraining, .. critical.AtRadii,
            .. critical.Baselines.SelectMany(searches => new[] { searches.Lass, searches.Fgsm, searches.LassOnly, searches.Random }),
        ];
    }

    private static double Differ(double[] one, double[] other)
    {
        one.Should().HaveSameCount(other);
        return one.Zip(other, (a, b) => Math.Abs(a - b)).Max();
    }

    /// <summary>Examples around one centre a class, in 16 dimensions.</summary>
    private static Examples Blobs(ulong seed, int count, float noise = 1)
    {
        var centres = new float[4 * 16];
        new SeededRandom(1).FillGaussian(centres);
        var inputs = new float[count * 16];
        new SeededRandom(seed).FillGaussian(inputs);
        for (var i = 0; i < inputs.Length; i++)
            inputs[i] = (inputs[i] * noise) + centres[(i / 16 % 4 * 16) + (i % 16)];
        return new Examples(inputs, [.. Enumerable.Range(0, count).Select(i => i % 4)], new ImageShape(1, 4, 4), 4);
    }
}
