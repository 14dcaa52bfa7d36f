using System.Numerics;
using ClaimsSuite.Data;
using ClaimsSuite.Engine.Filters;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Statistics.Randomness;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Filters;

public sealed class FilterStructureTests
{
    [Theory]
    [InlineData(1, 5, 5)]
    [InlineData(3, 5, 5)]
    [InlineData(1, 28, 28)]
    [InlineData(2, 4, 9)]
    public void The_share_of_low_frequencies_is_that_of_a_Fourier_transform(int channels, int height, int width)
    {
        var filters = Normal(new ImageShape(channels, height, width), count: 3, seed: 1);
        double low = 0, power = 0;
        foreach (var channel in filters.Weights.Chunk(height * width))
        {
            for (var v = 0; v < height; v++)
            {
                for (var u = 0; u < width; u++)
                {
                    var amount = Enumerable.Range(0, channel.Length).Aggregate(Complex.Zero, (sum, i) => sum + Complex.FromPolarCoordinates(
                        channel[i], -2 * Math.PI * (((double)(i / width) * v / height) + ((double)(i % width) * u / width))));
                    var square = (amount * Complex.Conjugate(amount)).Real;
                    power += square;
                    if (Frequency(v, height) <= FilterStructure.Cutoff && Frequency(u, width) <= FilterStructure.Cutoff)
                        low += square;
                }
            }
        }

        FilterStructure.Of(filters).LowFrequency.Should().BeApproximately(low / power, 1e-9);

        static double Frequency(int wave, int pixels) => (double)Math.Min(wave, pixels - wave) / pixels;
    }

    [Fact]
    public void White_noise_has_the_share_that_there_is_room_for_and_no_smoothness()
    {
        var window = FilterStructure.Of(Normal(new ImageShape(3, 5, 5), count: 4000, seed: 2));
        var image = FilterStructure.Of(Normal(new ImageShape(1, 28, 28), count: 400, seed: 3));

        window.LowFrequency.Should().BeApproximately(9 / 25.0, 0.005);
        image.LowFrequency.Should().BeApproximately(121 / 784.0, 0.005);
        window.Smoothness.Should().BeApproximately(0, 0.01);
        image.Smoothness.Should().BeApproximately(0, 0.01);
    }

    [Fact]
    public void A_slope_is_smooth_a_chessboard_is_the_contrary_and_their_shuffled_pixels_are_neither()
    {
        var slope = Of((x, y) => x + (2 * y));
        var chessboard = Of((x, y) => (x + y) % 2 == 0 ? 1 : -1);

        FilterStructure.Of(slope).Smoothness.Should().BeGreaterThan(0.7);
        FilterStructure.Of(chessboard).Smoothness.Should().BeLessThan(-0.9);
        FilterStructure.Of(slope).LowFrequency.Should().BeGreaterThan(0.8).And.BeLessThan(1);
        FilterStructure.Of(chessboard).LowFrequency.Should().BeLessThan(0.05);
        foreach (var filter in new[] { slope, chessboard })
        {
            Enumerable.Range(0, 2000).Average(seed => FilterStructure.Of(Shuffled(filter, (ulong)seed)).Smoothness)
                .Should().BeApproximately(0, 0.02);
        }
    }

    [Fact]
    public void The_smoothness_of_two_by_two_pixels_is_that_of_a_sum_by_hand()
    {
        // Neighbours: 1*2, 3*5, 1*3, 2*5, mean 7.5. Pairs: those and 1*5, 2*3, mean 41/6. Squares: mean 39/4.
        var filter = new FirstLayerFilters(new ImageShape(1, 2, 2), [1, 2, 3, 5]);

        FilterStructure.Of(filter).Smoothness.Should().BeApproximately((7.5 - (41 / 6.0)) / (9.75 - (41 / 6.0)), 1e-12);
    }

    [Fact]
    public void The_scale_of_filters_changes_nothing_and_one_colour_counts_as_low_frequency()
    {
        var filters = Normal(new ImageShape(1, 5, 5), count: 8, seed: 4);
        var scaled = FilterStructure.Of(filters with { Weights = Array.ConvertAll(filters.Weights, weight => -8 * weight) });
        var shifted = FilterStructure.Of(filters with { Weights = Array.ConvertAll(filters.Weights, weight => weight + 2) });
        var plain = FilterStructure.Of(filters);

        scaled.LowFrequency.Should().BeApproximately(plain.LowFrequency, 1e-9);
        scaled.Smoothness.Should().BeApproximately(plain.Smoothness, 1e-9);
        shifted.LowFrequency.Should().BeGreaterThan(plain.LowFrequency + 0.2, "one colour is structure");
    }

    private static FirstLayerFilters Of(Func<int, int, float> value) => new(
        new ImageShape(1, 6, 6), [.. Enumerable.Range(0, 36).Select(i => value(i % 6, i / 6))]);

    private static FirstLayerFilters Shuffled(FirstLayerFilters filter, ulong seed)
    {
        var weights = filter.Weights.ToArray();
        new SeededRandom(seed).Permute(weights.AsSpan());
        return filter with { Weights = weights };
    }

    private static FirstLayerFilters Normal(ImageShape shape, int count, ulong seed)
    {
        var weights = new float[count * shape.Length];
        new SeededRandom(seed).FillGaussian(weights);
        return new FirstLayerFilters(shape, weights);
    }
}
