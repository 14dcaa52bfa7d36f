using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Randomness;

public sealed class SeededRandomTests
{
    [Fact]
    public void Follows_the_published_SplitMix64_sequence()
    {
        var random = new SeededRandom(1234567);

        new[] { random.NextUInt64(), random.NextUInt64(), random.NextUInt64() }
            .Should().Equal(6457827717110365317, 3203168211198807973, 9817491932198370423);
    }

    [Fact]
    public void Gives_every_order_of_three_items_equally_often()
    {
        var random = new SeededRandom(7);
        var counts = Enumerable.Range(0, 60_000).Select(_ => string.Concat(random.Permutation(3))).CountBy(order => order).ToDictionary();

        counts.Should().HaveCount(6);
        counts.Values.Should().OnlyContain(count => Math.Abs(count - 10_000) < 500, "five standard deviations are about 456");
    }

    [Fact]
    public void Draws_normal_values_with_mean_0_variance_1_and_kurtosis_3()
    {
        var random = new SeededRandom(11);
        var draws = Enumerable.Range(0, 200_000).Select(_ => random.NextGaussian()).ToArray();

        draws.Average().Should().BeApproximately(0, 0.012);
        draws.Average(x => x * x).Should().BeApproximately(1, 0.017);
        draws.Average(x => x * x * x * x).Should().BeApproximately(3, 0.12);
    }

    [Fact]
    public void Fills_uniform_values_within_the_bound_on_both_sides_of_zero()
    {
        var values = new float[100_001];
        new SeededRandom(3).FillUniform(values, 0.25f);

        values.Should().OnlyContain(x => Math.Abs(x) <= 0.25f);
        values.Average().Should().BeApproximately(0, 0.0025f);
        values.Average(x => x * x).Should().BeApproximately(0.25f * 0.25f / 3, 0.0003f);
    }

    [Fact]
    public void Draws_that_are_made_many_at_once_have_the_bits_of_draws_one_by_one()
    {
        for (var count = 0; count <= 200; count++)
        {
            SeededRandom uniform = new(5), single = new(5);
            float[] values = new float[count], expected = new float[count];
            uniform.FillUniform(values, 0.7f);
            for (var i = 0; i < count; i += 2)
            {
                var bits = single.NextUInt64();
                expected[i] = Centred(bits >> 40);
                if (i + 1 < count)
                    expected[i + 1] = Centred((uint)bits >> 8);
            }

            values.Should().Equal(expected);
            uniform.State.Should().Be(single.State);
        }

        static float Centred(ulong bits) => ((int)bits - (1 << 23)) * (0.7f / (1 << 23));
    }

    [Fact]
    public void Seeds_depend_on_root_replicate_model_and_purpose()
    {
        var seeds =
            from root in new ulong[] { 42, 43 }
            from replicate in new[] { 0, 1, 11 }
            from purpose in new[] { "init", "order" }
            let sequence = new SeedSequence(root).Replicate(replicate)
            from seed in new[] { sequence.Seed(purpose), sequence.Model(0).Seed(purpose), sequence.Model(1).Seed(purpose) }
            select seed;

        seeds.Should().OnlyHaveUniqueItems().And.HaveCount(36);
    }

    [Fact]
    public void A_seed_is_the_same_in_every_process() =>
        new SeedSequence(42).Replicate(0).Seed("init").Should().Be(PublishedSeed, "stored results are found again by it");

    private const ulong PublishedSeed = 16679184149150773050;
}
