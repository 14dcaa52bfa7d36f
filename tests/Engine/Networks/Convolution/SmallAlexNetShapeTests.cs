using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks.Convolution;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Networks.Convolution;

public sealed class SmallAlexNetShapeTests
{
    private static readonly SmallAlexNetShape Paper = new(new ImageShape(3, 32, 32), Filters: 200, Classes: 10);

    [Fact]
    public void At_the_papers_width_it_has_as_many_parameters_as_one_counts_by_hand()
    {
        // 28 x 28, pooled 9 x 9, pooled 3 x 3: 25*3*200 + 25*200*200 + 9*200*384 + 384*192 + 192*10 + 10, and 2 a normalised unit.
        Paper.Parameters.Should().Be(15_000 + 1_000_000 + 691_200 + 73_728 + 1_920 + 10 + (2 * (200 + 200 + 384 + 192)));
        // 24 x 24, pooled 8 x 8, pooled 2 x 2.
        (Paper with { Image = new ImageShape(1, 28, 28) }).Parameters.Should().Be(5_000 + 1_000_000 + 307_200 + 73_728 + 1_930 + 1_952);
        // 28 x 28, pooled 13 x 13, pooled 6 x 6.
        (Paper with { PoolStride = 2 }).Parameters.Should().Be(15_000 + 1_000_000 + 2_764_800 + 73_728 + 1_930 + 1_952);
    }

    [Fact]
    public void A_network_has_the_parameters_of_its_shape()
    {
        var network = new SmallAlexNet(Paper with { Filters = 20 }, new SeededRandom(1));

        network.Snapshot().Parameters.Should().HaveCount(network.Shape.Parameters);
        (network.Classes, network.Input).Should().Be((10, new ImageShape(3, 32, 32)));
    }

    [Fact]
    public void Operations_are_those_of_products_twice_as_many_on_the_way_back_but_for_the_images()
    {
        var shape = Paper with { Filters = 32 };

        double first = 2.0 * 784 * 75 * 32, second = 2.0 * 81 * 800 * 32, dense = 2.0 * ((288 * 384) + (384 * 192) + 1920);
        shape.ForwardOperations.Should().Be(first + second + dense);
        shape.TrainingOperations.Should().Be((2 * first) + (3 * second) + (3 * dense));
    }

    [Fact]
    public void Initial_weights_are_uniform_below_one_over_the_root_of_what_a_unit_reads_and_gains_one()
    {
        var parameters = new SmallAlexNet(Paper with { Filters = 100 }, new SeededRandom(1)).Snapshot().Parameters;

        Uniform(parameters[..7_500], 1 / Math.Sqrt(75));
        parameters[7_500..7_600].Should().OnlyContain(gain => gain == 1);
        parameters[7_600..7_700].Should().OnlyContain(offset => offset == 0);
        Uniform(parameters[7_700..257_700], 1 / Math.Sqrt(2_500));
        Uniform(parameters[257_900..603_500], 1 / Math.Sqrt(900));
        Uniform(parameters[^1_930..], 1 / Math.Sqrt(192));
    }

    [Fact]
    public void Shapes_that_no_network_can_have_are_refused()
    {
        SmallAlexNetShape[] impossible =
        [
            Paper with { PoolStride = 4 }, Paper with { PoolStride = 1 }, Paper with { Filters = 0 }, Paper with { Classes = 1 },
            Paper with { Image = new ImageShape(2, 32, 32) }, Paper with { Image = new ImageShape(3, 32, 12) },
            Paper with { Image = new ImageShape(3, 12, 32) },
        ];
        foreach (var shape in impossible)
            FluentActions.Invoking(() => new SmallAlexNet(shape, new SeededRandom(1))).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static void Uniform(float[] values, double bound)
    {
        values.Should().OnlyContain(value => Math.Abs(value) <= bound);
        values.Average(value => value * value).Should().BeApproximately((float)(bound * bound / 3), (float)(0.06 * bound * bound / 3));
    }
}
