using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Networks;

public sealed class MlpDesignTests
{
    [Fact]
    public void It_makes_a_network_of_its_width_for_each_generator()
    {
        using var network = new MlpDesign { Hidden = 12 }.Create(
            new ImageShape(3, 4, 4), classes: 5, [new SeededRandom(1), new SeededRandom(2)]);

        network.Count.Should().Be(2);
        network.InputShape.Length.Should().Be(48);
        network.Classes.Should().Be(5);
        network.HiddenLayers.Should().Equal(12, 12);
    }
}
