using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.CriticalSamples;

/// <summary>What searches find around points of the plane, against what is there: every point of a fine grid, or geometry.</summary>
public sealed class SearchTruthTests
{
    private const double Radius = 0.03;
    private const int Points = 150;

    /// <summary>Points a side of the grid over a box.</summary>
    private const int Grid = 21;

    private static readonly ulong[] Seeds = [1, 2, 3, 4, 5, 6];

    /// <summary>A share of the radius that rounding in float32 cannot come near.</summary>
    private const double Rounding = 1e-4;

    [Fact]
    public void No_search_claims_what_is_not_there()
    {
        foreach (var seed in Seeds)
        {
            using var network = PlaneNetwork.Random(seed);
            var points = PlaneSearch.Points(Points, seed);
            ShouldBeThere(network, points, PlaneSearch.Lass(network, points, Radius));
            ShouldBeThere(network, points, PlaneSearch.FastGradientSign(network, points, Radius));
            ShouldBeThere(network, points, PlaneSearch.Random(network, points, Radius, draws: 100));
        }
    }

    /// <summary>
    /// 95 %: in boxes of this size few kinks turn the gradient away from the only critical corner, and where none does, the step goes
    /// to the corner that is critical first. What is found at random is missed by 1000 draws with probability 0.98^1000 = 2e-9 where a
    /// fiftieth of the box is critical.
    /// </summary>
    [Fact]
    public void Lass_and_random_draws_find_nearly_all_that_a_fine_grid_finds()
    {
        var (lass, random, there, wide) = (0, 0, 0, 0);
        foreach (var seed in Seeds)
        {
            using var network = PlaneNetwork.Random(seed);
            var points = PlaneSearch.Points(Points, seed);
            var critical = points.Select(point => CriticalShare(network, point)).ToArray();
            var (byLass, byDraws) =
                (PlaneSearch.Lass(network, points, Radius).Found, PlaneSearch.Random(network, points, Radius, draws: 1000).Found);
            there += critical.Count(share => share > 0);
            wide += critical.Count(share => share > 0.02);
            lass += critical.Zip(byLass).Count(pair => pair is { First: > 0, Second: true });
            random += critical.Zip(byDraws).Count(pair => pair is { First: > 0.02, Second: true });
        }

        there.Should().BeInRange(
            Seeds.Length * Points / 10, Seeds.Length * Points / 2, "boundaries pass through the square, and leave room");
        lass.Should().BeGreaterThanOrEqualTo((int)(0.95 * there), $"the grid finds {there}");
        random.Should().Be(wide);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, -1)]
    [InlineData(1, 1)]
    [InlineData(-1, 2)]
    [InlineData(2, 1)]
    public void Around_a_straight_boundary_the_critical_points_are_those_whose_box_it_cuts(double a, double b)
    {
        using var network = PlaneNetwork.Straight(a, b, c: (a + b) / 2);
        double[] shares = [0.1, 0.5, 0.9, 1 - Rounding, 1 + Rounding, 1.1, 1.5, 2, 4];
        var points = AtDistances(a, b, [.. shares, .. shares.Select(share => -share)]);
        bool[] there = [.. shares.Concat(shares).Select(share => share < 1)];
        bool[] never = [.. there.Select(_ => false)];

        PlaneSearch.Lass(network, points, Radius).Found.Should().Equal(there);
        PlaneSearch.FastGradientSign(network, points, Radius).Found.Should().Equal(there);
        PlaneSearch.Lass(network, points, radius: 0).Found.Should().Equal(never, "a box without width holds its centre only");
        PlaneSearch.FastGradientSign(network, points, radius: 0).Found.Should().Equal(never);
        PlaneSearch.Random(network, points, radius: 0, draws: 50).Found.Should().Equal(never);
        // A corner of the box that is hard to hit is no miss; one twentieth of it is beyond the boundary at half the distance, or more.
        var draws = PlaneSearch.Random(network, points, Radius, draws: 1000).Found;
        draws.Zip(there).Should().OnlyContain(pair => !pair.First || pair.Second);
        draws.Where((_, i) => shares[i % shares.Length] <= 0.5).Should().OnlyContain(found => found);
    }

    /// <summary>The whole box is drawn from: beside an edge, in 1000 draws, with probability 1 - 0.975^1000.</summary>
    [Fact]
    public void Random_draws_come_close_to_every_side_of_the_box()
    {
        foreach (var (a, b) in new (double, double)[] { (1, 0), (-1, 0), (0, 1), (0, -1) })
        {
            using var network = PlaneNetwork.Straight(a, b, c: (a + b) / 2);
            PlaneSearch.Random(network, AtDistances(a, b, [-0.95]), Radius, draws: 1000).Found.Should().Equal(true);
        }
    }

    /// <summary>Logits 3000 apart: float32 has p = 1 for one class, and 0 for the other.</summary>
    [Fact]
    public void Around_points_of_which_the_network_is_sure_the_searches_find_as_much()
    {
        using var network = PlaneNetwork.Straight(1, 1, c: 1, steepness: 1e5);
        var points = AtDistances(1, 1, [0.5, -0.5, 0.9, -0.9, 1.1, -1.1]);

        PlaneSearch.FastGradientSign(network, points, Radius).Found.Should().Equal(true, true, true, true, false, false);
        PlaneSearch.Lass(network, points, Radius).Found.Should().Equal(true, true, true, true, false, false);
    }

    /// <summary>As published the method stays at such points, and sees no more than the exact sign does where it can move.</summary>
    [Fact]
    public void The_published_fast_gradient_sign_is_stuck_where_the_network_is_sure_and_else_the_exact_one()
    {
        using PlaneNetwork sure = PlaneNetwork.Straight(1, 1, c: 1, steepness: 1e5), gentle = PlaneNetwork.Straight(1, 1, c: 1);
        var points = AtDistances(1, 1, [0.5, -0.5, 0.9, -0.9, 1.1, -1.1]);

        PlaneSearch.PublishedFastGradientSign(sure, points, Radius, out var stuck).Found.Should().NotContain(true);
        stuck.Should().Be(1);
        PlaneSearch.PublishedFastGradientSign(gentle, points, Radius, out var free).Found
            .Should().Equal(true, true, true, true, false, false);
        free.Should().Be(0);
    }

    /// <summary>
    /// Points whose a x + b y is beyond the boundary through the middle of the square by a share of what the box spans to each side.
    /// </summary>
    private static (double X, double Y)[] AtDistances(double a, double b, double[] shares)
    {
        var reach = Radius * (Math.Abs(a) + Math.Abs(b)) / ((a * a) + (b * b));
        return [.. shares.Select(share => (0.5 + (share * reach * a), 0.5 + (share * reach * b)))];
    }

    private static void ShouldBeThere(PlaneNetwork network, (double X, double Y)[] centres, PlaneHits hits)
    {
        hits.Found.Should().Contain(true);
        hits.Ratio.Should().Be((double)hits.Found.Count(found => found) / centres.Length);
        for (var i = 0; i < centres.Length; i++)
        {
            var (centre, point) = (centres[i], hits.Points[i]);
            Math.Max(Math.Abs(point.X - centre.X), Math.Abs(point.Y - centre.Y))
                .Should().BeLessThanOrEqualTo(hits.Found[i] ? Radius * (1 + Rounding) : 0);
            if (hits.Found[i])
                network.Margin(point.X, point.Y, network.Predict(centre.X, centre.Y))
                    .Should().BeLessThan(1e-4, "another class is predicted, or float32 cannot tell");
        }
    }

    /// <summary>The share of the box in which another class is predicted than at its centre.</summary>
    private static double CriticalShare(PlaneNetwork network, (double X, double Y) centre)
    {
        var label = network.Predict(centre.X, centre.Y);
        var critical = 0;
        for (var i = 0; i < Grid * Grid; i++)
        {
            var (x, y) = (centre.X + Offset(i / Grid), centre.Y + Offset(i % Grid));
            critical += network.Margin(x, y, label) < 0 ? 1 : 0;
        }
        return (double)critical / (Grid * Grid);
    }

    private static double Offset(int step) => Radius * ((2.0 * step / (Grid - 1)) - 1);
}
