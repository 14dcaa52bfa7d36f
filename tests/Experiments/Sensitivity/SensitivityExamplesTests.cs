using ClaimsSuite.Data;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Sensitivity;
using ClaimsSuite.Statistics.Randomness;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Experiments.Sensitivity;

public sealed class SensitivityExamplesTests
{
    private static readonly SensitivityTraining Training =
        new() { TrainingSet = TrainingSet.Real, LearningRate = 0.1, BatchSize = 50, EvaluationEpochs = [1] };

    [Theory]
    [InlineData(28, 28, 14, 14)]
    [InlineData(32, 32, 8, 8)]
    [InlineData(27, 27, 9, 9)]
    [InlineData(28, 14, 14, 7)]
    [InlineData(14, 14, 14, 14)]
    [InlineData(8, 8, 8, 8)]
    [InlineData(3, 3, 3, 3)]
    [InlineData(29, 29, 29, 29)]
    [InlineData(28, 29, 28, 29)]
    public void Images_are_divided_to_14_x_14_or_less_where_a_whole_number_does(int height, int width, int newHeight, int newWidth) =>
        SmallImages.Of(Images(height, width)).Shape.Should().Be(new ImageShape(1, newHeight, newWidth));

    [Fact]
    public void Arms_of_a_replicate_share_images_and_random_inputs_have_their_mean_and_variance()
    {
        var (real, randX) = (Draw(TrainingSet.Real), Draw(TrainingSet.RandX));

        real.Shape.Should().Be(new ImageShape(1, 14, 14));
        real.Labels.Should().Equal(randX.Labels).And.HaveCount(1000);
        real.Labels.CountBy(label => label).Should().OnlyContain(group => group.Value == 100);
        Moments(randX).Mean.Should().BeApproximately(Moments(real).Mean, 0.01);
        Moments(randX).Deviation.Should().BeApproximately(Moments(real).Deviation, 0.01);
        Moments(real).Deviation.Should().BeApproximately(1, 0.05, "standardised after downscaling, which took variance away");
        real.Inputs.Should().NotEqual(randX.Inputs);
        Draw(TrainingSet.RandY).Inputs.Should().Equal(real.Inputs);
        Draw(TrainingSet.RandY).Labels.Should().NotEqual(real.Labels);
    }

    private static Examples Draw(TrainingSet set) =>
        SensitivityExamples.Draw(Training with { TrainingSet = set }, Strokes.Load(), new SeedSequence(1000));

    private static (double Mean, double Deviation) Moments(Examples examples)
    {
        var mean = examples.Inputs.Average(value => (double)value);
        return (mean, Math.Sqrt(examples.Inputs.Average(value => (value - mean) * (value - mean))));
    }

    private static Dataset Images(int height, int width)
    {
        var shape = new ImageShape(1, height, width);
        var set = new ImageSet([.. Enumerable.Range(0, 2 * shape.Length).Select(i => (byte)i)], [0, 1], shape, 2);
        return Dataset.Of("made-up", true, set, set);
    }
}
