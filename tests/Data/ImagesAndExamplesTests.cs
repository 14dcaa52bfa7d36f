using ClaimsSuite.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Data;

public sealed class ImagesAndExamplesTests
{
    [Fact]
    public void Unit_interval_inputs_are_the_pixels_by_255_in_the_order_asked_for()
    {
        var set = FileBytes.Images(3, 3);
        var examples = Examples.From(set, [4, 0], InputScaling.UnitInterval);

        examples.Inputs.Should().Equal(set.Image(4).ToArray().Concat(set.Image(0).ToArray()).Select(pixel => pixel / 255f));
        examples.Labels.Should().Equal(set.Labels[4], set.Labels[0]);
        (examples.Count, examples.Dimension, examples.Classes, examples.GreyLevel).Should().Be((2, 16, 2, 1.0 / 255));
    }

    [Fact]
    public void Standardised_inputs_of_a_training_set_have_mean_0_and_variance_1_and_a_grey_level_to_match()
    {
        var set = FileBytes.Images(30, 30);
        var examples = Examples.From(set, InputScaling.Standardised);

        examples.Inputs.Average(x => (double)x).Should().BeApproximately(0, 1e-6);
        examples.Inputs.Average(x => (double)x * x).Should().BeApproximately(1, 1e-6);
        var step = (examples.Inputs[1] - examples.Inputs[0]) / (set.Pixels[1] - set.Pixels[0]);
        examples.GreyLevel.Should().BeApproximately(step, 1e-6, "one grey level in the inputs' units");
    }

    [Fact]
    public void Test_images_and_draws_are_standardised_by_the_whole_training_set()
    {
        var shape = new ImageShape(1, 1, 2);
        var train = new ImageSet([0, 100, 100, 200], [0, 1], shape, 2);
        var data = Dataset.Of("two", false, train, new ImageSet([250, 250, 100, 100], [0, 1], shape, 2));
        var deviation = Math.Sqrt(5000);

        Examples.From(data.Test, InputScaling.Standardised).Inputs
            .Should().Equal([(float)(150 / deviation), (float)(150 / deviation), 0, 0], (a, b) => Math.Abs(a - b) < 1e-6);
        Examples.From(data.Train, [0], InputScaling.Standardised).Inputs
            .Should().Equal([(float)(-100 / deviation), 0], (a, b) => Math.Abs(a - b) < 1e-6);
        data.Train.Take([1]).Statistics.Should().Be(train.Statistics, "a part keeps the scale of the whole");
    }

    [Fact]
    public void Images_without_contrast_are_centred_and_not_divided_by_zero()
    {
        var set = new ImageSet([9, 9, 9, 9], [0, 1], new ImageShape(1, 1, 2), 2);

        Examples.From(set, InputScaling.Standardised).Inputs.Should().AllBeEquivalentTo(0f);
    }

    [Fact]
    public void The_digest_changes_with_any_pixel_label_shape_or_part()
    {
        var shape = new ImageShape(1, 1, 2);
        byte[] pixels = [1, 2, 3, 4], others = [1, 2, 3, 5];
        var digests = new[]
        {
            Digest(pixels, [0, 1], shape, pixels),
            Digest(others, [0, 1], shape, pixels),
            Digest(pixels, [0, 1], shape, others),
            Digest(pixels, [1, 0], shape, pixels),
            Digest(pixels, [0, 1], new ImageShape(1, 2, 1), pixels),
            Digest(pixels, [0, 1], shape, pixels, classes: 3),
        };

        digests.Should().OnlyHaveUniqueItems().And.OnlyContain(digest => digest.Length == 64);
        Digest(pixels, [0, 1], shape, pixels).Should().Be(digests[0]);

        static string Digest(byte[] train, int[] labels, ImageShape shape, byte[] test, int classes = 2) =>
            Dataset.Of("any", false, new ImageSet(train, labels, shape, classes), new ImageSet(test, [0, 1], shape, classes)).Digest;
    }

    [Fact]
    public void The_digest_is_SHA_256_over_counts_shape_classes_pixels_and_labels_as_little_endian_integers()
    {
        var set = new ImageSet([1, 2, 3, 4], [0, 1], new ImageShape(1, 1, 2), 2);
        byte[] half = [2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0, 1, 0, 0, 0];

        var expected = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([.. half, .. half]));

        Dataset.Of("any", false, set, set).Digest.Should().Be(expected, "another implementation must be able to reproduce it");
    }

    [Fact]
    public void Unique_classes_give_each_example_a_class_of_its_own()
    {
        var examples = FileBytes.Examples(3, 4).WithUniqueClasses();

        examples.Labels.Should().Equal(0, 1, 2, 3, 4, 5, 6);
        examples.Classes.Should().Be(7);
    }

    [Fact]
    public void Parts_keep_inputs_and_labels_together()
    {
        var all = FileBytes.Examples(5, 5);
        var part = all.Take([7, 2]);

        part.Input(0).ToArray().Should().Equal(all.Input(7).ToArray());
        part.Input(1).ToArray().Should().Equal(all.Input(2).ToArray());
        part.Labels.Should().Equal(all.Labels[7], all.Labels[2]);
    }

    [Theory]
    [InlineData(3, 0, 1)]
    [InlineData(4, 0, 2)]
    [InlineData(4, -1, 0)]
    public void Arrays_that_do_not_fit_are_refused(int pixels, int firstLabel, int secondLabel)
    {
        var images = () => new ImageSet(new byte[pixels], [firstLabel, secondLabel], new ImageShape(1, 1, 2), 2);
        var examples = () => new Examples(new float[pixels], [firstLabel, secondLabel], new ImageShape(1, 1, 2), 2);

        images.Should().Throw<ArgumentException>();
        examples.Should().Throw<ArgumentException>();
    }
}
