using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Networks.Convolution;
using ClaimsSuite.Engine.Networks.Perceptron;
using ClaimsSuite.Statistics.Randomness;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Networks;

public sealed class FirstLayerFiltersTests
{
    private const int Channels = 3, Maps = 4;

    [Fact]
    public void A_convolution_s_filters_are_the_first_parameters_of_its_snapshot()
    {
        var network = new SmallAlexNet(
            new SmallAlexNetShape(new ImageShape(Channels, 20, 20), Maps, Classes: 5) { Dense1 = 8, Dense2 = 6 }, new SeededRandom(1));

        var filters = network.Filters();

        filters.Shape.Should().Be(new ImageShape(Channels, 5, 5));
        var parameters = network.Snapshot().Parameters;
        for (var (filter, i) = (0, 0); filter < Maps; filter++)
        {
            for (var channel = 0; channel < Channels; channel++)
            {
                for (var pixel = 0; pixel < 25; pixel++, i++)
                    filters.Weights[i].Should().Be(parameters[(((pixel * Channels) + channel) * Maps) + filter]);
            }
        }
    }

    /// <summary>One kind draws its initial weights as the other does.</summary>
    [Fact]
    public void A_perceptron_s_filters_are_the_columns_of_its_first_weights_on_arrays_and_on_tensors()
    {
        using var tensors = new MlpEnsemble(new MlpShape(7, 5, 3), [new SeededRandom(2), new SeededRandom(1)]);
        var columns = tensors.Parameters[0][1].data<float>().ToArray();

        var filters = tensors.Filters(1);

        filters.Shape.Length.Should().Be(7);
        filters.Count.Should().Be(5);
        for (var i = 0; i < filters.Weights.Length; i++)
            filters.Weights[i].Should().Be(columns[(i % 7 * 5) + (i / 7)]);
        new ArrayMlp(7, 5, 3, new SeededRandom(1)).Filters().Weights.Should().Equal(filters.Weights);
    }
}
