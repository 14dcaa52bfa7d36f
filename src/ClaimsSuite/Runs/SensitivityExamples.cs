using System.Runtime.CompilerServices;
using ClaimsSuite.Engine.Data;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Runs;

/// <summary>The examples of a loss-sensitivity run: small images, drawn with balanced classes, and noise in their place.</summary>
internal static class SensitivityExamples
{
    /// <summary>Height and width that images are brought down to (section 3.2).</summary>
    private const int LargestSide = 14;

    /// <summary>Downscaling goes no further than half of that, lest nothing of the image be left.</summary>
    private const int SmallestSide = 7;

    /// <summary>Downscaling and the statistics of a whole training set are done once, not for every run.</summary>
    private static readonly ConditionalWeakTable<Dataset, ImageSet> Downscaled = [];

    /// <summary>
    /// The examples that <paramref name="training"/> asks for. Arms of one replicate draw the same images; class labels
    /// made unique replace them after the draw, so those draws are balanced too.
    /// </summary>
    public static Examples Draw(SensitivityTraining training, Dataset dataset, SeedSequence seeds)
    {
        var images = Downscaled.GetValue(dataset, SmallImages);
        var drawn = TrainingExamples.Draw(images, training.Examples, training.Scaling, seeds.For("data"));
        var set = training is { TrainingSet: TrainingSet.RandX, Noise: InputNoise.Uniform }
            ? drawn.WithInputs(Uniform(drawn.Inputs.Length, seeds.For("noise")))
            : drawn.Corrupt(training.TrainingSet, level: 1, seeds);
        return training.UniqueClasses ? set.WithUniqueClasses() : set;
    }

    /// <summary>
    /// Divides both sides by the smallest whole number that makes them 14 or less; images that are small already, or that
    /// no such number divides, stay as they are.
    /// </summary>
    internal static ImageSet SmallImages(Dataset dataset)
    {
        var (height, width) = (dataset.Shape.Height, dataset.Shape.Width);
        var factor = Enumerable.Range(1, Math.Max(height, width)).FirstOrDefault(factor => Fits(height, factor) && Fits(width, factor));
        return factor > 1 ? Downscale.To(dataset.Train, height / factor, width / factor) : dataset.Train;
    }

    private static bool Fits(int side, int factor) =>
        side % factor == 0 && side / factor <= LargestSide && (factor == 1 || side / factor >= SmallestSide);

    private static float[] Uniform(int count, SeededRandom random)
    {
        var values = new float[count];
        foreach (ref var value in values.AsSpan())
            value = random.NextSingle();
        return values;
    }
}
