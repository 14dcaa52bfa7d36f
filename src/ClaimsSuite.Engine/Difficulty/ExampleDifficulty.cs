using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Statistics.Randomness;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Difficulty;

/// <summary>How often each example is misclassified by networks that have seen it once (section 3.1, figure 1).</summary>
/// <param name="ErrorCounts">[N] models that misclassify the example, 0 ... S.</param>
/// <param name="ClassErrorRates">[S, K] each model's share of misclassified examples among those of a class.</param>
/// <param name="Models">S</param>
public sealed record ExampleDifficulty(int[] ErrorCounts, double[] ClassErrorRates, int Models)
{
    /// <summary>[N] the share of models that misclassify the example, 0 ... 1.</summary>
    public double[] ErrorRates => Array.ConvertAll(ErrorCounts, count => (double)count / Models);

    /// <summary>
    /// Trains <paramref name="models"/> networks from their own initialisation and order, and counts their errors on the training set.
    /// </summary>
    /// <param name="examples">N training examples.</param>
    /// <param name="design">What is trained.</param>
    /// <param name="settings">SGD; one epoch in the paper.</param>
    /// <param name="models">S, 100 in the paper.</param>
    /// <param name="seeds">The replicate's seeds; model m takes its own from <c>seeds.Model(m)</c>.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public static ExampleDifficulty Measure(
        Examples examples, NetworkDesign design, SgdSettings settings, int models, SeedSequence seeds,
        CancellationToken cancellation = default)
    {
        using var data = new TrainingTensors(examples);
        var correct = new List<bool[]>();
        // One after another: side by side, they would take each other's weights out of the cache.
        foreach (var model in Enumerable.Range(0, models).Select(seeds.Model))
        {
            using var scope = NewDisposeScope();
            using var network = design.Create(examples.Shape, examples.Classes, [model.For("init")]);
            new EnsembleTrainer(settings).Train(network, data, [model.For("order")], cancellation);
            correct.Add(Classification.IsCorrect(network.Logits(model: 0, data.Inputs), data.Labels));
        }
        return CountErrors(correct, examples);
    }

    private static ExampleDifficulty CountErrors(List<bool[]> correct, Examples examples)
    {
        var ofExample = new int[examples.Count];
        var ofClass = new int[correct.Count * examples.Classes];
        var sizes = new int[examples.Classes];
        foreach (var label in examples.Labels)
            sizes[label]++;
        for (var model = 0; model < correct.Count; model++)
        {
            for (var example = 0; example < examples.Count; example++)
            {
                if (correct[model][example])
                    continue;
                ofExample[example]++;
                ofClass[(model * examples.Classes) + examples.Labels[example]]++;
            }
        }
        return new ExampleDifficulty(
            ofExample, [.. ofClass.Select((count, i) => (double)count / sizes[i % examples.Classes])], correct.Count);
    }
}
