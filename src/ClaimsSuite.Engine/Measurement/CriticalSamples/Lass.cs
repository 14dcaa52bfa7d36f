using ClaimsSuite.Engine.Models;
using ClaimsSuite.Engine.Native;
using ClaimsSuite.Statistics.Randomness;
using TorchSharp;
using static TorchSharp.torch;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace ClaimsSuite.Engine.Measurement.CriticalSamples;

/// <summary>
/// Langevin adversarial sample search (section 4.1): from the input, steps up the loss at the predicted label, with noise, never
/// out of the box. A point at which the prediction has changed ends the search of its input, so that what is found is the union
/// over iterations.
/// </summary>
public static class Lass
{
    /// <summary>Searches around every input.</summary>
    /// <param name="ensemble">The networks.</param>
    /// <param name="model">Which of them, 0 ... S - 1.</param>
    /// <param name="inputs">[M, D]</param>
    /// <param name="settings">Box, steps and noise.</param>
    /// <param name="greyLevel">One grey level in units of the inputs.</param>
    /// <param name="noise">[M] one stream an input: what is found for it depends on no other input, but for the rounding of matrix products.</param>
    /// <exception cref="ArgumentException">There is not one stream for each input.</exception>
    public static CriticalSearch Search(
        MlpEnsemble ensemble, int model, Tensor inputs, LassSettings settings, double greyLevel, IReadOnlyList<SeededRandom> noise)
    {
        if (noise.Count != inputs.shape[0])
            throw new ArgumentException($"{inputs.shape[0]} inputs need as many streams of noise, not {noise.Count}.", nameof(noise));
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        using var step = (settings.Step * greyLevel).ToScalar();
        var front = new SearchFront(ensemble, model, inputs, settings.Radius * greyLevel);
        for (var iteration = 0; iteration < settings.Iterations && front.Open.Length > 0; iteration++)
        {
            using var steps = front.LossDirection().sign_().mul_(step);
            using var walk = Gaussian(front.Open, noise, (float)(settings.Noise * greyLevel), inputs.shape[1]);
            front.Move(steps.add_(walk, Scalars.One));
        }
        return front.Result();
    }

    /// <summary>[M, D] the next values of the streams of the inputs that are still searched.</summary>
    private static Tensor Gaussian(int[] open, IReadOnlyList<SeededRandom> noise, float deviation, long dimension)
    {
        var values = new float[open.Length * dimension];
        for (var row = 0; row < open.Length; row++)
            noise[open[row]].FillGaussian(values.AsSpan(row * (int)dimension, (int)dimension));
        TensorPrimitives.Multiply(values, deviation, values);
        return AlignedTensor.Of(values, open.Length, dimension);
    }
}
