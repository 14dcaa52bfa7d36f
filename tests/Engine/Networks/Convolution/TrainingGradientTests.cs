using ClaimsSuite.Engine.Networks.Convolution;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Networks.Convolution;

/// <summary>Against central differences of the loss in double precision, of a network written by its definition.</summary>
public sealed class TrainingGradientTests
{
    private const double Step = 1e-6;

    [Fact]
    public void Every_parameter_has_the_gradient_of_the_mean_loss() => EveryParameter(Networks.Tiny, perturbed: false);

    [Fact]
    public void The_same_where_pooling_windows_overlap_and_images_are_grey() => EveryParameter(Networks.Overlapping, perturbed: false);

    [Fact]
    public void The_same_with_noise_masks_and_weights_of_examples() => EveryParameter(Networks.Tiny, perturbed: true);

    [Fact]
    public void The_same_with_all_of_that_and_overlapping_windows() => EveryParameter(Networks.Overlapping, perturbed: true);

    [Fact]
    public void Along_random_directions_a_network_wider_than_registers_has_the_derivative_of_the_mean_loss()
    {
        var (shape, count) = (Networks.Wide, 5);
        var (network, data) = (Networks.Trained(shape), Networks.Batch(shape, count));
        var perturbation = Networks.Perturbation(shape, count);
        var at = Networks.Doubles(network.Snapshot().Parameters);
        network.Step(data.Inputs, data.Targets, new(0), perturbation);
        var gradient = network.Gradients();

        for (ulong seed = 40; seed < 46; seed++)
        {
            var direction = Networks.Doubles(Networks.Normal(at.Length, seed));
            double Along(double step) => new ReferenceNetwork(shape, [.. at.Select((value, i) => value + (step * direction[i]))])
                .Loss(Networks.Rows(data.Inputs, shape.Image.Length), data.Labels, perturbation);

            var expected = (Along(1e-7) - Along(-1e-7)) / 2e-7;
            gradient.Zip(direction, (g, d) => g * d).Sum().Should().BeApproximately(expected, 1e-3 * Math.Sqrt(gradient.Sum(g => g * g)));
        }
    }

    private static void EveryParameter(SmallAlexNetShape shape, bool perturbed)
    {
        const int count = 4;
        var (network, data) = (Networks.Trained(shape), Networks.Batch(shape, count));
        var perturbation = perturbed ? Networks.Perturbation(shape, count) : new ArrayPerturbation();
        var at = Networks.Doubles(network.Snapshot().Parameters);
        var inputs = Networks.Rows(data.Inputs, shape.Image.Length);

        network.Step(data.Inputs, data.Targets, new(0), perturbation);

        var gradient = network.Gradients();
        gradient.Should().HaveCount(at.Length);
        for (var i = 0; i < at.Length; i++)
        {
            double Loss(double step)
            {
                var moved = (double[])at.Clone();
                moved[i] += step;
                return new ReferenceNetwork(shape, moved).Loss(inputs, data.Labels, perturbation);
            }
            ((double)gradient[i]).Should().BeApproximately(
                (Loss(Step) - Loss(-Step)) / (2 * Step), 2e-5, "that is the difference quotient of parameter {0}", i);
        }
        gradient.Count(value => Math.Abs(value) > 1e-3).Should().BeGreaterThan(at.Length / 3, "gradients of nothing would pass as well");
    }
}
