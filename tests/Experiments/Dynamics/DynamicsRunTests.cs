using ClaimsSuite.Data;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Runs;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;
using static ClaimsSuite.Tests.Experiments.Dynamics.SmallDynamics;

namespace ClaimsSuite.Tests.Experiments.Dynamics;

public sealed class DynamicsRunTests
{
    private static readonly ValueName<DynamicsRun>[] Curves =
        [DynamicsValues.TrainingAccuracy, DynamicsValues.TrainingLoss, DynamicsValues.ValidationAccuracy, DynamicsValues.ValidationLoss];

    [Fact]
    public void Values_are_as_many_as_there_are_epochs_measurements_and_radii()
    {
        var values = Run.Execute();

        var lengths = Curves.ToDictionary(value => value.Name, _ => 4);
        lengths[DynamicsValues.EpochUpdates.Name] = 1;
        foreach (var value in new[] { DynamicsValues.ChangedAccuracy, DynamicsValues.UnchangedAccuracy })
            lengths[value.Name] = 0;
        foreach (var value in new[] { DynamicsValues.CriticalEpochs, DynamicsValues.CriticalOnValidation })
            lengths[value.Name] = 5;
        foreach (var value in new[] { DynamicsValues.CriticalTrainingEpochs, DynamicsValues.CriticalOnTraining })
            lengths[value.Name] = 4;
        lengths[DynamicsValues.CriticalAtRadii.Name] = 2;
        foreach (var value in SearchValues.Shares.Select(share => share.Name).Prepend(SearchValues.Radii))
            lengths[value.Name] = 2;
        values.ByName.ToDictionary(pair => pair.Key, pair => pair.Value.Length).Should().BeEquivalentTo(lengths);
        values[DynamicsValues.CriticalEpochs].Should().Equal(0, 1 / 3.0, 2 / 3.0, 1, 3);
        values[DynamicsValues.CriticalTrainingEpochs].Should().Equal(0, 1 / 3.0, 2 / 3.0, 3);
        values[SearchValues.Radii].Should().Equal(10, 40);
        values[DynamicsValues.EpochUpdates].Should().Equal(3);
        values.ByName.Values.SelectMany(numbers => numbers).Should().OnlyContain(number => double.IsFinite(number));
        With(training => training with { ValidateAtEnd = true }).Execute()[DynamicsValues.ValidationAccuracy]
            .Should().Equal(values[DynamicsValues.ValidationAccuracy][^1]);
        With(training => training with { CriticalSamples = null }).Execute().ByName.Keys
            .Should().BeEquivalentTo(
                Curves.Concat([DynamicsValues.EpochUpdates, DynamicsValues.ChangedAccuracy, DynamicsValues.UnchangedAccuracy])
                    .Select(value => value.Name));
    }

    [Fact]
    public void Without_noise_and_with_a_noise_that_changes_nothing_all_training_sets_train_the_same_network()
    {
        var real = Run.Execute();

        ShouldBeIdentical((Run with { TrainingSet = TrainingSet.RandX, NoiseLevel = 0 }).Execute(), real);
        ShouldBeIdentical((Run with { TrainingSet = TrainingSet.RandY, NoiseLevel = 0 }).Execute(), real);
        // One label, permuted alone: what draws the noise shares no stream with what draws images, weights, orders or searches.
        ShouldBeIdentical((Run with { TrainingSet = TrainingSet.RandY, NoiseLevel = 1.0 / 60 }).Execute(), real);
    }

    [Fact]
    public void Noise_changes_what_is_learned_and_leaves_images_weights_and_validation_as_they_were()
    {
        var real = Run.Execute();

        foreach (var set in new[] { TrainingSet.RandX, TrainingSet.RandY })
        {
            var noisy = (Run with { TrainingSet = set, NoiseLevel = 0.5 }).Execute();
            noisy[DynamicsValues.TrainingLoss][0].Should().NotBe(real[DynamicsValues.TrainingLoss][0]);
            noisy[DynamicsValues.ValidationLoss][0].Should().Be(real[DynamicsValues.ValidationLoss][0]);
            noisy[DynamicsValues.ValidationLoss][1].Should().NotBe(real[DynamicsValues.ValidationLoss][1]);
            noisy[DynamicsValues.CriticalOnValidation][0].Should().Be(real[DynamicsValues.CriticalOnValidation][0]);
        }
    }

    [Fact]
    public void Training_stops_when_fitted_only_if_asked_to()
    {
        var run = With(training => training with { Sgd = Sgd with { Epochs = 60, BatchSize = 10 }, CriticalSamples = null });

        var stopped = (run with { Training = run.Training with { StopWhenFitted = true } }).Execute();
        var complete = run.Execute();

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
        var run = With(training => training with
        {
            Sgd = Sgd with { Epochs = 60, BatchSize = 10 },
            StopWhenFitted = true,
            CriticalSamples = Schedule with { Epochs = [0, 2, 60], Updates = [], BaselineRadii = [], OtherRadii = [] },
        });

        var values = run.Execute();

        values[DynamicsValues.CriticalEpochs].Should().Equal(0, 2);
        values[DynamicsValues.CriticalOnValidation].Should().HaveCount(2);
    }

    /// <summary>Every example counts in one of the two, so that they make up the training accuracy.</summary>
    [Theory]
    [InlineData(TrainingSet.RandX)]
    [InlineData(TrainingSet.RandY)]
    public void In_a_mixture_the_accuracy_on_what_noise_changed_is_told_from_that_on_the_rest(TrainingSet set)
    {
        var run = With(training => training with { Sgd = Sgd with { Epochs = 12 }, CriticalSamples = null }) with
        {
            TrainingSet = set,
            NoiseLevel = 0.4,
        };
        Examples drawn = (run with { TrainingSet = TrainingSet.Real }).TrainingExamples(Strokes.Load()),
            noisy = run.TrainingExamples(Strokes.Load());
        var changed = Enumerable.Range(0, drawn.Count)
            .Count(i => drawn.Labels[i] != noisy.Labels[i] || !drawn.Input(i).SequenceEqual(noisy.Input(i)));

        var values = run.Execute();

        changed.Should().BeInRange(18, 24);
        for (var epoch = 0; epoch <= 12; epoch++)
        {
            (changed * values[DynamicsValues.ChangedAccuracy][epoch] + (60 - changed) * values[DynamicsValues.UnchangedAccuracy][epoch])
                .Should().BeApproximately(60 * values[DynamicsValues.TrainingAccuracy][epoch], 1e-9);
            (changed * values[DynamicsValues.ChangedAccuracy][epoch] % 1).Should().BeApproximately(0, 1e-9, "it is a share of these");
        }
        if (set == TrainingSet.RandY)
            values[DynamicsValues.UnchangedAccuracy][6].Should().BeGreaterThan(values[DynamicsValues.ChangedAccuracy][6]);
    }

    /// <summary>A placebo for the accuracy that is told apart: examples chosen as for noise, and left as they are.</summary>
    [Fact]
    public void On_real_data_the_accuracy_is_told_apart_on_the_examples_that_noise_would_have_chosen()
    {
        var run = With(training => training with { CriticalSamples = null }) with { NoiseLevel = 0.4 };

        var values = run.Execute();

        values[DynamicsValues.TrainingLoss].Should().Equal((run with { NoiseLevel = 1 }).Execute()[DynamicsValues.TrainingLoss]);
        for (var epoch = 0; epoch <= 3; epoch++)
        {
            ((24 * values[DynamicsValues.ChangedAccuracy][epoch]) + (36 * values[DynamicsValues.UnchangedAccuracy][epoch]))
                .Should().BeApproximately(60 * values[DynamicsValues.TrainingAccuracy][epoch], 1e-9);
        }
        (run with { NoiseLevel = 1 }).Execute()[DynamicsValues.ChangedAccuracy].Should().BeEmpty();
    }

    [Fact]
    public void A_run_that_diverged_is_recorded_as_not_a_number_and_does_not_throw()
    {
        ValueName<DynamicsRun>[] searched =
        [
            DynamicsValues.CriticalOnValidation, DynamicsValues.CriticalOnTraining, DynamicsValues.CriticalAtRadii,
            .. SearchValues.Shares.Select(share => share.Name),
        ];

        var values = With(training => training with { Sgd = Sgd with { LearningRate = 1e30 } }).Execute();

        values[DynamicsValues.TrainingLoss][^1].Should().Be(double.NaN);
        foreach (var value in searched)
            values[value][^1].Should().Be(double.NaN, value.Name);
        values[DynamicsValues.CriticalOnValidation][0].Should().NotBe(double.NaN, "before training it was in order");
    }

    [Fact]
    public void The_same_specification_gives_the_same_bits_and_another_root_replicate_or_stream_does_not()
    {
        DynamicsRun[] specs = [Run, Root(1001), Replicate(1), Run with { Stream = "control" }];

        ShouldBeIdentical(Run.Execute(), Run.Execute());
        specs.Select(spec => spec.Execute()[DynamicsValues.ValidationLoss][^1]).Should().OnlyHaveUniqueItems();
        specs.Select(spec => spec.TrainingExamples(Strokes.Load()).Inputs.Sum()).Should().OnlyHaveUniqueItems("each draws its own images");
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var run = () => Run.Execute(Strokes.Load(), cancelled.Token);

        run.Should().Throw<OperationCanceledException>();
    }

    private static void ShouldBeIdentical(RunValues values, RunValues expected) =>
        values.ByName.Should().BeEquivalentTo(expected.ByName, options => options.WithStrictOrdering());
}
