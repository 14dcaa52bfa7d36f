using ClaimsSuite.Engine.Networks.Kernels;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Networks.Kernels;

public sealed class PoolKernelsTests
{
    private const int Channels = 16;
    private static readonly MapLayout Map = new(3, 3, Channels, 0), Pooled = new(1, 1, Channels, 0);

    [Fact]
    public void The_first_of_equal_values_is_chosen_as_in_PyTorch_and_none_where_none_is_above_zero()
    {
        var map = new float[Map.Length];
        // The first map is even, as one of a blank image is; the second is largest at two places; the third is never above 0.
        for (var place = 0; place < 9; place++)
            (map[place * Channels], map[(place * Channels) + 1], map[(place * Channels) + 2]) = (0.5f, place is 4 or 7 ? 2 : 1, -place);

        var choices = new int[PoolKernels.ChoiceLength(Pooled)];
        var (pooled, chosen) = (new float[Channels], new float[Channels]);
        float[] scale = [.. Enumerable.Repeat(1f, Channels)];
        PoolKernels.Pool(map, Map, scale, new float[Channels], pooled, Pooled, 3, choices, chosen);

        pooled[..3].Should().Equal(0.5f, 2, 0);
        chosen[..2].Should().Equal(0.5f, 2);
        Enumerable.Range(0, 3).Select(f => PoolKernels.ChoiceOf(choices, 0, f, Channels))
            .Should().Equal(0, 4, PoolKernels.ChoiceValues - 1);
    }

    [Fact]
    public void Where_the_scale_is_negative_the_smallest_value_is_chosen()
    {
        var map = new float[Map.Length];
        map[5 * Channels] = -3;
        var choices = new int[PoolKernels.ChoiceLength(Pooled)];
        var (pooled, chosen) = (new float[Channels], new float[Channels]);
        float[] scale = [.. Enumerable.Repeat(-2f, Channels)], shift = [.. Enumerable.Repeat(1f, Channels)];

        PoolKernels.Pool(map, Map, scale, shift, pooled, Pooled, 3, choices, chosen);

        (pooled[0], chosen[0], PoolKernels.ChoiceOf(choices, 0, 0, Channels)).Should().Be((7, -3, 5));
    }
}
