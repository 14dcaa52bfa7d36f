using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Statistics.Randomness;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.CriticalSamples;

public sealed class BoxWalkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(64)]
    public void Every_value_goes_along_its_sign_and_its_noise_and_stays_in_the_box(int dimension)
    {
        const float step = 0.3f, deviation = 0.2f, radius = 0.5f;
        float[] direction = Normal(1), noise = Normal(2), centre = Normal(3), start = Normal(4), point = new float[dimension];
        direction[dimension / 2] = 0;
        var offset = start.ToArray();

        new BoxWalk(step, deviation, radius).Take(direction, noise, centre, offset, point);

        for (var i = 0; i < dimension; i++)
        {
            var moved = start[i] + ((Math.Sign(direction[i]) * step) + (noise[i] * deviation));
            offset[i].Should().Be(Math.Min(Math.Max(moved, -radius), radius));
            point[i].Should().Be(centre[i] + offset[i]);
        }
        if (dimension > 1)
            offset.Should().Contain(radius).And.Contain(-radius).And.Contain(value => Math.Abs(value) < radius);

        float[] Normal(ulong seed)
        {
            var values = new float[dimension];
            new SeededRandom(seed).FillGaussian(values);
            return values;
        }
    }
}
