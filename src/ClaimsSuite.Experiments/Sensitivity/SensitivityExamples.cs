using ClaimsSuite.Data;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Experiments.Sensitivity;

/// <summary>The examples of a loss-sensitivity run: small images, drawn with balanced classes, and noise in their place.</summary>
internal static class SensitivityExamples
{
    /// <summary>
    /// The examples that <paramref name="training"/> asks for. Arms of one replicate draw the same images; class labels
    /// made unique replace them after the draw, so those draws are balanced too.
    /// </summary>
    public static Examples Draw(SensitivityTraining training, Dataset dataset, SeedSequence seeds)
    {
        var drawn = TrainingExamples.Draw(SmallImages.Of(dataset).Train, training.Examples, training.Scaling, seeds.For("data"));
        var set = training is { TrainingSet: TrainingSet.RandX, Noise: InputNoise.Uniform }
            ? drawn.WithInputs(Uniform(drawn.Inputs.Length, seeds.For("noise")))
            : drawn.Corrupt(training.TrainingSet, level: 1, seeds).Examples;
        return training.UniqueClasses ? set.WithUniqueClasses() : set;
    }

    private static float[] Uniform(int count, SeededRandom random)
    {
        var values = new float[count];
        foreach (ref var value in values.AsSpan())
            value = random.NextSingle();
        return values;
    }
}
