using ClaimsSuite.Statistics.EffectSizes;
using ClaimsSuite.Xunit;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Statistics.EffectSizes;

public sealed class SuperiorityTests
{
    private static readonly Gen<double[]> Samples = Gen.Int[0, 9].Select(x => (double)x).Array[1, 12];

    [Fact]
    public void Counts_wins_and_half_the_ties_of_the_pairs()
    {
        Superiority.Probability([0.2, -0.1, 0, 0.4]).Should().Be(2.5 / 4);
        Superiority.Probability([2, 3], [1, 2, 4]).Should().Be(3.5 / 6);
        Superiority.CliffsDelta([2, 3], [1, 2, 4]).Should().BeApproximately(1 / 6.0, 1e-15);
    }

    [Fact]
    public void Agrees_with_SciPys_Mann_Whitney_count()
    {
        foreach (var reference in ScipyReference.Cases("superiority"))
            Superiority.Probability(reference.Numbers("x"), reference.Numbers("y"))
                .Should().BeApproximately(reference.Number("probability"), 1e-15);
    }

    [Fact]
    public void Of_x_over_y_and_of_y_over_x_add_up_to_1() =>
        Gen.Select(Samples, Samples).Sample((x, y) =>
        {
            (Superiority.Probability(x, y) + Superiority.Probability(y, x)).Should().BeApproximately(1, 1e-12);
            Superiority.CliffsDelta(x, y).Should().BeApproximately(-Superiority.CliffsDelta(y, x), 1e-12);
        });

    [Fact]
    public void Is_unchanged_by_any_rising_transformation() =>
        Gen.Select(Samples, Samples).Sample((x, y) =>
            Superiority.Probability([.. x.Select(Math.Exp)], [.. y.Select(Math.Exp)]).Should().Be(Superiority.Probability(x, y)));

    [Fact]
    public void Complete_separation_gives_1() => Superiority.CliffsDelta([5, 6], [1, 2, 3]).Should().Be(1);
}
