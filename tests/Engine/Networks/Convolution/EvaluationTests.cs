using ClaimsSuite.Engine.Networks.Convolution;
using ClaimsSuite.Engine.Sensitivity.Kernels;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Networks.Convolution;

public sealed class EvaluationTests
{
    [Fact]
    public void Logits_are_those_of_the_definition_with_running_moments()
    {
        foreach (var shape in new[] { Networks.Tiny, Networks.Overlapping, Networks.Wide })
        {
            var network = Networks.Trained(shape);
            var inputs = Networks.Normal(3 * shape.Image.Length, 5);

            var expected = Reference(network).Logits(Networks.Rows(inputs, shape.Image.Length)).SelectMany(row => row).ToArray();

            Networks.Doubles(network.Logits(inputs)).Should().Equal(expected, (actual, wanted) => Math.Abs(actual - wanted) < 1e-5);
        }
    }

    [Fact]
    public void The_gradient_by_every_input_is_what_finite_differences_find()
    {
        foreach (var shape in new[] { Networks.Tiny, Networks.Overlapping, Networks.Wide })
        {
            var network = Networks.Trained(shape);
            var (inputs, delta) = (Networks.Normal(2 * shape.Image.Length, 5), Networks.Normal(2 * shape.Classes, 6));
            var gradient = new float[inputs.Length];

            network.InputGradient(network.Forward(inputs), delta, gradient);

            var reference = Reference(network);
            for (var i = 0; i < inputs.Length; i += shape == Networks.Wide ? 13 : 1)
            {
                double Along(double step) =>
                    reference.Logits(Moved(inputs, i, step, shape)).SelectMany(row => row).Zip(delta, (logit, d) => logit * d).Sum();
                ((double)gradient[i]).Should().BeApproximately(
                    (Along(1e-6) - Along(-1e-6)) / 2e-6, 2e-5, "that is the difference quotient of value {0}", i);
            }
            gradient.Count(value => Math.Abs(value) > 1e-4)
                .Should().BeGreaterThan(inputs.Length / 5, "a gradient of nothing would pass as well");
        }
    }

    [Fact]
    public void What_is_cut_off_has_no_influence()
    {
        var (network, shape) = (Networks.Trained(Networks.Tiny), Networks.Tiny);
        var inputs = Networks.Normal(shape.Image.Length, 5);
        var gradient = new float[inputs.Length];
        network.InputGradient(network.Forward(inputs), [1, 2, -3, 4], gradient);

        for (var i = 0; i < inputs.Length; i++)
        {
            var (y, x) = (i / shape.Image.Width % shape.Image.Height, i % shape.Image.Width);
            if (y < 2 || x < 2 || y >= shape.Image.Height - 2 || x >= shape.Image.Width - 2)
                gradient[i].Should().Be(0);
        }
    }

    [Fact]
    public void An_inputs_bits_do_not_depend_on_the_other_inputs_and_some_rows_can_be_taken_out()
    {
        var (network, shape, count) = (Networks.Trained(Networks.Wide), Networks.Wide, 60); // More than go through at once.
        var (inputs, delta) = (Networks.Normal(count * shape.Image.Length, 5), Networks.Normal(count * shape.Classes, 6));
        var (all, one, few) = (new float[inputs.Length], new float[shape.Image.Length], new float[2 * shape.Image.Length]);
        var activations = network.Forward(inputs);
        network.InputGradient(activations, delta, all);
        float[] Input(int row) => inputs[(row * shape.Image.Length)..((row + 1) * shape.Image.Length)];
        float[] Delta(int row) => delta[(row * shape.Classes)..((row + 1) * shape.Classes)];

        network.InputGradient(network.Forward(Input(58)), Delta(58), one);
        var taken = activations.Take([58, 3]);
        network.InputGradient(taken, [.. Delta(58), .. Delta(3)], few);

        one.Should().Equal(all[(58 * shape.Image.Length)..(59 * shape.Image.Length)]);
        few.Should().Equal([.. one, .. all[(3 * shape.Image.Length)..(4 * shape.Image.Length)]]);
        taken.Logits.ToArray().Should().Equal([.. network.Logits(Input(58)), .. network.Logits(Input(3))]);
    }

    [Fact]
    public void A_network_that_has_diverged_shows_it()
    {
        var (network, inputs) = (Networks.Trained(Networks.Tiny), Networks.Normal(2 * Networks.Tiny.Image.Length, 5));
        var state = network.Snapshot();

        // One filter's weight, and one of the first dense layer: ReLU and maximum must not take them for 0.
        foreach (var parameter in new[] { 0, state.Parameters.Length - 4 - 24 - 12 - 30 - 10 - 1 })
        {
            network.Restore(state with { Parameters = [.. state.Parameters.Select((value, i) => i == parameter ? float.NaN : value)] });
            network.Logits(inputs).Should().OnlyContain(logit => float.IsNaN(logit));
        }
    }

    [Fact]
    public void Registers_of_every_width_agree()
    {
        var (shape, data) = (Networks.Wide, Networks.Batch(Networks.Wide, 5));
        var results = Enum.GetValues<KernelPath>().Select(path =>
        {
            var network = new SmallAlexNet(shape, new SeededRandom(1), null, path);
            network.Step(data.Inputs, data.Targets, new(0.01, 0.9));
            return network.Logits(data.Inputs);
        }).ToList();

        // Bit for bit where multiplication and addition fuse; elsewhere they round apart.
        foreach (var result in results)
            result.Should().Equal(results[0], (a, b) => Math.Abs(a - b) < 1e-5);
    }

    private static ReferenceNetwork Reference(SmallAlexNet network)
    {
        var snapshot = network.Snapshot();
        return new ReferenceNetwork(network.Shape, Networks.Doubles(snapshot.Parameters)) { RunningMoments = snapshot.RunningMoments };
    }

    private static double[][] Moved(float[] inputs, int value, double step, SmallAlexNetShape shape)
    {
        var rows = Networks.Rows(inputs, shape.Image.Length);
        rows[value / shape.Image.Length][value % shape.Image.Length] += step;
        return rows;
    }
}
