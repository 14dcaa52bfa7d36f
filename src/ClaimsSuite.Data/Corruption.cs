using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Data;

/// <summary>Examples of which some were replaced by noise.</summary>
/// <param name="Examples">All examples, replaced or not, in the order they had.</param>
/// <param name="Replaced">[N], whether the example's input or label was chosen for replacement.</param>
public sealed record Corrupted(Examples Examples, bool[] Replaced);

/// <summary>
/// Noise in a training set: randX and randY of the paper (sec. 2). A fraction p concerns exactly round(p N) examples,
/// from each class in proportion to its size (to within one). With one seed, a larger fraction chooses all that a
/// smaller one chooses, and randX gives an example the same noise at each fraction: noise levels are paired.
/// </summary>
public static class Corruption
{
    /// <summary>
    /// randX(p): the chosen inputs become i.i.d. Gaussian noise with the mean and the variance of the given inputs, taken
    /// over all examples and pixels together. Labels stay.
    /// </summary>
    /// <param name="examples">The clean examples.</param>
    /// <param name="fraction">p, in [0, 1].</param>
    /// <param name="random">The stream that decides which and draws the noise.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is not in [0, 1].</exception>
    public static Corrupted RandX(Examples examples, double fraction, SeededRandom random)
    {
        var replaced = Choose(examples, fraction, random);
        var noiseSeed = random.NextUInt64();
        var (mean, deviation) = MeanAndDeviation(examples.Inputs);
        var inputs = (float[])examples.Inputs.Clone();
        for (var i = 0; i < examples.Count; i++)
        {
            if (!replaced[i])
                continue;
            var noise = new SeededRandom(noiseSeed + (ulong)i);
            foreach (ref var x in inputs.AsSpan(i * examples.Dimension, examples.Dimension))
                x = (float)(mean + (deviation * noise.NextGaussian()));
        }

        return new Corrupted(examples.WithInputs(inputs), replaced);
    }

    /// <summary>
    /// randY(p): the chosen examples' labels are put into uniformly random order among themselves. So every class keeps
    /// exactly its number of examples (independent draws would unbalance the classes and let networks learn the prior).
    /// A chosen example keeps its label by chance with probability about 1 / K: of p N chosen labels, about
    /// p N (K - 1) / K are wrong. Inputs stay.
    /// </summary>
    /// <param name="examples">The clean examples.</param>
    /// <param name="fraction">p, in [0, 1].</param>
    /// <param name="random">The stream that decides which and permutes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is not in [0, 1].</exception>
    public static Corrupted RandY(Examples examples, double fraction, SeededRandom random)
    {
        var replaced = Choose(examples, fraction, random);
        var chosen = Enumerable.Range(0, examples.Count).Where(i => replaced[i]).ToArray();
        var shuffled = chosen.Select(i => examples.Labels[i]).ToArray();
        random.Permute(shuffled.AsSpan());
        var labels = (int[])examples.Labels.Clone();
        for (var j = 0; j < chosen.Length; j++)
            labels[chosen[j]] = shuffled[j];
        return new Corrupted(examples.WithLabels(labels, examples.Classes), replaced);
    }

    /// <summary>A placebo: a fraction of the examples is chosen as for noise, and stays as it is.</summary>
    /// <param name="examples">The clean examples.</param>
    /// <param name="fraction">p, in [0, 1].</param>
    /// <param name="random">The stream that decides which.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is not in [0, 1].</exception>
    public static Corrupted Placebo(Examples examples, double fraction, SeededRandom random) =>
        new(examples, Choose(examples, fraction, random));

    /// <summary>
    /// Systematic sampling, stratified by class: the k-th example of a class, in random order, stands at (k + u) / n of
    /// the way, with u uniform and common to the class; the first round(p N) are chosen.
    /// </summary>
    private static bool[] Choose(Examples examples, double fraction, SeededRandom random)
    {
        if (!(fraction is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "The fraction of replaced examples must lie in [0, 1].");
        var position = new double[examples.Count];
        foreach (var members in BalancedDraw.IndicesByClass(examples.Labels, examples.Classes))
        {
            random.Permute(members.AsSpan());
            var start = random.NextDouble();
            for (var k = 0; k < members.Length; k++)
                position[members[k]] = (k + start) / members.Length;
        }

        var count = (int)Math.Round(fraction * examples.Count, MidpointRounding.AwayFromZero);
        var replaced = new bool[examples.Count];
        foreach (var i in Enumerable.Range(0, examples.Count).OrderBy(i => position[i]).Take(count))
            replaced[i] = true;
        return replaced;
    }

    private static (double Mean, double Deviation) MeanAndDeviation(float[] values)
    {
        double sum = 0, sumOfSquares = 0;
        foreach (var value in values)
            sum += value;
        var mean = sum / values.Length;
        foreach (var value in values)
            sumOfSquares += (value - mean) * (value - mean);
        return (mean, Math.Sqrt(sumOfSquares / values.Length));
    }
}
