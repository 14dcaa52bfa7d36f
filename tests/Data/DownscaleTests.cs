using ClaimsSuite.Data;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Data;

public sealed class DownscaleTests
{
    private static readonly ImageSet TwoChannels = new(
        [0, 4, 10, 20, 8, 3, 30, 41, 1, 1, 2, 2, 1, 2, 2, 2],
        [1],
        new ImageShape(2, 2, 4),
        2);

    [Fact]
    public void Averages_blocks_of_pixels_channel_by_channel_rounding_half_up()
    {
        // (0+4+8+3)/4 = 3.75, (10+20+30+41)/4 = 25.25, (1+1+1+2)/4 = 1.25, (2+2+2+2)/4 = 2
        var small = Downscale.To(TwoChannels, 1, 2);

        small.Shape.Should().Be(new ImageShape(2, 1, 2));
        small.Pixels.Should().Equal(4, 25, 1, 2);
        small.Labels.Should().Equal(1);
        Downscale.To(new ImageSet([1, 2], [0], new ImageShape(1, 1, 2), 2), 1, 1).Pixels.Should().Equal(2);
    }

    [Fact]
    public void Averages_inputs_without_rounding()
    {
        var small = Downscale.To(Examples.From(TwoChannels, InputScaling.UnitInterval), 1, 2);

        small.Inputs.Should().Equal(new[] { 3.75f, 25.25f, 1.25f, 2f }.Select(x => x / 255), (a, b) => Math.Abs(a - b) < 1e-7);
        small.Shape.Should().Be(new ImageShape(2, 1, 2));
        small.GreyLevel.Should().Be(1.0 / 255);
    }

    [Fact]
    public void Keeps_every_image_apart()
    {
        var set = FileBytes.Images(20, 20);
        var small = Downscale.To(set, 2, 2);

        for (var i = 0; i < set.Count; i++)
        {
            var image = set.Image(i);
            var corner = (image[0] + image[1] + image[4] + image[5] + 2) / 4;
            small.Image(i)[0].Should().Be((byte)corner);
        }
    }

    [Fact]
    public void A_data_set_is_standardised_anew_by_its_averaged_training_set()
    {
        var data = Strokes.Draw(trainPerClass: 3, testPerClass: 1);
        var small = Downscale.To(data, 14, 14);

        small.Shape.Should().Be(new ImageShape(1, 14, 14));
        small.Test.Statistics.Should().Be(PixelStatistics.Of(small.Train.Pixels));
        small.Train.Statistics.StandardDeviation.Should().BeLessThan(data.Train.Statistics.StandardDeviation);
        small.Digest.Should().NotBe(data.Digest);
        small.IsSurrogate.Should().BeTrue();
    }

    [Theory]
    [InlineData(3, 4)]
    [InlineData(2, 3)]
    [InlineData(0, 2)]
    [InlineData(8, 8)]
    public void Refuses_a_size_that_does_not_divide(int height, int width)
    {
        var downscale = () => Downscale.To(FileBytes.Images(1, 1), height, width);

        downscale.Should().Throw<DataException>()
            .WithMessage(
                $"downscaling 4x4 images: expected a height and a width that divide them, found {height}x{width}; choose *such as 2x2");
    }
}
