using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.CriticalSamples;

public sealed class LassTests
{
    private const double Radius = 0.03;
    private static readonly LassSettings OneStepUp = new() { Radius = 100, Step = 10, Noise = 0, Iterations = 1 };

    /// <summary>
    /// Without noise the step is exact: a boundary 9.9 grey levels ahead is crossed by a step of 10, one 10.1 ahead is not.
    /// </summary>
    [Fact]
    public void A_step_goes_by_alpha_up_the_loss_at_the_predicted_label()
    {
        using var network = PlaneNetwork.Straight(1, 0, c: 0.5);
        var points = new[] { -9.9, -10.1, 9.9, 10.1 }.Select(levels => (0.5 + (levels * PlaneSearch.GreyLevel), 0.5)).ToArray();

        var hits = PlaneSearch.Lass(network, points, OneStepUp, PlaneSearch.Streams(4));

        hits.Found.Should().Equal([true, false, true, false], "each class is left for the other, whichever is the true one");
        hits.Points[0].X.Should().BeApproximately(0.5 + (0.1 * PlaneSearch.GreyLevel), 1e-6);
        hits.Points[2].X.Should().BeApproximately(0.5 - (0.1 * PlaneSearch.GreyLevel), 1e-6);
    }

    [Fact]
    public void Steps_add_up_until_the_limit_of_iterations()
    {
        using var network = PlaneNetwork.Straight(1, 0, c: 0.5);
        (double, double)[] point = [(0.5 - (35 * PlaneSearch.GreyLevel), 0.5)];

        bool Found(int iterations) =>
            PlaneSearch.Lass(network, point, OneStepUp with { Iterations = iterations }, PlaneSearch.Streams(1)).Found[0];

        Found(3).Should().BeFalse();
        Found(4).Should().BeTrue();
    }

    /// <summary>Without noise, so that every point of the way can be worked out here: steps along the sign at the input itself.</summary>
    [Fact]
    public void As_printed_every_step_goes_along_the_gradient_at_the_input()
    {
        using var network = PlaneNetwork.Random(seed: 5);
        var points = PlaneSearch.Points(400, seed: 6);
        const double alpha = 8;
        var settings = OneStepUp with { Radius = 40, Step = alpha, Iterations = 6 };

        var printed = PlaneSearch.Lass(network, points, settings with { GradientAtStart = true }, PlaneSearch.Streams(400));

        for (var i = 0; i < points.Length; i++)
        {
            var (x, y) = points[i];
            var label = network.Predict(x, y);
            var (right, up) = (Math.Sign(-Slope(1, 0)), Math.Sign(-Slope(0, 1)));
            printed.Found[i].Should().Be(
                Enumerable.Range(1, 6).Select(step => Math.Min(40, step * alpha) * PlaneSearch.GreyLevel)
                    .Any(length => network.Predict(x + (right * length), y + (up * length)) != label),
                $"of the way from ({x}, {y}) by ({right}, {up})");

            double Slope(double dx, double dy) => LogShare(x + (1e-6 * dx), y + (1e-6 * dy)) - LogShare(x - (1e-6 * dx), y - (1e-6 * dy));
            double LogShare(double atX, double atY)
            {
                var logits = network.Logits(atX, atY);
                return logits[label] - logits.Max() - Math.Log(logits.Sum(logit => Math.Exp(logit - logits.Max())));
            }
        }
        var moving = PlaneSearch.Lass(network, points, settings, PlaneSearch.Streams(400));
        moving.Found.Should().NotEqual(printed.Found, "the gradient turns where a unit of the network begins or ends");
    }

    /// <summary>Along the boundary there is no gradient: what moves the found points there is the noise of one step.</summary>
    [Fact]
    public void Noise_has_the_standard_deviation_beta()
    {
        using var network = PlaneNetwork.Straight(1, 0, c: 0.5);
        var points = Enumerable.Repeat((0.5 - (1e-4 * PlaneSearch.GreyLevel), 0.5), 2000).ToArray();

        var hits = PlaneSearch.Lass(network, points, OneStepUp with { Step = 20, Noise = 4 }, PlaneSearch.Streams(2000));

        hits.Ratio.Should().Be(1);
        var moved = hits.Points.Select(point => ((point.X - 0.5) / PlaneSearch.GreyLevel, (point.Y - 0.5) / PlaneSearch.GreyLevel))
            .ToArray();
        moved.Average(by => by.Item1).Should().BeApproximately(20, 0.45, "five standard errors of 4 / sqrt(2000)");
        moved.Average(by => by.Item2).Should().BeApproximately(0, 0.45);
        moved.Average(by => by.Item2 * by.Item2).Should().BeApproximately(16, 2.6);
    }

    [Fact]
    public void What_is_found_for_an_input_does_not_depend_on_the_others_nor_on_their_order()
    {
        foreach (var seed in new ulong[] { 1, 2, 3 })
        {
            using var network = PlaneNetwork.Random(seed);
            var all = Enumerable.Range(0, 80).ToArray();
            var points = PlaneSearch.Points(all.Length, seed);
            var together = Search(all);
            together.Found.Should().Contain(true).And.Contain(false);

            ShouldAgree(together, all.Reverse());
            ShouldAgree(together, all.Where(i => i % 3 == 1));
            ShouldAgree(together, new SeededRandom(seed).Permutation(all.Length).Take(30));
            foreach (var i in all.Take(20))
                ShouldAgree(together, [i]);

            PlaneHits Search(int[] chosen)
            {
                var streams = PlaneSearch.Streams(all.Length);
                return PlaneSearch.Lass(
                    network, [.. chosen.Select(i => points[i])], LassSettings.WithRadius(Radius / PlaneSearch.GreyLevel, 20),
                    [.. chosen.Select(i => streams[i])]);
            }

            void ShouldAgree(PlaneHits expected, IEnumerable<int> indices)
            {
                int[] chosen = [.. indices];
                var hits = Search(chosen);
                hits.Found.Should().Equal(chosen.Select(i => expected.Found[i]));
                hits.Points.Zip(chosen, (point, i) => Distance(point, expected.Points[i])).Should().OnlyContain(
                    distance => distance < 1e-6, "with other noise the search would go another way");
            }
        }
    }

    [Fact]
    public void Other_noise_finds_other_points()
    {
        using var network = PlaneNetwork.Random(1);
        var points = PlaneSearch.Points(80, 1);
        var settings = LassSettings.WithRadius(Radius / PlaneSearch.GreyLevel, 20);

        var one = PlaneSearch.Lass(network, points, settings, PlaneSearch.Streams(80));
        var other = PlaneSearch.Lass(network, points, settings, [.. PlaneSearch.Streams(81).Skip(1)]);

        // In a corner of its box two searches can end at one point.
        var both = Enumerable.Range(0, points.Length).Where(i => one.Found[i] && other.Found[i] && !IsCorner(i)).ToList();
        both.Should().HaveCountGreaterThan(5).And.OnlyContain(i => Distance(one.Points[i], other.Points[i]) > 1e-6);

        bool IsCorner(int i) => Array.TrueForAll(
            [one.Points[i].X - points[i].X, one.Points[i].Y - points[i].Y], offset => Math.Abs(Math.Abs(offset) - Radius) < 1e-6);
    }

    [Fact]
    public void At_another_radius_alpha_and_beta_keep_the_papers_proportion()
    {
        LassSettings.WithRadius(0.3, 7).Should().Be(new LassSettings { Radius = 0.3, Step = 0.25, Noise = 0.2, Iterations = 7 });
        var wide = LassSettings.WithRadius(30, 7);
        wide.Step.Should().BeApproximately(25, 1e-12);
        wide.Noise.Should().BeApproximately(20, 1e-12);
        var scaled = new LassSettings { Radius = 2, Step = 2, Noise = 0, Iterations = 1 }.ScaledTo(5);
        scaled.Should().Be(new LassSettings { Radius = 5, Step = 5, Noise = 0, Iterations = 1 });
    }

    [Fact]
    public void There_must_be_a_stream_for_every_input()
    {
        using var network = PlaneNetwork.Random(1);
        using var inputs = zeros(3, 2);

        var lass = () => Lass.Search(network.Ensemble, 0, inputs, OneStepUp, PlaneSearch.GreyLevel, PlaneSearch.Streams(2));
        var random = () => SearchBaselines.Random(network.Ensemble, 0, inputs, Radius, 1, PlaneSearch.Streams(2));

        lass.Should().Throw<ArgumentException>().WithMessage("3 inputs need as many streams of noise, not 2.*");
        random.Should().Throw<ArgumentException>().WithMessage("3 inputs need as many streams of noise, not 2.*");
    }

    [Fact]
    public void A_network_that_diverged_has_no_critical_sample_ratio()
    {
        using var network = PlaneNetwork.Straight(1, 0, c: 0.5, steepness: double.NaN);

        var hits = PlaneSearch.Lass(network, PlaneSearch.Points(5, 1), Radius);

        hits.Ratio.Should().Be(double.NaN);
        PlaneSearch.FastGradientSign(network, PlaneSearch.Points(5, 1), Radius).Ratio.Should().Be(double.NaN);
    }

    private static double Distance((double X, double Y) one, (double X, double Y) other) =>
        Math.Max(Math.Abs(one.X - other.X), Math.Abs(one.Y - other.Y));
}
