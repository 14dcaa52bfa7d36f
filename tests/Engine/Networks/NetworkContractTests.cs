using ClaimsSuite.Data;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Difficulty;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.Networks;

/// <summary>All that works on networks works on one that offers nothing beyond the contract.</summary>
public sealed class NetworkContractTests
{
    private const int Dimension = 6, Classes = 3;

    private static readonly SgdSettings Sgd = new() { LearningRate = 0.5, BatchSize = 10, Epochs = 30 };

    [Fact]
    public void Its_training_is_followed_and_its_critical_samples_are_counted()
    {
        var dynamics = Measure(RegularisationSettings.None, new CriticalSampleSchedule
        {
            Lass = LassSettings.WithRadius(radius: 20, iterations: 10),
            Examples = 30,
            Epochs = [0, 30],
            TrainingSetEpochs = [30],
            OtherRadii = [200],
            BaselineRadii = [100, 200],
        });

        dynamics.TrainingAccuracy[^1].Should().BeGreaterThan(0.95).And.BeGreaterThan(dynamics.TrainingAccuracy[0] + 0.3);
        dynamics.TrainingLoss[^1].Should().BeLessThan(dynamics.TrainingLoss[0] / 2);
        dynamics.CriticalSamples!.OnValidation.Should().HaveCount(2);
        dynamics.CriticalSamples.AtRadii[0]
            .Should().BeGreaterThan(dynamics.CriticalSamples.OnValidation[1], "the box is ten times as wide");
        dynamics.CriticalSamples.Baselines.Should().HaveCount(2);
    }

    [Fact]
    public void Lass_finds_exactly_the_samples_near_a_plane_between_two_classes()
    {
        // Of a linear network an input is critical just where some logit catches up with the first within the box: m <= r ||w_i - w_j||_1.
        using var network = new LinearSoftmax(new ImageShape(1, 1, Dimension), 2, [new SeededRandom(3)]);
        var examples = Blobs(60, seed: 5);
        using var inputs = tensor(examples.Inputs, [60, Dimension]);
        var weights = network.Weights(0).data<float>().ToArray();
        var reach = Enumerable.Range(0, Dimension).Sum(d => Math.Abs(weights[2 * d] - weights[(2 * d) + 1]));
        using var logits = network.Logits(0, inputs);
        var values = logits.data<float>().ToArray();
        var radius = Enumerable.Range(0, 60).Select(n => Math.Abs(values[2 * n] - values[(2 * n) + 1]) / reach).Order()
            .ElementAt(30) + 1e-4;

        using var scope = NewDisposeScope();
        var settings = new LassSettings { Radius = radius, Step = radius / 4, Noise = radius / 50, Iterations = 60 };
        SeededRandom[] noise = [.. Enumerable.Range(0, 60).Select(n => new SeededRandom((ulong)n))];
        var found = Lass.Search(network, 0, inputs, settings, greyLevel: 1, noise).Found;

        found.Should().Equal(Enumerable.Range(0, 60).Select(n => Math.Abs(values[2 * n] - values[(2 * n) + 1]) < radius * reach));
    }

    [Fact]
    public void Every_regulariser_acts_on_it_but_those_of_hidden_layers_which_it_has_not()
    {
        var plain = Measure(RegularisationSettings.None).TrainingLoss;

        Measure(new() { Dropout = 0.5 }).TrainingLoss.Should().Equal(plain, "there is no hidden layer");
        Measure(new() { HiddenNoise = 2 }).TrainingLoss.Should().Equal(plain, "there is no hidden layer");
        foreach (var settings in new RegularisationSettings[]
        {
            new() { InputDropout = 0.5 },
            new() { InputNoise = 2 },
            new() { WeightDecay = 0.1 },
            new() { AdversarialWeight = 0.5, Adversary = LassSettings.WithRadius(radius: 500, iterations: 5) },
        })
        {
            Measure(settings).TrainingLoss[^1].Should().BeGreaterThan(plain[^1] * 1.02, "{0} keeps it from fitting", settings);
        }
    }

    [Fact]
    public void Networks_side_by_side_are_those_that_train_alone()
    {
        var examples = Blobs(40, seed: 1);
        SeedSequence[] seeds = [new(1), new(2)];

        var together = TrainingDynamics.Measure(examples, examples, Settings(RegularisationSettings.None, null), seeds);

        together[1].TrainingLoss.Should().Equal(
            TrainingDynamics.Measure(examples, examples, Settings(RegularisationSettings.None, null), [seeds[1]])[0].TrainingLoss);
    }

    [Fact]
    public void The_difficulty_of_examples_is_measured_by_it()
    {
        var difficulty = ExampleDifficulty.Measure(
            Blobs(40, seed: 1), new LinearDesign(), Sgd with { Epochs = 1 }, models: 5, new SeedSequence(1));

        difficulty.Models.Should().Be(5);
        difficulty.ErrorRates.Average().Should().BeLessThan(0.5);
    }

    [Fact]
    public void Data_that_do_not_fit_are_refused()
    {
        using var network = new LinearSoftmax(new ImageShape(1, 1, Dimension + 1), Classes, [new SeededRandom(1)]);
        using var data = new TrainingTensors(Blobs(40, seed: 1));

        var train = () => new EnsembleTrainer(Sgd).Train(network, data, [new SeededRandom(1)]);

        train.Should().Throw<ArgumentException>().WithMessage("*1x1x7*");
    }

    private static TrainingDynamics Measure(RegularisationSettings regularisation, CriticalSampleSchedule? schedule = null) =>
        TrainingDynamics.Measure(Blobs(120, seed: 1), Blobs(60, seed: 2), Settings(regularisation, schedule), [new SeedSequence(7)])[0];

    private static DynamicsSettings Settings(RegularisationSettings regularisation, CriticalSampleSchedule? schedule) =>
        new() { Network = new LinearDesign(), Sgd = Sgd, Regularisation = regularisation, CriticalSamples = schedule };

    /// <summary>Three clouds of points that a plane can nearly tell apart.</summary>
    private static Examples Blobs(int count, ulong seed)
    {
        var random = new SeededRandom(seed);
        var inputs = new float[count * Dimension];
        random.FillGaussian(inputs);
        var labels = Enumerable.Range(0, count).Select(n => n % Classes).ToArray();
        for (var n = 0; n < count; n++)
            inputs[(n * Dimension) + labels[n]] += 4;
        return new Examples(inputs, labels, new ImageShape(1, 1, Dimension), Classes);
    }
}
