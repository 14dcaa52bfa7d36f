using ClaimsSuite.Engine.Data;
using ClaimsSuite.Engine.Models;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Statistics.Randomness;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Measurement;

/// <summary>How often each example is misclassified by networks that have seen it once (section 3.1, figure 1).</summary>
/// <param name="ErrorCounts">[N] models that misclassify the example, 0 ... S.</param>
/// <param name="ClassErrorRates">[S, K] each model's share of misclassified examples among those of a class.</param>
/// <param name="Models">S</param>
public sealed record ExampleDifficulty(int[] ErrorCounts, double[] ClassErrorRates, int Models)
{
    /// <summary>[N] the share of models that misclassify the example, 0 ... 1.</summary>
    public double[] ErrorRates => Array.ConvertAll(ErrorCounts, count => (double)count / Models);

    /// <summary>Trains <paramref name="models"/> networks from their own initialisation and order, and counts their errors on the training set.</summary>
    /// <param name="examples">N training examples.</param>
    /// <param name="hidden">H, units of each hidden layer.</param>
    /// <param name="settings">SGD; one epoch in the paper.</param>
    /// <param name="models">S, 100 in the paper.</param>
    /// <param name="seeds">The replicate's seeds; model m takes its own from <c>seeds.Model(m)</c>.</param>
    /// <param name="workers">Threads; the values do not depend on it.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public static ExampleDifficulty Measure(
        Examples examples, int hidden, SgdSettings settings, int models, SeedSequence seeds, int workers = 1, CancellationToken cancellation = default)
    {
        var shape = new MlpShape(examples.Dimension, hidden, examples.Classes);
        using var data = new TrainingTensors(examples);
        var wrong = new bool[models][];
        var chunk = MlpEnsemble.ModelsPerChunk(shape);
        WorkerThreads.Run((models + chunk - 1) / chunk, workers, TrainChunk, cancellation);
        return Count(wrong, examples);

        void TrainChunk(int index)
        {
            using var scope = NewDisposeScope();
            var members = Enumerable.Range(index * chunk, Math.Min(chunk, models - (index * chunk))).Select(seeds.Model).ToList();
            using var ensemble = new MlpEnsemble(shape, [.. members.Select(member => member.For("init"))]);
            new EnsembleTrainer(settings).Train(ensemble, data, [.. members.Select(member => member.For("order"))], cancellation);
            for (var member = 0; member < members.Count; member++)
                wrong[(index * chunk) + member] = Misclassified(ensemble, member, data);
        }
    }

    private static bool[] Misclassified(MlpEnsemble ensemble, int model, TrainingTensors data)
    {
        using var scope = NewDisposeScope();
        return ensemble.Logits(model, data.Inputs).argmax(1).ne(data.Labels).data<bool>().ToArray();
    }

    private static ExampleDifficulty Count(bool[][] wrong, Examples examples)
    {
        var ofExample = new int[examples.Count];
        var ofClass = new int[wrong.Length * examples.Classes];
        var sizes = new int[examples.Classes];
        foreach (var label in examples.Labels)
            sizes[label]++;
        for (var model = 0; model < wrong.Length; model++)
        {
            for (var example = 0; example < examples.Count; example++)
            {
                if (!wrong[model][example])
                    continue;
                ofExample[example]++;
                ofClass[(model * examples.Classes) + examples.Labels[example]]++;
            }
        }
        return new ExampleDifficulty(ofExample, [.. ofClass.Select((count, i) => (double)count / sizes[i % examples.Classes])], wrong.Length);
    }
}
