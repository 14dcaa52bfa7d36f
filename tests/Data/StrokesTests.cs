using ClaimsSuite.Data;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Data;

public sealed class StrokesTests
{
    private static readonly Dataset Few = Strokes.Draw(trainPerClass: 50, testPerClass: 20);

    [Fact]
    public void Are_the_same_pixels_on_every_machine() =>
        Strokes.Load().Digest.Should().Be(Strokes.PublishedDigest, "only arithmetic that IEEE 754 fixes decides a pixel");

    [Fact]
    public void The_whole_set_has_2000_training_and_400_test_images_a_class()
    {
        Strokes.Load().Train.ClassCounts().Should().AllBeEquivalentTo(2000);
        Strokes.Load().Test.ClassCounts().Should().AllBeEquivalentTo(400);
        Strokes.Load().Should().BeSameAs(Strokes.Load(), "it is drawn once a process");
    }

    [Fact]
    public void Are_called_a_surrogate()
    {
        Few.Name.Should().Be("strokes");
        Few.IsSurrogate.Should().BeTrue();
    }

    [Fact]
    public void Are_balanced_grey_images_of_ten_digits()
    {
        Few.Shape.Should().Be(new ImageShape(1, 28, 28));
        Few.Classes.Should().Be(10);
        Few.Train.ClassCounts().Should().AllBeEquivalentTo(50);
        Few.Test.ClassCounts().Should().AllBeEquivalentTo(20);
    }

    [Fact]
    public void A_small_draw_is_the_beginning_of_a_larger_one()
    {
        var fewer = Strokes.Draw(trainPerClass: 7, testPerClass: 1);

        fewer.Train.Pixels.Should().Equal(Few.Train.Pixels.Take(fewer.Train.Pixels.Length));
        fewer.Test.Pixels.Should().Equal(Few.Test.Pixels.Take(fewer.Test.Pixels.Length));
    }

    [Fact]
    public void No_two_images_are_alike_not_even_across_training_and_test()
    {
        var images =
            from set in new[] { Few.Train, Few.Test }
            from i in Enumerable.Range(0, set.Count)
            select Convert.ToHexString(set.Image(i));

        images.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_image_has_ink_and_paper()
    {
        for (var i = 0; i < Few.Train.Count; i++)
        {
            var ink = Few.Train.Image(i).ToArray().Count(pixel => pixel > 127);
            ink.Should().BeInRange(15, 300, "image {0} shows a digit of {1}", i, Few.Train.Labels[i]);
        }
    }

    [Fact]
    public void Edges_are_blended()
    {
        var greys = Few.Train.Pixels.Count(pixel => pixel is > 16 and < 240) / (double)Few.Train.Pixels.Count(pixel => pixel > 0);

        greys.Should().BeInRange(0.2, 0.7, "a pen of 1.5 to 3.5 pixels has an edge of one on both sides");
    }

    [Fact]
    public void One_in_five_is_from_the_hard_tail_and_lies_farther_from_the_mean_of_its_class()
    {
        var hard = Enumerable.Range(0, Few.Train.Count).Where(Strokes.IsFromHardTail).ToArray();

        hard.Should().HaveCount(Few.Train.Count / 5);
        hard.CountBy(i => Few.Train.Labels[i]).Should().HaveCount(10).And.OnlyContain(pair => pair.Value == 10);
        var means = ClassMeans(Few.Train);
        var distance = Enumerable.Range(0, Few.Train.Count)
            .Select(i => SquaredDistance(Few.Train.Image(i), means[Few.Train.Labels[i]]))
            .ToArray();
        hard.Average(i => distance[i])
            .Should().BeGreaterThan(1.15 * Enumerable.Range(0, distance.Length).Except(hard).Average(i => distance[i]));
    }

    [Fact]
    public void Can_be_told_apart_by_their_nearest_neighbour_but_not_trivially()
    {
        var set = Strokes.Draw(trainPerClass: 100, testPerClass: 20);
        var test = Enumerable.Range(0, set.Test.Count).ToArray();

        var accuracy = test.Average(i => set.Train.Labels[Nearest(set.Train, set.Test.Image(i))] == set.Test.Labels[i] ? 1.0 : 0.0);

        accuracy.Should().BeInRange(0.70, 0.97, "MNIST's nearest neighbour among 1000 is right in about .89");
    }

    private static int Nearest(ImageSet set, ReadOnlySpan<byte> image)
    {
        var (nearest, best) = (-1, int.MaxValue);
        for (var i = 0; i < set.Count; i++)
        {
            var distance = 0;
            var other = set.Image(i);
            for (var j = 0; j < image.Length && distance < best; j++)
                distance += (image[j] - other[j]) * (image[j] - other[j]);
            if (distance < best)
                (nearest, best) = (i, distance);
        }

        return nearest;
    }

    private static double[][] ClassMeans(ImageSet set)
    {
        var means = Enumerable.Range(0, set.Classes).Select(_ => new double[set.Shape.Length]).ToArray();
        var counts = set.ClassCounts();
        for (var i = 0; i < set.Count; i++)
        {
            for (var j = 0; j < set.Shape.Length; j++)
                means[set.Labels[i]][j] += set.Image(i)[j] / (double)counts[set.Labels[i]];
        }

        return means;
    }

    private static double SquaredDistance(ReadOnlySpan<byte> image, double[] mean)
    {
        var sum = 0.0;
        for (var j = 0; j < mean.Length; j++)
            sum += (image[j] - mean[j]) * (image[j] - mean[j]);
        return sum;
    }
}
