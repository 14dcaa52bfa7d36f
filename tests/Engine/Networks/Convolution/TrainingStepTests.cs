using ClaimsSuite.Engine.Networks.Convolution;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Networks.Convolution;

public sealed class TrainingStepTests
{
    private static readonly SmallAlexNetShape Shape = Networks.Tiny;

    [Fact]
    public void A_step_goes_down_the_gradient_and_takes_the_velocity_along()
    {
        var network = Networks.Create(Shape);
        var (first, second) = (Networks.Batch(Shape, 4, seed: 2), Networks.Batch(Shape, 5, seed: 3));
        var start = network.Snapshot();

        network.Step(first.Inputs, first.Targets, new(0.1, 0.9));
        var (gradient1, middle) = (network.Gradients(), network.Snapshot());
        network.Step(second.Inputs, second.Targets, new(0.05, 0.9));
        var (gradient2, end) = (network.Gradients(), network.Snapshot());

        middle.Velocities.Should().Equal(gradient1);
        middle.Parameters.Should().Equal(start.Parameters.Zip(gradient1, (w, g) => w - (0.1f * g)), Close);
        var velocities = gradient1.Zip(gradient2, (g1, g2) => (0.9f * g1) + g2).ToArray();
        end.Velocities.Should().Equal(velocities, Close);
        end.Parameters.Should().Equal(middle.Parameters.Zip(velocities, (w, v) => w - (0.05f * v)), Close);
    }

    [Fact]
    public void The_penalty_draws_weights_to_zero_but_neither_gains_nor_offsets_nor_biases()
    {
        var (network, data) = (Networks.Trained(Shape), Networks.Batch(Shape, 4));
        var start = network.Snapshot().Parameters;

        network.Step(data.Inputs, data.Targets, new(0.1), new ArrayPerturbation { WeightDecay = 0.5 });

        var expected = start.Zip(network.Gradients(), (w, g) => w - (0.1f * g)).ToArray();
        var (isWeight, filters) = (new bool[start.Length], Shape.Filters);
        var at = 0;
        (int, int)[] convolutions = [(25 * 3 * filters, 2 * filters), (25 * filters * filters, 2 * filters)];
        (int, int)[] layers = [.. convolutions, (Shape.Map2Units * 5, 10), (30, 12), (24, 4)];
        foreach (var (weights, others) in layers)
        {
            isWeight.AsSpan(at, weights).Fill(true);
            at += weights + others;
        }
        at.Should().Be(start.Length);
        for (var i = 0; i < start.Length; i++)
            expected[i] -= isWeight[i] ? 0.1f * 0.5f * start[i] : 0;
        network.Snapshot().Parameters.Should().Equal(expected, Close);
    }

    [Fact]
    public void Running_moments_move_by_their_share_to_those_of_the_minibatch_without_bias()
    {
        const int count = 4;
        var (network, data) = (Networks.Create(Shape), Networks.Batch(Shape, count));
        var reference = new ReferenceNetwork(Shape, Networks.Doubles(network.Snapshot().Parameters));
        reference.Logits(Networks.Rows(data.Inputs, Shape.Image.Length));

        network.Step(data.Inputs, data.Targets, new(0.1, 0.9));

        // Places of the two maps: sides 14 - 4 and 13 - 4, and a third of them.
        int[] samples = [count * 10 * 9, count * 3 * 3, count, count];
        var expected = reference.Moments.SelectMany((moments, i) => moments.Select(moment =>
            i % 2 == 0 ? 0.1 * moment : 0.9 + (0.1 * moment * samples[i / 2] / (samples[i / 2] - 1))));
        network.Snapshot().RunningMoments.Should().Equal(expected, (actual, wanted) => Math.Abs(actual - wanted) < 1e-6);
    }

    [Fact]
    public void The_share_of_running_moments_and_what_is_added_to_variances_are_settings()
    {
        var data = Networks.Batch(Shape, 4);
        var network = new SmallAlexNet(Shape, new(1), new NormalisationSettings { RunningShare = 1, Epsilon = 100 });
        var reference = new ReferenceNetwork(Shape, Networks.Doubles(network.Snapshot().Parameters));
        reference.Logits(Networks.Rows(data.Inputs, Shape.Image.Length));

        network.Step(data.Inputs, data.Targets, new(0, 0.9));

        var means = network.Snapshot().RunningMoments[..3];
        means.Should().Equal(reference.Moments[0], (actual, all) => Math.Abs(actual - all) < 1e-6, "a share of 1 keeps nothing");
        // With variances of about 1 under a root of 100 units more, what the layers pass on shrinks tenfold each; biases are left.
        var biases = network.Snapshot().Parameters[^4..];
        network.Logits(data.Inputs).Select((logit, i) => Math.Abs(logit - biases[i % 4])).Max().Should().BeLessThan(0.05f);
    }

    [Fact]
    public void A_velocity_that_has_died_away_becomes_zero_and_not_a_denormal_number()
    {
        var (network, data) = (Networks.Create(Shape), Networks.Batch(Shape, 4));
        network.Step(data.Inputs, data.Targets, new(0.1, 0.9));
        var state = network.Snapshot();
        network.Restore(state with { Velocities = [.. state.Velocities.Select((_, i) => i % 2 == 0 ? 1e-31f : 1e-29f)] });

        network.Step(data.Inputs, data.Targets, new(0.1, 0.9), new ArrayPerturbation { ExampleWeights = [0, 0, 0, 0] });

        var expected = state.Velocities.Select((_, i) => i % 2 == 0 ? 0 : 0.9f * 1e-29f);
        network.Snapshot().Velocities.Should().Equal(expected, (a, b) => Math.Abs(a - b) < 1e-34f);
    }

    [Fact]
    public void Fifty_random_images_are_learned_by_heart()
    {
        var shape = new SmallAlexNetShape(new(3, 32, 32), Filters: 16, Classes: 10);
        var (network, data) = (Networks.Create(shape), Networks.Batch(shape, 50));

        for (var step = 0; step < 60; step++)
            network.Step(data.Inputs, data.Targets, new(0.01, 0.9));

        var logits = network.Logits(data.Inputs).Chunk(10);
        logits.Select(row => Array.IndexOf(row, row.Max())).Should().Equal(data.Labels);
    }

    private static bool Close(float a, float b) => Math.Abs(a - b) < 1e-6f;
}
