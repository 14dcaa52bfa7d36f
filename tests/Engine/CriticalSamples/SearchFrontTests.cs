using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.CriticalSamples;

public sealed class SearchFrontTests
{
    private const int Inputs = 20, Dimension = 12;

    /// <summary>
    /// Up to a positive factor, by autograd in double precision on the plain cross-entropy: that is exact to logits 20 apart.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(45)]
    public void The_direction_is_that_of_the_gradient_of_the_loss_at_the_predicted_label(double steepness)
    {
        using var scope = NewDisposeScope();
        using var ensemble = Steep(steepness);
        var inputs = Normal();
        var x = inputs.to(ScalarType.Float64).requires_grad_();
        var parameters = ensemble.Parameters.Select(parameter => parameter[1].to(ScalarType.Float64)).ToList();
        var logits =
            x.mm(parameters[0]).add(parameters[1]).relu().mm(parameters[2]).add(parameters[3]).relu().mm(parameters[4]).add(parameters[5]);
        nn.functional.cross_entropy(logits, logits.argmax(1), reduction: nn.Reduction.Sum).backward();
        var apart = logits.detach().topk(2, 1).values.diff(dim: 1).abs().max().item<double>();
        apart.Should().BeInRange(0, 21);
        if (steepness > 40)
            apart.Should().BeGreaterThan(17, "float32 no longer tells such a p from 1");

        using var noGradient = no_grad();
        var direction = new SearchFront(ensemble, 1, inputs, radius: 1).LossDirection().to(ScalarType.Float64);

        Normalised(direction).sub(Normalised(x.grad!)).abs().max().item<double>().Should().BeLessThan(1e-4);
    }

    [Fact]
    public void A_step_frees_what_the_step_before_it_held()
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        using var ensemble = Steep(1);
        var front = new SearchFront(ensemble, 0, Normal(), radius: 3);
        var noise = SearchNoise.For(Normal(), [.. Enumerable.Range(0, Inputs).Select(i => new SeededRandom((ulong)i))]);
        var held = scope.DisposablesCount;

        for (var i = 0; i < 5; i++)
        {
            using var direction = front.LossDirection();
            front.Move(direction, step: 0.1, deviation: 0.5, noise);
        }

        front.Open.Should().NotBeEmpty().And.HaveCountLessThan(Inputs, "both what is found and what is not has passed through");
        scope.DisposablesCount.Should().Be(held);
    }

    /// <summary>Two models, whose logits are <paramref name="steepness"/> times those of an untrained network.</summary>
    private static MlpEnsemble Steep(double steepness)
    {
        var ensemble = new MlpEnsemble(new MlpShape(Dimension, 24, 5), [new SeededRandom(1), new SeededRandom(2)]);
        using var noGradient = no_grad();
        foreach (var parameter in ensemble.Parameters.Skip(4))
            parameter.mul_(steepness);
        return ensemble;
    }

    private static Tensor Normal()
    {
        var values = new float[Inputs * Dimension];
        new SeededRandom(3).FillGaussian(values);
        return tensor(values, [Inputs, Dimension]);
    }

    /// <summary>[N, D] each row divided by its largest absolute value.</summary>
    private static Tensor Normalised(Tensor gradients) => gradients.div(gradients.abs().amax([1], keepdim: true));
}
