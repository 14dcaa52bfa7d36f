using ClaimsSuite.Data;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Experiments;

/// <summary>From a data set's images to what a network is trained on.</summary>
internal static class TrainingExamples
{
    /// <summary>A draw with balanced classes; fewer than asked for where the rarest class has fewer.</summary>
    /// <param name="images">Where to draw from.</param>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="scaling">How pixels become inputs.</param>
    /// <param name="random">The stream that decides which, and in which order.</param>
    public static Examples Draw(ImageSet images, int count, InputScaling scaling, SeededRandom random) =>
        Examples.From(images, BalancedDraw.Take(images, Drawn(images, count), random), scaling);

    /// <summary>How many examples <see cref="Draw"/> gives.</summary>
    /// <param name="images">Where to draw from.</param>
    /// <param name="count">How many are asked for, 1 or more.</param>
    public static int Drawn(ImageSet images, int count) =>
        BalancedDraw.RoundUp(Math.Clamp(BalancedDraw.Largest(images), 1, count), images.Classes);

    /// <summary>
    /// The examples with a fraction of them replaced by what the training set is made of; the stream is the replicate's noise.
    /// </summary>
    /// <param name="drawn">Clean examples.</param>
    /// <param name="set">The kind of noise.</param>
    /// <param name="level">p, the fraction, 0 ... 1.</param>
    /// <param name="seeds">The replicate's seeds.</param>
    public static Corrupted Corrupt(this Examples drawn, TrainingSet set, double level, SeedSequence seeds) => set switch
    {
        TrainingSet.Real => Corruption.Placebo(drawn, level, seeds.For("noise")),
        TrainingSet.RandX => Corruption.RandX(drawn, level, seeds.For("noise")),
        TrainingSet.RandY => Corruption.RandY(drawn, level, seeds.For("noise")),
        _ => throw new InvalidOperationException($"No training set {set}."),
    };

    /// <summary>
    /// [N] the examples that noise changed, or that a placebo chose; null unless there are both such and others. Of the labels that are
    /// dealt out anew one in K stays what it was.
    /// </summary>
    /// <param name="corrupted">The examples as they are trained on.</param>
    /// <param name="drawn">The same before.</param>
    public static bool[]? Changed(this Corrupted corrupted, Examples drawn)
    {
        var labels = corrupted.Examples.Labels;
        var relabelled = !ReferenceEquals(labels, drawn.Labels);
        bool[] changed = [.. corrupted.Replaced.Select((replaced, i) => replaced && !(relabelled && labels[i] == drawn.Labels[i]))];
        return changed.Distinct().Count() == 2 ? changed : null;
    }
}
