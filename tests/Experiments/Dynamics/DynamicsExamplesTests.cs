using ClaimsSuite.Data;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Experiments;
using ClaimsSuite.Statistics.Randomness;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Experiments.Dynamics;

/// <summary>Which images a run of the dynamics takes, and what noise does to them.</summary>
public sealed class DynamicsExamplesTests
{
    [Fact]
    public void RandX_replaces_the_inputs_of_the_stated_share_and_smaller_shares_are_part_of_larger_ones()
    {
        var run = SmallDynamics.Run with { Examples = 200, TrainingSet = TrainingSet.RandX };
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
        var run = SmallDynamics.Run with { Examples = 200, TrainingSet = TrainingSet.RandY };
        var drawn = (run with { TrainingSet = TrainingSet.Real }).TrainingExamples(Strokes.Load());

        foreach (var level in new[] { 0.2, 0.6, 1 })
        {
            var noisy = (run with { NoiseLevel = level }).TrainingExamples(Strokes.Load());
            noisy.Inputs.Should().Equal(drawn.Inputs);
            noisy.Labels.Order().Should().Equal(drawn.Labels.Order());
            noisy.Labels.Zip(drawn.Labels).Count(pair => pair.First != pair.Second)
                .Should().BeInRange((int)(level * 100), (int)(level * 200) - 1);
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
        var run = SmallDynamics.Run with { TrainingSet = set, Examples = 24, Validation = 20 };

        var validation = run.ValidationExamples(dataset);
        validation.Count.Should().Be(20);
        Column(validation, 3).Should().OnlyContain(pixel => pixel == 200);
        Column(validation, 0).Should().Equal(validation.Labels.Select(label => 10.0 * label));
        Column(validation, 1).Should().OnlyHaveUniqueItems();
        validation.Labels.CountBy(label => label).Should().OnlyContain(count => count.Value == 5);
        Column((run with { TrainingSet = TrainingSet.Real }).TrainingExamples(dataset), 3)
            .Should().OnlyContain(pixel => pixel == 3).And.HaveCount(24);
        (run with { Examples = 5000, Validation = 5000 }).ValidationExamples(dataset).Count.Should().Be(28, "there are no more");
    }

    [Fact]
    public void Downscaled_images_are_the_same_ones_made_small_in_training_and_in_validation()
    {
        var dataset = Strokes.Load();
        var whole = SmallDynamics.Run with { Scaling = InputScaling.UnitInterval };
        var small = whole with { Downscaled = true };

        foreach (var (large, brought) in new[]
        {
            (whole.TrainingExamples(dataset), small.TrainingExamples(dataset)),
            (whole.ValidationExamples(dataset), small.ValidationExamples(dataset)),
        })
        {
            brought.Shape.Should().Be(new ImageShape(1, 14, 14));
            brought.Labels.Should().Equal(large.Labels);
            // Means of whole grey levels are rounded to such.
            brought.Inputs.Zip(Downscale.To(large, 14, 14).Inputs)
                .Should().OnlyContain(pixels => Math.Abs(pixels.First - pixels.Second) < 0.6 / 255);
        }
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
