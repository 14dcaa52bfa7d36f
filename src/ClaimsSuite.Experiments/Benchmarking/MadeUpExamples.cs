using ClaimsSuite.Data;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>Gaussian inputs as large as images are, and labels that have nothing to do with them: no workload needs a data set.</summary>
internal static class MadeUpExamples
{
    /// <summary>K</summary>
    public const int Classes = 10;

    /// <summary>The root mean square of MNIST's pixels in 0 ... 1 is close to this.</summary>
    private const float PixelDeviation = 0.3f;

    /// <summary>Draws <paramref name="count"/> examples.</summary>
    /// <param name="random">The generator of the inputs.</param>
    /// <param name="image">[C, H, W] of one input.</param>
    /// <param name="count">N</param>
    /// <param name="scaling">What the inputs are as large as.</param>
    public static Examples Draw(SeededRandom random, ImageShape image, int count, InputScaling scaling = InputScaling.UnitInterval)
    {
        var deviation = scaling == InputScaling.Standardised ? 1 : PixelDeviation;
        var inputs = new float[count * image.Length];
        random.FillGaussian(inputs);
        foreach (ref var value in inputs.AsSpan())
            value *= deviation;
        return new Examples(
            inputs, [.. Enumerable.Range(0, count).Select(i => i % Classes)], image, Classes, deviation / (255 * PixelDeviation));
    }
}
