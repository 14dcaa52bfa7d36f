using ClaimsSuite.Data;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Statistics.Randomness;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Networks;

/// <summary>All that works on networks works on the convolutional one.</summary>
public sealed class SmallAlexNetDesignTests
{
    private static readonly SmallAlexNetDesign Design = new() { Filters = 3, Dense1 = 12, Dense2 = 8 };

    private static readonly ImageShape Image = new(1, 14, 14);

    private static readonly SgdSettings Sgd = new() { LearningRate = 0.05, BatchSize = 10, Epochs = 6, Momentum = 0.9, HalvingEpochs = 4 };

    [Fact]
    public void It_learns_images_by_heart_and_its_critical_samples_grow_with_the_box()
    {
        var dynamics = Measure(RegularisationSettings.None, epochs: 12, schedule: new CriticalSampleSchedule
        {
            Lass = LassSettings.WithRadius(radius: 5, iterations: 5), Examples = 20, Epochs = [0, 12], OtherRadii = [50],
        });

        dynamics.TrainingAccuracy[^1].Should().BeGreaterThan(0.9);
        dynamics.TrainingLoss[^1].Should().BeLessThan(dynamics.TrainingLoss[0] / 2);
        dynamics.CriticalSamples!.AtRadii[0].Should().BeGreaterThan(dynamics.CriticalSamples.OnValidation[1]);
    }

    [Fact]
    public void Every_regulariser_changes_how_it_is_trained_and_none_how_it_is_evaluated()
    {
        var plain = Measure(RegularisationSettings.None);
        foreach (var settings in new RegularisationSettings[]
        {
            new() { Dropout = 0.3 }, new() { HiddenNoise = 0.3 }, new() { InputDropout = 0.3 }, new() { InputNoise = 0.5 },
            new() { WeightDecay = 0.05 },
            new() { AdversarialWeight = 0.5, Adversary = LassSettings.WithRadius(radius: 30, iterations: 2) },
        })
        {
            var regularised = Measure(settings);
            regularised.TrainingLoss[0].Should().Be(plain.TrainingLoss[0], "nothing was trained yet: {0}", settings);
            regularised.TrainingLoss[1].Should().NotBe(plain.TrainingLoss[1], "{0}", settings);
        }
    }

    [Fact]
    public void Momentum_and_schedule_act_and_networks_side_by_side_are_those_that_train_alone()
    {
        SeedSequence[] seeds = [new(1), new(2)];
        var together = TrainingDynamics.Measure(Images(20), Images(20), Settings(RegularisationSettings.None, Sgd, null), seeds);

        together[1].TrainingLoss.Should().Equal(Loss(Sgd));
        Loss(Sgd with { Momentum = 0 })[1].Should().NotBe(together[1].TrainingLoss[1]);
        var unhalved = Loss(Sgd with { HalvingEpochs = 0 });
        unhalved[..5].Should().Equal(together[1].TrainingLoss[..5], "the rate is halved after four epochs");
        unhalved[5].Should().NotBe(together[1].TrainingLoss[5]);

        double[] Loss(SgdSettings sgd) => TrainingDynamics.Measure(
            Images(20), Images(20), Settings(RegularisationSettings.None, sgd, null), [seeds[1]])[0].TrainingLoss;
    }

    [Fact]
    public void Logits_of_a_hundred_take_part_in_the_softmax_like_any_others()
    {
        float[] logits = [100, 90, 0];

        SoftmaxDelta.Replace(logits, 3, [0, 1, 0], 3, default);

        logits[0].Should().BeApproximately(1 / (1 + MathF.Exp(-10)), 1e-6f);
        logits[1].Should().BeApproximately((1 / (1 + MathF.Exp(10))) - 1, 1e-6f);
        logits[2].Should().Be(0);
    }

    private static TrainingDynamics Measure(
        RegularisationSettings regularisation, int epochs = 2, CriticalSampleSchedule? schedule = null) => TrainingDynamics.Measure(
            Images(40), Images(20), Settings(regularisation, Sgd with { Epochs = epochs }, schedule), [new SeedSequence(7)])[0];

    private static DynamicsSettings Settings(RegularisationSettings regularisation, SgdSettings sgd, CriticalSampleSchedule? schedule) =>
        new() { Network = Design, Sgd = sgd, Regularisation = regularisation, CriticalSamples = schedule };

    /// <summary>Noise with a bright corner that tells the class.</summary>
    private static Examples Images(int count)
    {
        var inputs = new float[count * Image.Length];
        new SeededRandom(3).FillGaussian(inputs);
        for (var n = 0; n < count; n++)
        {
            for (var pixel = 0; pixel < 16; pixel++)
                inputs[(n * Image.Length) + (((4 * (n % 3)) + (pixel / 4)) * 14) + (pixel % 4) + 3] += 2;
        }
        return new Examples(inputs, [.. Enumerable.Range(0, count).Select(n => n % 3)], Image, 3);
    }
}
