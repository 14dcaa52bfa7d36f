using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Dynamics;

/// <summary>
/// Accuracy and loss of every model on one set of examples, before training and after each epoch: on the training set with its
/// labels as they are trained on, or on validation examples. Of the plain network, without whatever noise regularises training.
/// </summary>
/// <param name="data">N examples.</param>
/// <param name="stopAt">The accuracy, 0 ... 1, at which training may end once all models have reached it; none to go on.</param>
/// <param name="part">[N] examples whose accuracy is told apart from that of the others; none where null.</param>
public sealed class LearningCurve(TrainingTensors data, double? stopAt = null, IReadOnlyList<bool>? part = null) : ITrainingObserver
{
    private readonly List<double[]> _accuracies = [], _losses = [], _onPart = [], _onRest = [];

    private List<double[]>[] Curves => [_accuracies, _losses, _onPart, _onRest];

    /// <inheritdoc/>
    public bool IsSatisfied =>
        stopAt is { } level && _accuracies.Count > 0 && Array.TrueForAll(_accuracies[^1], accuracy => accuracy >= level);

    /// <summary>[E + 1] one model's accuracy, 0 ... 1, after 0, 1, ... E epochs.</summary>
    public double[] Accuracy(int model) => [.. _accuracies.Select(models => models[model])];

    /// <summary>[E + 1] one model's mean cross-entropy in nats.</summary>
    public double[] Loss(int model) => [.. _losses.Select(models => models[model])];

    /// <summary>[E + 1] one model's accuracy on the examples of the part; empty where there is none.</summary>
    public double[] AccuracyOnPart(int model) => [.. _onPart.Select(models => models[model])];

    /// <summary>[E + 1] one model's accuracy on the other examples; empty where there is no part.</summary>
    public double[] AccuracyOnRest(int model) => [.. _onRest.Select(models => models[model])];

    /// <inheritdoc/>
    public void EpochEnded(INetwork network, int epoch)
    {
        double[] accuracies = new double[network.Count], losses = new double[network.Count];
        double[] onPart = new double[network.Count], onRest = new double[network.Count];
        for (var model = 0; model < network.Count; model++)
        {
            using var scope = NewDisposeScope();
            var logits = network.Logits(model, data.Inputs);
            var correct = Classification.IsCorrect(logits, data.Labels);
            accuracies[model] = Share(correct, _ => true);
            losses[model] = Classification.MeanLoss(logits, data.Labels);
            if (part is null)
                continue;
            (onPart[model], onRest[model]) = (Share(correct, i => part[i]), Share(correct, i => !part[i]));
        }
        _accuracies.Add(accuracies);
        _losses.Add(losses);
        if (part is null)
            return;
        _onPart.Add(onPart);
        _onRest.Add(onRest);
    }

    /// <inheritdoc/>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_accuracies.Count == 0 ? 0 : _accuracies[0].Length);
        foreach (var rows in Curves)
            writer.Write(rows);
    }

    /// <inheritdoc/>
    public void Read(BinaryReader reader)
    {
        var models = reader.ReadInt32();
        foreach (var rows in Curves)
            reader.Read(rows, models);
    }

    /// <summary>The share of the chosen examples that are correct; not a number where none is chosen.</summary>
    private static double Share(bool[] correct, Func<int, bool> chosen)
    {
        var (all, right) = (0, 0);
        for (var i = 0; i < correct.Length; i++)
        {
            if (!chosen(i))
                continue;
            all++;
            right += correct[i] ? 1 : 0;
        }
        return (double)right / all;
    }
}
