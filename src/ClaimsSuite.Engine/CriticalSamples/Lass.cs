using ClaimsSuite.Engine.Native;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Statistics.Randomness;
using TorchSharp;
using static TorchSharp.torch;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace ClaimsSuite.Engine.CriticalSamples;

/// <summary>
/// Langevin adversarial sample search (section 4.1): from the input, steps up the loss at the predicted label, with noise, never
/// out of the box. A point at which the prediction has changed ends the search of its input, so that what is found is the union
/// over iterations.
/// </summary>
public static class Lass
{
    /// <summary>Searches around every input.</summary>
    /// <param name="network">The networks.</param>
    /// <param name="model">Which of them, 0 ... S - 1.</param>
    /// <param name="inputs">[M, D]</param>
    /// <param name="settings">Box, steps and noise.</param>
    /// <param name="greyLevel">One grey level in units of the inputs.</param>
    /// <param name="noise">[M] one stream an input: what is found for it depends on no other input, but for the rounding of matrix
    /// products.</param>
    /// <exception cref="ArgumentException">There is not one stream for each input.</exception>
    public static CriticalSearch Search(
        INetwork network, int model, Tensor inputs, LassSettings settings, double greyLevel, IReadOnlyList<SeededRandom> noise)
    {
        var random = SearchNoise.For(inputs, noise);
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        using var step = (settings.Step * greyLevel).ToScalar();
        var deviation = (float)(settings.Noise * greyLevel);
        var front = new SearchFront(network, model, inputs, settings.Radius * greyLevel);
        using var atStart = settings.GradientAtStart ? front.LossDirection().sign_() : null;
        for (var iteration = 0; iteration < settings.Iterations && front.Open.Length > 0; iteration++)
        {
            using var signs = atStart is null ? front.LossDirection().sign_() : atStart.index_select(0, tensor(front.Open));
            using var steps = signs.mul_(step);
            using var walk = random.Draw(front.Open, FillGaussian);
            front.Move(steps.add_(walk, Scalars.One));
        }
        return front.Result();

        void FillGaussian(SeededRandom stream, Span<float> values)
        {
            stream.FillGaussian(values);
            TensorPrimitives.Multiply(values, deviation, values);
        }
    }
}
