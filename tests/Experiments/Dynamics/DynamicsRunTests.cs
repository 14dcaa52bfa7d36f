using System.Reflection;
using ClaimsSuite.Data;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Experiments.Dynamics;

public sealed class DynamicsRunTests
{
    private static readonly CriticalSampleSchedule Schedule = new()
    {
        Lass = LassSettings.WithRadius(10, iterations: 3),
        Examples = 30,
        Epochs = [0, 1, 3],
        TrainingSetEpochs = [0, 3],
        OtherRadii = [1, 40],
        Baselines = true,
    };

    private static readonly DynamicsRun Small = new()
    {
        Dataset = "strokes",
        Root = 1000,
        Replicate = 0,
        TrainingSet = TrainingSet.Real,
        Examples = 60,
        Validation = 50,
        Hidden = 16,
        Sgd = new SgdSettings { LearningRate = 0.1, BatchSize = 25, Epochs = 3 },
        CriticalSamples = Schedule,
    };

    private static readonly string[] Curves =
        [DynamicsValues.TrainingAccuracy, DynamicsValues.TrainingLoss, DynamicsValues.ValidationAccuracy, DynamicsValues.ValidationLoss];

    [Fact]
    public void Values_are_as_many_as_there_are_epochs_measurements_and_radii()
    {
        var values = Execute(Small);

        var lengths = Curves.ToDictionary(name => name, _ => 4);
        lengths[DynamicsValues.EpochUpdates] = 1;
        foreach (var name in new[] { DynamicsValues.CriticalEpochs, DynamicsValues.CriticalOnValidation, DynamicsValues.LassOnly, DynamicsValues.FgsmOnly, DynamicsValues.ByRandomSearch })
            lengths[name] = 3;
        foreach (var name in new[] { DynamicsValues.CriticalTrainingEpochs, DynamicsValues.CriticalOnTraining, DynamicsValues.CriticalAtRadii })
            lengths[name] = 2;
        values.ToDictionary(pair => pair.Key, pair => pair.Value.Length).Should().BeEquivalentTo(lengths);
        values[DynamicsValues.CriticalEpochs].Should().Equal(0, 1, 3);
        values[DynamicsValues.CriticalTrainingEpochs].Should().Equal(0, 3);
        values[DynamicsValues.EpochUpdates].Should().Equal(3);
        values.Values.SelectMany(numbers => numbers).Should().OnlyContain(number => double.IsFinite(number));
        Execute(Small with { ValidateAtEnd = true })[DynamicsValues.ValidationAccuracy].Should().Equal(values[DynamicsValues.ValidationAccuracy][^1]);
        Execute(Small with { CriticalSamples = null }).Keys.Should().BeEquivalentTo([.. Curves, DynamicsValues.EpochUpdates]);
    }

    [Fact]
    public void Without_noise_and_with_a_noise_that_changes_nothing_all_training_sets_train_the_same_network()
    {
        var real = Execute(Small);

        ShouldBeIdentical(Execute(Small with { TrainingSet = TrainingSet.RandX, NoiseLevel = 0 }), real);
        ShouldBeIdentical(Execute(Small with { TrainingSet = TrainingSet.RandY, NoiseLevel = 0 }), real);
        // One label, permuted alone: what draws the noise shares no stream with what draws images, weights, orders or searches.
        ShouldBeIdentical(Execute(Small with { TrainingSet = TrainingSet.RandY, NoiseLevel = 1.0 / 60 }), real);
    }

    [Fact]
    public void Noise_changes_what_is_learned_and_leaves_images_weights_and_validation_as_they_were()
    {
        var real = Execute(Small);

        foreach (var set in new[] { TrainingSet.RandX, TrainingSet.RandY })
        {
            var noisy = Execute(Small with { TrainingSet = set, NoiseLevel = 0.5 });
            noisy[DynamicsValues.TrainingLoss][0].Should().NotBe(real[DynamicsValues.TrainingLoss][0]);
            noisy[DynamicsValues.ValidationLoss][0].Should().Be(real[DynamicsValues.ValidationLoss][0]);
            noisy[DynamicsValues.ValidationLoss][1].Should().NotBe(real[DynamicsValues.ValidationLoss][1]);
            noisy[DynamicsValues.CriticalOnValidation][0].Should().Be(real[DynamicsValues.CriticalOnValidation][0]);
        }
    }

    [Fact]
    public void RandX_replaces_the_inputs_of_the_stated_share_and_smaller_shares_are_part_of_larger_ones()
    {
        var run = Small with { Examples = 200, TrainingSet = TrainingSet.RandX };
        var drawn = (run with { TrainingSet = TrainingSet.Real }).TrainingExamples(Strokes.Load());
        var noisy = new[] { 0, 0.2, 0.6, 1 }.Select(level => (run with { NoiseLevel = level }).TrainingExamples(Strokes.Load())).ToArray();
        int[] Replaced(Examples examples) => [.. Enumerable.Range(0, 200).Where(i => !examples.Input(i).SequenceEqual(drawn.Input(i)))];

        noisy.Select(examples => Replaced(examples).Length).Should().Equal(0, 40, 120, 200);
        for (var level = 1; level < noisy.Length; level++)
        {
            noisy[level].Labels.Should().Equal(drawn.Labels);
            foreach (var i in Replaced(noisy[level - 1]))
                noisy[level].Input(i).SequenceEqual(noisy[level - 1].Input(i)).Should().BeTrue();
        }
        run.TrainingExamples(Strokes.Load()).Inputs.Should().Equal(noisy[^1].Inputs, "the level is 1 where none is said");
    }

    /// <summary>Of p N permuted labels about p N 9 / 10 change; p N / 2 is many standard deviations below.</summary>
    [Fact]
    public void RandY_permutes_the_labels_of_the_stated_share_and_leaves_the_inputs()
    {
        var run = Small with { Examples = 200, TrainingSet = TrainingSet.RandY };
        var drawn = (run with { TrainingSet = TrainingSet.Real }).TrainingExamples(Strokes.Load());

        foreach (var level in new[] { 0.2, 0.6, 1 })
        {
            var noisy = (run with { NoiseLevel = level }).TrainingExamples(Strokes.Load());
            noisy.Inputs.Should().Equal(drawn.Inputs);
            noisy.Labels.Order().Should().Equal(drawn.Labels.Order());
            noisy.Labels.Zip(drawn.Labels).Count(pair => pair.First != pair.Second).Should().BeInRange((int)(level * 100), (int)(level * 200) - 1);
        }
    }

    [Theory]
    [InlineData(TrainingSet.Real)]
    [InlineData(TrainingSet.RandX)]
    [InlineData(TrainingSet.RandY)]
    public void Validation_takes_test_images_as_they_are_and_training_takes_none(TrainingSet set)
    {
        // The first pixel tells the label, the second the image, the last whether it is a test image.
        var dataset = Dataset.Of("small", isSurrogate: true, Marked(perClass: 9, mark: 3), Marked(perClass: 7, mark: 200));
        var run = Small with { TrainingSet = set, Examples = 24, Validation = 20 };

        var validation = run.ValidationExamples(dataset);
        validation.Count.Should().Be(20);
        Column(validation, 3).Should().OnlyContain(pixel => pixel == 200);
        Column(validation, 0).Should().Equal(validation.Labels.Select(label => 10.0 * label));
        Column(validation, 1).Should().OnlyHaveUniqueItems();
        validation.Labels.CountBy(label => label).Should().OnlyContain(count => count.Value == 5);
        Column((run with { TrainingSet = TrainingSet.Real }).TrainingExamples(dataset), 3).Should().OnlyContain(pixel => pixel == 3).And.HaveCount(24);
        (run with { Examples = 5000, Validation = 5000 }).ValidationExamples(dataset).Count.Should().Be(28, "there are no more");
    }

    [Fact]
    public void Training_stops_when_fitted_only_if_asked_to()
    {
        var run = Small with { Sgd = Small.Sgd with { Epochs = 60, BatchSize = 10 }, CriticalSamples = null };

        var stopped = Execute(run with { StopWhenFitted = true });
        var complete = Execute(run);

        var epochs = stopped[DynamicsValues.TrainingAccuracy].Length;
        epochs.Should().BeInRange(3, 60);
        stopped[DynamicsValues.TrainingAccuracy][^1].Should().Be(1);
        stopped[DynamicsValues.TrainingAccuracy][..^1].Should().OnlyContain(accuracy => accuracy < 1);
        complete[DynamicsValues.TrainingAccuracy].Should().HaveCount(61);
        foreach (var name in Curves)
            stopped[name].Should().Equal(complete[name][..epochs]);
    }

    [Fact]
    public void Epochs_beyond_an_early_end_are_not_named_among_those_measured()
    {
        var run = Small with
        {
            Sgd = Small.Sgd with { Epochs = 60, BatchSize = 10 },
            StopWhenFitted = true,
            CriticalSamples = Schedule with { Epochs = [0, 2, 60], Baselines = false, OtherRadii = [] },
        };

        var values = Execute(run);

        values[DynamicsValues.CriticalEpochs].Should().Equal(0, 2);
        values[DynamicsValues.CriticalOnValidation].Should().HaveCount(2);
    }

    [Fact]
    public void A_run_that_diverged_is_recorded_as_not_a_number_and_does_not_throw()
    {
        var values = Execute(Small with { Sgd = Small.Sgd with { LearningRate = 1e30 } });

        values[DynamicsValues.TrainingLoss][^1].Should().Be(double.NaN);
        foreach (var name in new[] { DynamicsValues.CriticalOnValidation, DynamicsValues.CriticalOnTraining, DynamicsValues.CriticalAtRadii, DynamicsValues.LassOnly, DynamicsValues.ByRandomSearch })
            values[name][^1].Should().Be(double.NaN, name);
        values[DynamicsValues.CriticalOnValidation][0].Should().NotBe(double.NaN, "before training it was in order");
    }

    [Fact]
    public void Downscaled_images_are_the_same_ones_made_small_in_training_and_in_validation()
    {
        var dataset = Strokes.Load();
        var (whole, small) = (Small with { Scaling = InputScaling.UnitInterval }, Small with { Scaling = InputScaling.UnitInterval, Downscaled = true });

        foreach (var (large, brought) in new[]
        {
            (whole.TrainingExamples(dataset), small.TrainingExamples(dataset)), (whole.ValidationExamples(dataset), small.ValidationExamples(dataset)),
        })
        {
            brought.Shape.Should().Be(new ImageShape(1, 14, 14));
            brought.Labels.Should().Equal(large.Labels);
            // Means of whole grey levels are rounded to such.
            brought.Inputs.Zip(Downscale.To(large, 14, 14).Inputs).Should().OnlyContain(pixels => Math.Abs(pixels.First - pixels.Second) < 0.6 / 255);
        }
    }

    [Fact]
    public void Every_setting_is_part_of_the_key()
    {
        DynamicsRun[] specs =
        [
            Small with { Dataset = "mnist" }, Small with { Root = 1 }, Small with { Replicate = 1 }, Small with { Stream = "control" },
            Small with { TrainingSet = TrainingSet.RandY }, Small with { NoiseLevel = 0.3 }, Small with { Examples = 70 }, Small with { Validation = 60 },
            Small with { Scaling = InputScaling.Standardised }, Small with { Hidden = 17 }, Small with { StopWhenFitted = true }, Small with { ValidateAtEnd = true }, Small with { Downscaled = true }, Small with { CriticalSamples = null },
            .. new[] { Small.Sgd with { LearningRate = 0.2 }, Small.Sgd with { BatchSize = 10 }, Small.Sgd with { Epochs = 4 } }.Select(sgd => Small with { Sgd = sgd }),
            .. new[]
            {
                Schedule with { Examples = 31 }, Schedule with { Epochs = [0, 1, 2] }, Schedule with { TrainingSetEpochs = [] },
                Schedule with { OtherRadii = [1, 41] }, Schedule with { Baselines = false },
                Schedule with { Lass = Schedule.Lass with { Radius = 11 } }, Schedule with { Lass = Schedule.Lass with { Step = 1 } },
                Schedule with { Lass = Schedule.Lass with { Noise = 1 } }, Schedule with { Lass = Schedule.Lass with { Iterations = 4 } },
            }.Select(schedule => Small with { CriticalSamples = schedule }),
            .. new[]
            {
                new RegularisationSettings { Dropout = 0.5 }, new RegularisationSettings { InputDropout = 0.5 }, new RegularisationSettings { InputNoise = 0.5 },
                new RegularisationSettings { HiddenNoise = 0.5 }, new RegularisationSettings { WeightDecay = 0.5 }, new RegularisationSettings { AdversarialWeight = 0.5 },
                new RegularisationSettings { Adversary = Schedule.Lass },
            }.Select(regularisation => Small with { Regularisation = regularisation }),
        ];

        specs.Append(Small).Select(spec => spec.Key).Should().OnlyHaveUniqueItems();
        (Small with { CriticalSamples = Schedule with { Epochs = [0, 1, 3] }, Sgd = Small.Sgd with { } }).Key.Should().Be(Small.Key);
        ShouldAllVary(specs, Small);
        ShouldAllVary(specs.Select(spec => spec.Sgd), Small.Sgd);
        ShouldAllVary(specs.Select(spec => spec.Regularisation), Small.Regularisation);
        ShouldAllVary(specs.Select(spec => spec.CriticalSamples).OfType<CriticalSampleSchedule>(), Schedule);
        ShouldAllVary(specs.Select(spec => spec.CriticalSamples?.Lass).OfType<LassSettings>(), Schedule.Lass);
    }

    [Fact]
    public void The_same_specification_gives_the_same_bits_and_another_root_replicate_or_stream_does_not()
    {
        DynamicsRun[] specs = [Small, Small with { Root = 1001 }, Small with { Replicate = 1 }, Small with { Stream = "control" }];

        ShouldBeIdentical(Execute(Small), Execute(Small));
        specs.Select(spec => Execute(spec)[DynamicsValues.ValidationLoss][^1]).Should().OnlyHaveUniqueItems();
        specs.Select(spec => spec.TrainingExamples(Strokes.Load()).Inputs.Sum()).Should().OnlyHaveUniqueItems("each draws its own images");
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var run = () => Small.Execute(Strokes.Load(), cancelled.Token);

        run.Should().Throw<OperationCanceledException>();
    }

    private static IReadOnlyDictionary<string, double[]> Execute(DynamicsRun run) => run.Execute(Strokes.Load(), CancellationToken.None);

    private static void ShouldBeIdentical(IReadOnlyDictionary<string, double[]> values, IReadOnlyDictionary<string, double[]> expected) =>
        values.Should().BeEquivalentTo(expected, options => options.WithStrictOrdering());

    /// <summary>So that a setting which is added later is not left out here.</summary>
    private static void ShouldAllVary<T>(IEnumerable<T> values, T original)
    {
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            values.Should().Contain(value => !Equals(property.GetValue(value), property.GetValue(original)), $"{property.Name} may change");
    }

    /// <summary>Images of 2 x 2 pixels in 4 classes.</summary>
    private static ImageSet Marked(int perClass, byte mark)
    {
        var random = new SeededRandom(mark);
        var labels = random.Permutation(4 * perClass).Select(i => i % 4).ToArray();
        byte[] pixels = [.. labels.SelectMany((label, i) => new byte[] { (byte)(10 * label), (byte)i, 0, mark })];
        return new ImageSet(pixels, labels, new ImageShape(1, 2, 2), classes: 4);
    }

    private static IEnumerable<double> Column(Examples examples, int pixel) =>
        Enumerable.Range(0, examples.Count).Select(i => Math.Round(255.0 * examples.Input(i)[pixel]));
}
