using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;
using static TorchSharp.torch;

namespace ClaimsSuite.Tests.Engine.Regularisation;

/// <summary>Each regulariser's step against autograd on the loss that its definition gives, with the noise that its stream gives.</summary>
public sealed class RegulariserTests
{
    private const int Models = 2, Batch = 6;
    private const double LearningRate = 0.1;
    private static readonly MlpShape Shape = new(Inputs: 7, Hidden: 5, Classes: 3);
    private static readonly LassSettings Search = LassSettings.WithRadius(radius: 3000, iterations: 4);

    [Fact]
    public void Dropout_multiplies_both_hidden_layers_by_masks_of_mean_one() =>
        StepIsThatOf(
            new RegularisationSettings { Dropout = 0.4 },
            new ReferenceLoss { Mask1 = Mask("dropout", 0.4, 0), Mask2 = Mask("dropout", 0.4, 1) });

    [Fact]
    public void Input_dropout_multiplies_the_input_by_a_mask_of_mean_one() =>
        StepIsThatOf(
            new RegularisationSettings { InputDropout = 0.3 },
            new ReferenceLoss { InputMask = Mask("input dropout", 0.3, 0, Shape.Inputs) });

    [Fact]
    public void Input_noise_is_added_to_the_input() =>
        StepIsThatOf(
            new RegularisationSettings { InputNoise = 0.5 },
            new ReferenceLoss { InputNoise = Gaussian("input noise", 0.5, 0, Shape.Inputs) });

    [Fact]
    public void Hidden_noise_is_added_to_both_hidden_layers_after_the_relu() =>
        StepIsThatOf(
            new RegularisationSettings { HiddenNoise = 0.7 },
            new ReferenceLoss { Noise1 = Gaussian("hidden noise", 0.7, 0), Noise2 = Gaussian("hidden noise", 0.7, 1) });

    [Fact]
    public void Weight_decay_is_the_gradient_of_half_the_squared_weights_and_leaves_biases_alone() =>
        StepIsThatOf(new RegularisationSettings { WeightDecay = 0.3 }, new ReferenceLoss { WeightDecay = 0.3 });

    [Theory]
    [InlineData(0.2)]
    [InlineData(1)]
    public void Adversarial_training_shares_the_loss_between_examples_and_critical_points_with_their_labels(double weight)
    {
        var points = CriticalPoints();

        points.Found.Should().Be(true, "otherwise this would be plain training");
        StepIsThatOf(
            new RegularisationSettings { AdversarialWeight = weight, Adversary = Search },
            new ReferenceLoss { AdversarialWeight = weight, CriticalPoints = points.Values });
    }

    [Fact]
    public void Together_they_draw_what_each_draws_alone()
    {
        var settings =
            new RegularisationSettings { Dropout = 0.4, InputDropout = 0.3, InputNoise = 0.5, HiddenNoise = 0.7, WeightDecay = 0.3 };

        StepIsThatOf(settings, new ReferenceLoss
        {
            Mask1 = Mask("dropout", 0.4, 0),
            Mask2 = Mask("dropout", 0.4, 1),
            InputMask = Mask("input dropout", 0.3, 0, Shape.Inputs),
            InputNoise = Gaussian("input noise", 0.5, 0, Shape.Inputs),
            Noise1 = Gaussian("hidden noise", 0.7, 0),
            Noise2 = Gaussian("hidden noise", 0.7, 1),
            WeightDecay = 0.3,
        });
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_unit_is_dropped_at_the_rate_and_the_mean_over_units_is_kept(double rate)
    {
        const int units = 40_000;
        var values = Regulariser.Mask([new SeededRandom(1)], rate, [1, 1, units])!.data<float>().ToArray();

        values.Distinct().Should().HaveCount(2);
        var deviation = Math.Sqrt(rate * (1 - rate) / units);
        ((double)values.Count(value => value == 0) / units).Should().BeApproximately(rate, 4 * deviation);
        values.Average(value => (double)value).Should().BeApproximately(1, 4 * deviation / (1 - rate));
    }

    [Fact]
    public void Masks_and_noise_change_with_the_step_the_layer_and_the_model()
    {
        var streams = Seeds().Select(seed => seed.For("dropout")).ToArray();
        var masks = Enumerable.Range(0, 2).SelectMany(_ => Slices(Regulariser.Mask(streams, 0.5, [Models, 1, 64])!));
        var noise = Enumerable.Range(0, 2).SelectMany(_ => Slices(Regulariser.Noise(streams, 0.5, [Models, 1, 64])!));

        masks.Concat(noise).Should().HaveCount(8).And.OnlyHaveUniqueItems();

        static IEnumerable<string> Slices(Tensor tensor) =>
            tensor.data<float>().ToArray().Chunk(64).Select(slice => string.Join(' ', slice));
    }

    [Fact]
    public void Without_a_regulariser_there_is_none()
    {
        Regulariser.For(null, 1, Seeds()).Should().BeNull();
        Regulariser.For(new RegularisationSettings(), 1, Seeds()).Should().BeNull();
    }

    [Fact]
    public void A_setting_that_no_network_can_be_trained_with_is_refused()
    {
        RegularisationSettings[] settings =
        [
            new() { Dropout = 1 }, new() { Dropout = -0.1 }, new() { InputDropout = 1 }, new() { InputNoise = double.NaN },
            new() { HiddenNoise = -1 },
            new() { WeightDecay = double.PositiveInfinity }, new() { AdversarialWeight = 1.1, Adversary = Search },
            new() { AdversarialWeight = 0.5 },
        ];

        foreach (var setting in settings)
            FluentActions.Invoking(() => Regulariser.For(setting, 1, Seeds())).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static void StepIsThatOf(RegularisationSettings settings, ReferenceLoss reference)
    {
        using var scope = NewDisposeScope();
        using var ensemble = Ensemble();
        var (inputs, targets) = (Inputs(), Targets());
        var before = ensemble.Parameters.Select(parameter => parameter.clone().requires_grad_()).ToList();
        reference.Loss(before, inputs, targets).backward();

        using (no_grad())
            Regulariser.For(settings, 1.0 / 255, Seeds())!.Step(ensemble, inputs, targets, new SgdStep(LearningRate));

        foreach (var (was, now) in before.Zip(ensemble.Parameters))
            now.sub(was.detach().sub(was.grad!.mul(LearningRate))).abs().max().item<float>().Should().BeLessThan(1e-6f);
    }

    private static MlpEnsemble Ensemble() => new(Shape, [.. Seeds().Select(seed => seed.For("init"))]);

    private static SeedSequence[] Seeds() => [.. Enumerable.Range(0, Models).Select(new SeedSequence(1).Model)];

    private static Tensor Inputs() => tensor(Normal(new SeededRandom(9), Models * Batch * Shape.Inputs), [Models, Batch, Shape.Inputs]);

    private static Tensor Targets()
    {
        var labels = Enumerable.Range(0, Models * Batch).Select(i => (long)(i * 7 % Shape.Classes)).ToArray();
        return nn.functional.one_hot(tensor(labels), Shape.Classes).to(ScalarType.Float32).view(Models, Batch, -1);
    }

    /// <summary>[S, B, width] 0 below the rate, 1 / (1 - rate) above, of uniform numbers on -1 ... 1.</summary>
    private static Tensor Mask(string purpose, double rate, int layer, int? width = null) =>
        Stacked(purpose, layer, width, (random, values) =>
    {
        random.FillUniform(values, 1);
        return Array.ConvertAll(values, value => (value + 1) / 2 < rate ? 0 : (float)(1 / (1 - rate)));
    });

    /// <summary>[S, B, width]</summary>
    private static Tensor Gaussian(string purpose, double deviation, int layer, int? width = null) =>
        Stacked(purpose, layer, width, (random, values) =>
    {
        random.FillGaussian(values);
        return Array.ConvertAll(values, value => (float)deviation * value);
    });

    private static Tensor Stacked(string purpose, int layer, int? width, Func<SeededRandom, float[], float[]> draw)
    {
        var slices = Seeds().Select(seed =>
        {
            var random = seed.For(purpose);
            return Enumerable.Range(0, layer + 1).Select(_ => draw(random, new float[Batch * (width ?? Shape.Hidden)])).ToList()[layer];
        });
        return tensor(slices.SelectMany(slice => slice).ToArray(), [Models, Batch, width ?? Shape.Hidden]);
    }

    private static (bool Found, Tensor Values) CriticalPoints()
    {
        using var ensemble = Ensemble();
        var inputs = Inputs();
        var searches = Seeds().Select((seed, model) =>
        {
            var first = seed.For("adversary").NextUInt64();
            return Lass.Search(
                ensemble, model, inputs[model], Search, 1.0 / 255,
                [.. Enumerable.Range(0, Batch).Select(i => new SeededRandom(first + (ulong)i))]);
        }).ToList();
        return (searches.Exists(search => search.Found.Contains(true)), stack(searches.Select(search => search.Points)));
    }

    private static float[] Normal(SeededRandom random, int count)
    {
        var values = new float[count];
        random.FillGaussian(values);
        return values;
    }
}
