using ClaimsSuite.Data;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.Training;

public sealed class EnsembleTrainerTests
{
    private static readonly MlpShape Shape = new(Inputs: 81, Hidden: 50, Classes: 10);
    private static readonly SgdSettings Sgd = new() { LearningRate = 0.05, BatchSize = 10, Epochs = 2 };

    [Fact]
    public void The_same_seeds_give_the_same_weights_to_the_last_bit_wherever_memory_lies()
    {
        var examples = Noise();
        var first = Weights(examples, models: 3);

        for (var repetition = 0; repetition < 12; repetition++)
        {
            // Moves the next arrays to another alignment.
            var elsewhere = new float[21_000 + (2 * repetition)];
            Weights(examples.WithInputs((float[])examples.Inputs.Clone()), models: 3).Should().Equal(first);
            GC.KeepAlive(elsewhere);
        }
    }

    [Fact]
    public void A_models_weights_do_not_depend_on_which_models_train_beside_it_but_for_rounding()
    {
        var examples = Noise();
        var among = Weights(examples, models: 7);

        for (var model = 0; model < 7; model++)
        {
            var alone = Weights(examples, models: 1, first: model);
            alone.Zip(among.Skip(model * Shape.Parameters)).Max(pair => Math.Abs(pair.First - pair.Second)).Should().BeLessThan(1e-5f);
        }
    }

    [Fact]
    public void Each_model_goes_through_the_examples_in_an_order_of_its_own_that_changes_with_the_epoch()
    {
        var observer = new Counter();
        Train(Noise(), models: 2, first: 0, order: "order", observer).Dispose();
        observer.Epochs.Should().Equal(0, 1, 2);
        observer.Updates.Should().Equal(
            Enumerable.Range(1, ((Noise().Count + Sgd.BatchSize - 1) / Sgd.BatchSize) - 1), "the last update of the epoch is its end");

        using var sameStart = Train(Noise(), models: 1, first: 0, order: "order");
        using var otherOrder = Train(Noise(), models: 1, first: 0, order: "another order");
        Flat(otherOrder).Should().NotEqual(Flat(sameStart));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void Training_ends_once_an_observer_is_satisfied_and_not_before(int satisfiedAfter)
    {
        var (patient, other) = (new Counter(satisfiedAfter), new Counter());
        using var ensemble = Train(Noise(), models: 2, first: 0, order: "order", other, patient);

        var epochs = Math.Min(satisfiedAfter, Sgd.Epochs);
        patient.Epochs.Should().Equal(Enumerable.Range(0, epochs + 1));
        other.Epochs.Should().Equal(patient.Epochs, "all observers are told of the last epoch too");
        using var expected = Train(Noise(), models: 2, first: 0, order: "order", Sgd with { Epochs = epochs });
        Flat(ensemble).Should().Equal(Flat(expected), "what is satisfied before training leaves the networks as they are");
    }

    [Fact]
    public void There_must_be_a_generator_for_every_model()
    {
        using var data = new TrainingTensors(Noise());
        using var ensemble = new MlpEnsemble(Shape, [new SeededRandom(1), new SeededRandom(2)]);

        var train = () => new EnsembleTrainer(Sgd).Train(ensemble, data, [new SeededRandom(1)]);

        train.Should().Throw<ArgumentException>().WithMessage("2 models need as many generators, not 1.*");
    }

    [Fact]
    public void Regularisation_changes_training_and_is_off_when_a_network_is_evaluated()
    {
        var strong = new RegularisationSettings { Dropout = 0.5, InputDropout = 0.2, InputNoise = 1, HiddenNoise = 1, WeightDecay = 0.1 };
        using var data = new TrainingTensors(Noise());
        var curve = new LearningCurve(data);
        using var ensemble = Train(Noise(), models: 2, first: 0, "order", strong, curve);

        Flat(ensemble).Should().NotEqual(Weights(Noise(), models: 2));
        for (var model = 0; model < 2; model++)
        {
            var again = new LearningCurve(data);
            again.EpochEnded(ensemble, 2);
            curve.Accuracy(model)[^1].Should().Be(again.Accuracy(model)[^1], "evaluating draws no noise");
            curve.Loss(model)[^1].Should().BeApproximately(PlainLoss(ensemble, model, data), 1e-5);
        }
    }

    [Fact]
    public void The_same_seeds_give_the_same_regularised_weights()
    {
        var settings = new RegularisationSettings { Dropout = 0.5 };
        using MlpEnsemble one = Train(Noise(), 2, 0, "order", settings), two = Train(Noise(), 2, 0, "order", settings);

        Flat(two).Should().Equal(Flat(one));
    }

    /// <summary>Cross-entropy of the layers multiplied out.</summary>
    private static double PlainLoss(MlpEnsemble ensemble, int model, TrainingTensors data)
    {
        using var scope = NewDisposeScope();
        var p = ensemble.Parameters.Select(parameter => parameter[model]).ToList();
        var logits = data.Inputs.mm(p[0]).add(p[1]).relu().mm(p[2]).add(p[3]).relu().mm(p[4]).add(p[5]);
        return logits.log_softmax(1).mul(data.Targets).sum().neg().item<float>() / data.Count;
    }

    /// <summary>[models, parameters]</summary>
    private static float[] Weights(Examples examples, int models, int first = 0)
    {
        using var ensemble = Train(examples, models, first, "order");
        return Flat(ensemble);
    }

    private static MlpEnsemble Train(Examples examples, int models, int first, string order, params ITrainingObserver[] observers) =>
        Train(examples, models, first, order, Sgd, null, observers);

    private static MlpEnsemble Train(
        Examples examples, int models, int first, string order, SgdSettings settings, params ITrainingObserver[] observers) =>
        Train(examples, models, first, order, settings, null, observers);

    private static MlpEnsemble Train(
        Examples examples, int models, int first, string order, RegularisationSettings? regularisation,
        params ITrainingObserver[] observers) =>
        Train(examples, models, first, order, Sgd, regularisation, observers);

    private static MlpEnsemble Train(
        Examples examples, int models, int first, string order, SgdSettings settings, RegularisationSettings? regularisation,
        params ITrainingObserver[] observers)
    {
        var seeds = Enumerable.Range(first, models).Select(new SeedSequence(1).Model).ToList();
        var ensemble = new MlpEnsemble(Shape, [.. seeds.Select(seed => seed.For("init"))]);
        using var data = new TrainingTensors(examples);
        var trainer = new EnsembleTrainer(settings, observers) { Regulariser = Regulariser.For(regularisation, examples.GreyLevel, seeds) };
        trainer.Train(ensemble, data, [.. seeds.Select(seed => seed.For(order))]);
        return ensemble;
    }

    private static float[] Flat(MlpEnsemble ensemble) =>
    [
        .. Enumerable.Range(0, ensemble.Count)
            .SelectMany(model => ensemble.Parameters.SelectMany(parameter => parameter[model].data<float>().ToArray())),
    ];

    /// <summary>105 examples, so that the last batch is a small one.</summary>
    private static Examples Noise()
    {
        var inputs = new float[105 * 81];
        new SeededRandom(3).FillGaussian(inputs);
        return new Examples(inputs, [.. Enumerable.Range(0, 105).Select(i => i % 10)], new ImageShape(1, 9, 9), 10);
    }

    private sealed class Counter(int satisfiedAfter = int.MaxValue) : ITrainingObserver
    {
        public List<int> Epochs { get; } = [];

        public bool IsSatisfied => Epochs.Contains(satisfiedAfter);

        public List<int> Updates { get; } = [];

        public void StepEnded(INetwork network, int update) => Updates.Add(update);

        public void EpochEnded(INetwork network, int epoch) => Epochs.Add(epoch);

        public void Write(BinaryWriter writer) => throw new NotSupportedException();

        public void Read(BinaryReader reader) => throw new NotSupportedException();
    }
}
