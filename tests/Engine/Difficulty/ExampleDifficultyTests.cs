using ClaimsSuite.Data;
using ClaimsSuite.Engine.Difficulty;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Difficulty;

public sealed class ExampleDifficultyTests
{
    private static readonly MlpDesign Design = new() { Hidden = 96 };
    private static readonly SgdSettings Sgd = new() { LearningRate = 0.1, BatchSize = 16, Epochs = 1 };

    [Fact]
    public void The_same_seeds_give_the_same_bits_whatever_the_number_of_threads()
    {
        var examples = Blobs(noise: 1.5f);

        var one = Measure(examples, models: 60);
        var beside = new ExampleDifficulty[3];
        WorkerThreads.Run(count: 3, workers: 3, TorchThread.Prepare, i => beside[i] = Measure(examples, models: 60));

        foreach (var other in beside)
        {
            other.ErrorCounts.Should().Equal(one.ErrorCounts);
            other.ClassErrorRates.Should().Equal(one.ClassErrorRates);
        }
    }

    [Fact]
    public void A_models_errors_do_not_depend_on_which_models_train_beside_it()
    {
        var examples = Blobs(noise: 1.5f);

        var alone = Measure(examples, models: 1).ClassErrorRates;
        var among = Measure(examples, models: 41).ClassErrorRates;

        among[..examples.Classes].Should().Equal(alone);
    }

    [Fact]
    public void Other_seeds_give_other_values()
    {
        var examples = Blobs(noise: 1.5f);

        Measure(examples, models: 10, root: 2).ErrorCounts.Should().NotEqual(Measure(examples, models: 10, root: 1).ErrorCounts);
    }

    [Fact]
    public void Examples_with_a_wrong_label_are_misclassified_by_all_and_the_others_by_none()
    {
        var clean = Blobs(noise: 0.05f);
        var labels = (int[])clean.Labels.Clone();
        labels[0] = (labels[0] + 1) % clean.Classes;
        var flipped = clean.WithLabels(labels, clean.Classes);

        var difficulty = Measure(flipped, models: 8, epochs: 6);

        difficulty.ErrorCounts[0].Should().Be(8);
        difficulty.ErrorCounts.Skip(1).Should().OnlyContain(count => count == 0);
        var classSize = labels.Count(label => label == labels[0]);
        difficulty.ClassErrorRates[labels[0]].Should().BeApproximately(1.0 / classSize, 1e-12);
    }

    private static ExampleDifficulty Measure(Examples examples, int models, ulong root = 1, int epochs = 1) =>
        ExampleDifficulty.Measure(examples, Design, Sgd with { Epochs = epochs }, models, new SeedSequence(root));

    /// <summary>200 examples around one centre a class, in 36 dimensions.</summary>
    private static Examples Blobs(float noise)
    {
        var random = new SeededRandom(5);
        var centres = new float[4 * 36];
        random.FillGaussian(centres);
        var inputs = new float[200 * 36];
        random.FillGaussian(inputs);
        for (var i = 0; i < inputs.Length; i++)
            inputs[i] = (inputs[i] * noise) + centres[(i / 36 % 4 * 36) + (i % 36)];
        return new Examples(inputs, [.. Enumerable.Range(0, 200).Select(i => i % 4)], new ImageShape(1, 6, 6), 4);
    }
}
