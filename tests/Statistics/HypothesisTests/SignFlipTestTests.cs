using ClaimsSuite.Statistics.HypothesisTests;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.HypothesisTests;

public sealed class SignFlipTestTests
{
    private static readonly Gen<double[]> Samples = Gen.Double[-5, 5].Array[1, 12];
    private static readonly Gen<double[]> TiedSamples = Gen.Int[-3, 3].Select(x => x / 10.0).Array[1, 12];

    [Fact]
    public void Gives_Fishers_exact_p_for_Darwins_maize()
    {
        // Fisher (1935, sec. 21) counted 863 of the 32,768 sign patterns with a sum >= 314 and doubled: 5.267 %.
        var result = SignFlipTest.Run(Published.DarwinsMaize, Alternative.TwoSided);

        result.Should().Be(new TestResult(314 / 15.0, 2 * 863 / 32768.0, IsExact: true));
        SignFlipTest.Run(Published.DarwinsMaize, Alternative.Greater).P.Should().Be(863 / 32768.0);
    }

    [Theory]
    [InlineData(Alternative.Greater, 1)]
    [InlineData(Alternative.Less, 32)]
    [InlineData(Alternative.TwoSided, 2)]
    public void Five_positive_differences_leave_the_observed_pattern_as_the_extreme_one(Alternative alternative, int patterns) =>
        SignFlipTest.Run([0.1, 0.2, 0.3, 0.4, 0.5], alternative).P.Should().Be(patterns / 32.0);

    [Fact]
    public void Agrees_with_plain_enumeration_ties_included() =>
        Gen.OneOf(Samples, TiedSamples).Sample(d => SignFlipTest.Run(d, Alternative.Greater).P.Should().Be(Enumerated(d)), iter: 300);

    [Fact]
    public void Agrees_with_SciPys_enumeration()
    {
        foreach (var reference in ScipyReference.Cases("sign_flip"))
        {
            foreach (var alternative in Enum.GetValues<Alternative>())
            {
                SignFlipTest.Run(reference.Numbers("sample"), alternative).P
                    .Should().BeApproximately(reference.GetProperty("p").Number(alternative.ToString()), 1e-12);
            }
        }
    }

    [Fact]
    public void Outcomes_that_equal_the_observed_one_up_to_rounding_are_ties()
    {
        // In decimals .3 - .2 = .2 - .1 = .1, so each of the 4 patterns with sum 0 ties with the observed one; in binary they all differ.
        double[] rounded = [0.3 - 0.2, 0.85 - 0.75, -(0.2 - 0.1), -(1 - 0.9)];

        SignFlipTest.Run(rounded, Alternative.Greater).P.Should().Be(11 / 16.0);
        SignFlipTest.Run([1, 1, -1, -1], Alternative.Greater).P.Should().Be(11 / 16.0);
    }

    [Fact]
    public void Is_unchanged_by_order_and_scale_and_mirrored_by_negation() =>
        Gen.Select(Samples, Gen.Double[0.01, 100], Gen.ULong).Sample((d, scale, seed) =>
        {
            var shuffled = d.ToArray();
            new SeededRandom(seed).Permute(shuffled.AsSpan());
            var p = SignFlipTest.Run(d, Alternative.Greater).P;

            SignFlipTest.Run(shuffled, Alternative.Greater).P.Should().Be(p);
            SignFlipTest.Run([.. d.Select(x => x * scale)], Alternative.Greater).P.Should().Be(p);
            SignFlipTest.Run([.. d.Select(x => -x)], Alternative.Less).P.Should().Be(p);
        });

    [Fact]
    public void P_falls_as_the_differences_are_shifted_up() =>
        Gen.Select(Samples, Gen.Double[0, 3]).Sample((d, shift) =>
            SignFlipTest.Run([.. d.Select(x => x + shift)], Alternative.Greater).P
                .Should().BeLessThanOrEqualTo(SignFlipTest.Run(d, Alternative.Greater).P));

    [Fact]
    public void No_difference_at_all_is_no_evidence()
    {
        foreach (var alternative in Enum.GetValues<Alternative>())
            SignFlipTest.Run([0, 0, 0], alternative).Should().Be(new TestResult(0, 1, true));
    }

    [Fact]
    public void One_replicate_can_reach_p_one_half_at_most() => SignFlipTest.Run([7], Alternative.Greater).P.Should().Be(0.5);

    [Fact]
    public void Above_the_exact_limit_drawn_patterns_estimate_the_same_p()
    {
        var random = new SeededRandom(1);
        var differences = Enumerable.Range(0, 40).Select(_ => random.NextGaussian() + 0.25).ToArray();
        var exact = (double)new SubsetSums(differences).CountAtMost(5e-10) / Math.Pow(2, 40);

        var drawn = SignFlipTest.Run(differences, Alternative.Greater, new SeededRandom(2), draws: 50_000);

        drawn.IsExact.Should().BeFalse();
        drawn.P.Should().BeApproximately(exact, 4 * Math.Sqrt(exact * (1 - exact) / 50_000));
        drawn.P.Should().NotBe(
            SignFlipTest.Run(differences, Alternative.Greater, new SeededRandom(3), draws: 50_000).P, "the seed matters");
    }

    [Fact]
    public void Drawn_p_is_never_zero()
    {
        var differences = Enumerable.Repeat(1.0, 40).ToArray();

        SignFlipTest.Run(differences, Alternative.Greater, new SeededRandom(1), draws: 999).P.Should().Be(0.001);
        SignFlipTest.Run(differences, Alternative.Less, new SeededRandom(1), draws: 999).P.Should().Be(1);
    }

    [Fact]
    public void More_differences_than_the_exact_limit_need_a_generator() =>
        FluentActions.Invoking(() => SignFlipTest.Run(new double[31], Alternative.Greater))
            .Should().Throw<ArgumentException>().WithMessage("31 differences need a generator: p is exact up to 30 only.*");

    private static double Enumerated(double[] d) =>
        Enumerable.Range(0, 1 << d.Length)
            .Count(pattern => Signed(d, pattern) >= d.Sum() - (1e-10 * d.Sum(Math.Abs))) / Math.Pow(2, d.Length);

    private static double Signed(double[] d, int pattern) => d.Select((x, i) => ((pattern >> i) & 1) == 1 ? -x : x).Sum();
}
