using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using MathNet.Numerics.Distributions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.Randomness;

/// <summary><see cref="SeededRandom.FillGaussian"/>, which draws in pairs and in blocks of 2 x 16.</summary>
public sealed class FillGaussianTests
{
    private const int Block = 16;

    /// <summary>The limits of both tests are those of p = 0.001.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Either_of_a_pair_is_normally_distributed(int half)
    {
        var values = Pairs(12_800).Select(pair => half == 0 ? pair.First : pair.Second).Order().ToArray();

        KolmogorovSmirnov(values).Should().BeLessThan(1.95);
        AndersonDarling(values).Should().BeLessThan(5.97);
    }

    /// <summary>Each within five standard errors.</summary>
    [Fact]
    public void Moments_and_tails_are_those_of_the_standard_normal_distribution()
    {
        var values = Fill(seed: 3, 400_000);
        var root = Math.Sqrt(values.Length);

        values.Average().Should().BeApproximately(0, 5 / root);
        values.Average(x => x * x).Should().BeApproximately(1, 5 * Math.Sqrt(2) / root);
        values.Average(x => x * x * x).Should().BeApproximately(0, 5 * Math.Sqrt(15) / root);
        values.Average(x => x * x * x * x).Should().BeApproximately(3, 5 * Math.Sqrt(96) / root);
        foreach (var limit in new[] { 2.0, 3, 4 })
        {
            var expected = values.Length * Normal.CDF(0, 1, -limit);
            ((double)values.Count(x => x > limit)).Should().BeApproximately(expected, 5 * Math.Sqrt(expected));
            ((double)values.Count(x => x < -limit)).Should().BeApproximately(expected, 5 * Math.Sqrt(expected));
        }
        values.Should().OnlyContain(x => Math.Abs(x) <= 5.8);
    }

    /// <summary>Each within five standard errors. Squares show what has one radius, products what has one angle.</summary>
    [Fact]
    public void The_two_of_a_pair_and_neighbours_are_independent()
    {
        var pairs = Pairs(12_800);
        var values = Fill(seed: 3, 400_000);
        (double, double)[] neighbours = [.. values.Zip(values.Skip(1))];

        foreach (var sample in new[] { pairs, neighbours })
        {
            var root = Math.Sqrt(sample.Length);
            sample.Average(pair => pair.Item1 * pair.Item2).Should().BeApproximately(0, 5 / root);
            sample.Average(pair => (Square(pair.Item1) - 1) * (Square(pair.Item2) - 1)).Should().BeApproximately(0, 5 * 2 / root);
            sample.Average(pair => pair.Item1 * (Square(pair.Item2) - 1)).Should().BeApproximately(0, 5 * Math.Sqrt(2) / root);
            sample.Average(pair => (Square(pair.Item1) - 1) * pair.Item2).Should().BeApproximately(0, 5 * Math.Sqrt(2) / root);
            ((double)sample.Count(pair => pair.Item1 > pair.Item2)).Should().BeApproximately(sample.Length / 2.0, 2.5 * root);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(255)]
    [InlineData((2 * Block) - 1)]
    [InlineData(2 * Block)]
    [InlineData((2 * Block) + 1)]
    [InlineData((2 * Block) + 2)]
    [InlineData((4 * Block) + 3)]
    public void Any_length_is_filled_to_its_last_value_and_not_beyond(int length)
    {
        var values = new float[length + 2];
        Array.Fill(values, float.NaN);

        SeededRandom random = new(5), draws = new(5);
        random.FillGaussian(values.AsSpan(1, length));

        values[0].Should().Be(float.NaN);
        values[^1].Should().Be(float.NaN);
        values[1..^1].Where(float.IsFinite).Distinct().Should().HaveCount(length);
        for (var draw = 0; draw < (length + (2 * Block) - 1) / (2 * Block) * Block; draw++)
            draws.NextUInt64();
        random.State.Should().Be(draws.State, "half as many draws as values are made, in whole blocks");
    }

    /// <summary>Within five standard errors of 4000 draws.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Every_place_of_a_short_fill_has_mean_0_and_variance_1(int length)
    {
        var fills = Enumerable.Range(0, 4000).Select(i => Fill((ulong)i, length)).ToArray();

        for (var place = 0; place < length; place++)
        {
            fills.Average(fill => fill[place]).Should().BeApproximately(0, 5 / Math.Sqrt(4000));
            fills.Average(fill => fill[place] * fill[place]).Should().BeApproximately(1, 5 * Math.Sqrt(2.0 / 4000));
        }
    }

    /// <summary>The radius is the root of -2 ln u, of 24 bits: u is never 0, and a logarithm of almost 1 is never above 0.</summary>
    [Theory]
    [InlineData(0, 5.768)]
    [InlineData(1, 5.647)]
    [InlineData((1 << 24) - 2, 0.000345)]
    [InlineData((1 << 24) - 1, 0)]
    public void Bits_at_either_end_of_their_range_give_a_finite_value(int highest24Bits, double radius)
    {
        var seed = SeedOf((ulong)highest24Bits << 40);
        new SeededRandom(seed).NextUInt64().Should().Be((ulong)highest24Bits << 40);

        foreach (var length in new[] { 1, 2, 64, 2 * Block })
        {
            var values = Fill(seed, length);
            values[0].Should().BeApproximately(radius, 0.001 * Math.Max(radius, 0.001), "its angle is 0");
            values.Should().OnlyContain(x => double.IsFinite(x));
        }
    }

    /// <summary>In double precision, from the same bits. A radius is off by at most what a unit of its last bits is near 0.</summary>
    [Fact]
    public void Values_are_those_of_the_definition()
    {
        SeededRandom random = new(21), draws = new(21);
        var values = new float[1_000_000];
        random.FillGaussian(values);

        for (var block = 0; block < values.Length; block += 2 * Block)
        {
            for (var i = block; i < block + Block; i++)
            {
                var bits = draws.NextUInt64();
                var radius = Math.Sqrt(-2 * Math.Log(((bits >> 40) + 1) / (double)(1 << 24)));
                var (sine, cosine) = Math.SinCos(Math.Tau * ((uint)bits >> 8) / (1 << 24));
                if (Math.Abs(values[i] - (radius * cosine)) > 2e-6 || Math.Abs(values[i + Block] - (radius * sine)) > 2e-6)
                    Assert.Fail($"{bits:x}: {values[i]}, {values[i + Block]} in place of {radius * cosine}, {radius * sine}");
            }
        }
        random.State.Should().Be(draws.State);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_wherever_memory_lies_and_another_seed_other_values()
    {
        var expected = new float[1000];
        new SeededRandom(8).FillGaussian(expected);
        for (var offset = 0; offset < 16; offset++)
        {
            var values = new float[1016];
            new SeededRandom(8).FillGaussian(values.AsSpan(offset, 1000));
            values.AsSpan(offset, 1000).SequenceEqual(expected).Should().BeTrue();
        }

        Fill(seed: 9, 1000).Intersect(expected.Select(x => (double)x)).Count()
            .Should().BeLessThan(5, "no two streams are alike, whatever their seeds");
    }

    /// <summary>
    /// With registers of 512 and of 256 bits, and without any. Who changes a bit changes stored results, and must raise the version.
    /// </summary>
    [Fact]
    public void The_bits_are_the_same_on_every_machine()
    {
        var values = new float[100_003];
        new SeededRandom(2017).FillGaussian(values);

        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(values.AsSpan())))
            .Should().Be("5a90d291232edff5f951453dc91910c07ce42dfe074cbc4044a17d98404a307e");
    }

    private static double[] Fill(ulong seed, int length)
    {
        var values = new float[length];
        new SeededRandom(seed).FillGaussian(values);
        return Array.ConvertAll(values, x => (double)x);
    }

    /// <summary>The pairs of so many blocks of one stream: of a block, value i and value 16 + i have one radius.</summary>
    private static (double First, double Second)[] Pairs(int blocks)
    {
        var values = Fill(seed: 17, blocks * 2 * Block);
        var firsts = Enumerable.Range(0, blocks * Block).Select(i => (i / Block * 2 * Block) + (i % Block));
        return [.. firsts.Select(i => (values[i], values[i + Block]))];
    }

    private static double Square(double x) => x * x;

    /// <summary>Root n times the largest distance between the distribution functions.</summary>
    private static double KolmogorovSmirnov(double[] sorted)
    {
        var n = (double)sorted.Length;
        return Math.Sqrt(n) * sorted.Select((x, i) => (Below: Normal.CDF(0, 1, x), i))
            .Max(at => Math.Max(at.Below - (at.i / n), ((at.i + 1) / n) - at.Below));
    }

    /// <summary>A squared of a distribution that is wholly given (Anderson and Darling, 1954): it weighs the tails.</summary>
    private static double AndersonDarling(double[] sorted)
    {
        var n = sorted.Length;
        var sum = 0.0;
        for (var i = 0; i < n; i++)
            sum += ((2 * i) + 1) * (Math.Log(Normal.CDF(0, 1, sorted[i])) + Math.Log(Normal.CDF(0, 1, -sorted[n - 1 - i])));
        return -n - (sum / n);
    }

    /// <summary>The seed whose first 64 bits are <paramref name="bits"/>: SplitMix64's steps, backwards.</summary>
    private static ulong SeedOf(ulong bits)
    {
        var z = (bits ^ (bits >> 31) ^ (bits >> 62)) * 0x319642B2D24D8EC3;
        z = (z ^ (z >> 27) ^ (z >> 54)) * 0x96DE1B173F119089;
        z = z ^ (z >> 30) ^ (z >> 60);
        return z - 0x9E3779B97F4A7C15;
    }
}
