using ClaimsSuite.Claims;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Claims;

/// <summary>The side that arithmetic comes to, held to what can be seen by moving the true numbers.</summary>
public sealed class MeasuredTests
{
    public static TheoryData<Side, Side> Sides
    {
        get
        {
            var pairs = new TheoryData<Side, Side>();
            foreach (var (a, b) in from a in Enum.GetValues<Side>() from b in Enum.GetValues<Side>() select (a, b))
                pairs.Add(a, b);
            return pairs;
        }
    }

    [Theory, MemberData(nameof(Sides))]
    public void A_difference_a_sum_and_a_ratio_lie_where_the_true_numbers_can_move_them(Side a, Side b)
    {
        Measured x = new(6, a), y = new(3, b);

        (x - y).Should().Be(new Measured(3, Reachable(a, b, (p, q) => p - q)));
        (x + y).Should().Be(new Measured(9, Reachable(a, b, (p, q) => p + q)));
        (x / y).Should().Be(new Measured(2, Reachable(a, b, (p, q) => p / q)));
    }

    [Theory]
    [InlineData(Side.Exact, Side.Exact)]
    [InlineData(Side.AtLeast, Side.Unknown)]
    [InlineData(Side.AtMost, Side.Unknown)]
    public void A_ratio_of_a_number_below_zero_has_no_known_side(Side side, Side expected) =>
        (new Measured(-6, side) / 3).Side.Should().Be(expected);

    [Theory, InlineData(Side.Exact), InlineData(Side.AtLeast), InlineData(Side.AtMost), InlineData(Side.Unknown)]
    public void A_logarithm_keeps_the_side(Side side) => Measured.Log2(new Measured(8, side)).Should().Be(new Measured(3, side));

    /// <summary>Moves each number up and down as far as its side lets it, and looks where the result goes.</summary>
    private static Side Reachable(Side a, Side b, Func<double, double, double> combine)
    {
        var results = (from p in Moves(6, a) from q in Moves(3, b) select combine(p, q) - combine(6, 3)).ToList();
        return (results.Exists(move => move > 0), results.Exists(move => move < 0)) switch
        {
            (false, false) => Side.Exact,
            (true, false) => Side.AtLeast,
            (false, true) => Side.AtMost,
            _ => Side.Unknown,
        };
    }

    private static double[] Moves(double value, Side side) => side switch
    {
        Side.Exact => [value],
        Side.AtLeast => [value, value + 1],
        Side.AtMost => [value, value - 1],
        _ => [value - 1, value, value + 1],
    };
}
