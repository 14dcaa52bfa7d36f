using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Statistics.Randomness;
using static TorchSharp.torch;

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
        var front = new SearchFront(network, model, inputs, settings.Radius * greyLevel);
        using var atStart = settings.GradientAtStart ? front.LossDirection() : null;
        for (var iteration = 0; iteration < settings.Iterations && front.Open.Length > 0; iteration++)
        {
            using var direction = atStart is null ? front.LossDirection() : atStart.index_select(0, tensor(front.Open));
            front.Move(direction, settings.Step * greyLevel, settings.Noise * greyLevel, random);
        }
        return front.Result();
    }
}
