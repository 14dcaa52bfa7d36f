using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Statistics.Randomness;
using FluentAssertions;
using Xunit;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.Networks;

public sealed class MlpEnsembleTests
{
    private static readonly MlpShape Shape = new(Inputs: 7, Hidden: 5, Classes: 3);

    [Fact]
    public void A_step_moves_every_parameter_by_the_gradient_that_autograd_finds()
    {
        using var scope = NewDisposeScope();
        using var ensemble = Ensemble(Shape, 1, 2, 3);
        var (inputs, targets) = Batch(models: 3, size: 4);
        var before = ensemble.Parameters.Select(parameter => parameter.clone().requires_grad_()).ToList();
        MeanCrossEntropy(before, inputs, targets).backward();

        using (no_grad())
            ensemble.TrainStep(inputs, targets, learningRate: 0.1);

        foreach (var (was, now) in before.Zip(ensemble.Parameters))
        {
            var expected = was.detach().sub(was.grad!.mul(0.1));
            now.sub(expected).abs().max().item<float>().Should().BeLessThan(1e-6f);
            now.sub(was.detach()).abs().max().item<float>().Should().BeGreaterThan(1e-4f, "a step that moves nothing would pass as well");
        }
    }

    [Fact]
    public void A_models_logits_are_those_of_the_layers_multiplied_out()
    {
        using var scope = NewDisposeScope();
        using var ensemble = Ensemble(Shape, 1, 2);
        var inputs = tensor(Normal(4 * Shape.Inputs), [4, Shape.Inputs]);
        var stacked = stack([inputs, inputs]);

        ensemble.Logits(1, inputs).sub(Forward(ensemble.Parameters, stacked)[1]).abs().max().item<float>().Should().BeLessThan(1e-6f);
    }

    [Fact]
    public void What_goes_back_to_the_inputs_is_what_autograd_finds()
    {
        using var scope = NewDisposeScope();
        using var ensemble = Ensemble(Shape, 1, 2, 3);
        var x = tensor(Normal(6 * Shape.Inputs), [6, Shape.Inputs]).requires_grad_();
        var labels = tensor(new long[] { 0, 1, 2, 2, 1, 0 });
        for (var model = 0; model < 3; model++)
        {
            x.grad?.zero_();
            var parameters = ensemble.Parameters.Select(parameter => parameter.narrow(0, model, 1)).ToList();
            nn.functional.cross_entropy(Forward(parameters, x.unsqueeze(0))[0], labels, reduction: nn.Reduction.Sum).backward();

            using var noGradient = no_grad();
            var at = ensemble.Forward(model, x);
            var gradient = at.InputGradient(at.Logits.softmax(1).sub(nn.functional.one_hot(labels, Shape.Classes)));

            gradient.sub(x.grad!).abs().max().item<float>().Should().BeLessThan(1e-6f);
            gradient.abs().max().item<float>().Should().BeGreaterThan(1e-3f, "a gradient of nothing would pass as well");
        }
    }

    [Fact]
    public void What_goes_back_to_the_inputs_is_what_finite_differences_in_double_precision_find()
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        using var ensemble = Ensemble(Shape, 1, 2);
        var inputs = tensor(Normal(6 * Shape.Inputs), [6, Shape.Inputs]);
        var delta = tensor(Normal(6 * Shape.Classes), [6, Shape.Classes]);
        var gradient = ensemble.Forward(1, inputs).InputGradient(delta).to(ScalarType.Float64);
        var parameters = ensemble.Parameters.Select(parameter => parameter.narrow(0, 1, 1).to(ScalarType.Float64)).ToList();
        var (x, weights) = (inputs.to(ScalarType.Float64), delta.to(ScalarType.Float64));

        const double step = 1e-6;
        for (var d = 0; d < Shape.Inputs; d++)
        {
            var along = nn.functional.one_hot(tensor(new long[] { d }), Shape.Inputs).to(ScalarType.Float64).mul(step);
            var difference = Loss(x.add(along)).sub(Loss(x.sub(along))).div(2 * step);
            gradient.select(1, d).sub(difference).abs().max().item<double>().Should().BeLessThan(1e-6);
        }

        // Linear in the logits, so that its gradient by them is delta.
        Tensor Loss(Tensor at) => Forward(parameters, at.unsqueeze(0))[0].mul(weights).sum([1L]);
    }

    [Fact]
    public void Activations_end_in_the_logits_and_those_of_some_inputs_are_rows_of_all()
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        using var ensemble = Ensemble(Shape, 1, 2);
        var inputs = tensor(Normal(6 * Shape.Inputs), [6, Shape.Inputs]);

        var all = (MlpForwardPass)ensemble.Forward(1, inputs);
        var some = (MlpForwardPass)all.Take(tensor(new long[] { 4, 1 }));

        all.Logits.data<float>().ToArray().Should().Equal(ensemble.Logits(1, inputs).data<float>().ToArray());
        foreach (var (few, many) in new[] { (some.Hidden1, all.Hidden1), (some.Hidden2, all.Hidden2), (some.Logits, all.Logits) })
        {
            few.shape[0].Should().Be(2);
            few.Equals(stack([many[4], many[1]])).Should().BeTrue();
        }
    }

    [Fact]
    public void Initial_weights_lie_within_one_over_the_root_of_the_inputs_and_fill_that_range()
    {
        using var ensemble = Ensemble(new MlpShape(100, 50, 10), 1);

        var first = ensemble.Parameters[0].data<float>().ToArray();
        first.Should().OnlyContain(weight => Math.Abs(weight) <= 0.1f);
        first.Average(weight => weight * weight).Should().BeApproximately(0.01f / 3, 0.0001f);
    }

    private static MlpEnsemble Ensemble(MlpShape shape, params ulong[] seeds) =>
        new(shape, [.. seeds.Select(seed => new SeededRandom(seed))]);

    private static (Tensor Inputs, Tensor Targets) Batch(int models, int size)
    {
        var labels = Enumerable.Range(0, models * size).Select(i => (long)(i * 7 % Shape.Classes)).ToArray();
        var targets = nn.functional.one_hot(tensor(labels), Shape.Classes).to(ScalarType.Float32);
        return (tensor(Normal(models * size * Shape.Inputs), [models, size, Shape.Inputs]), targets.view(models, size, -1));
    }

    private static float[] Normal(int count)
    {
        var values = new float[count];
        new SeededRandom(9).FillGaussian(values);
        return values;
    }

    private static Tensor Forward(IReadOnlyList<Tensor> p, Tensor x) =>
        x.bmm(p[0]).add(p[1]).relu().bmm(p[2]).add(p[3]).relu().bmm(p[4]).add(p[5]);

    /// <summary>Summed over the models, averaged over each model's batch.</summary>
    private static Tensor MeanCrossEntropy(IReadOnlyList<Tensor> parameters, Tensor inputs, Tensor targets) =>
        Forward(parameters, inputs).log_softmax(2).mul(targets).sum().neg().div(inputs.shape[1]);
}
