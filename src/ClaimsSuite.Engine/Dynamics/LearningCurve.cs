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
public sealed class LearningCurve(TrainingTensors data, double? stopAt = null) : ITrainingObserver
{
    private readonly List<double[]> _accuracies = [], _losses = [];

    /// <inheritdoc/>
    public bool IsSatisfied =>
        stopAt is { } level && _accuracies.Count > 0 && Array.TrueForAll(_accuracies[^1], accuracy => accuracy >= level);

    /// <summary>[E + 1] one model's accuracy, 0 ... 1, after 0, 1, ... E epochs.</summary>
    public double[] Accuracy(int model) => [.. _accuracies.Select(models => models[model])];

    /// <summary>[E + 1] one model's mean cross-entropy in nats.</summary>
    public double[] Loss(int model) => [.. _losses.Select(models => models[model])];

    /// <inheritdoc/>
    public void EpochEnded(INetwork network, int epoch)
    {
        var (accuracies, losses) = (new double[network.Count], new double[network.Count]);
        for (var model = 0; model < network.Count; model++)
        {
            using var scope = NewDisposeScope();
            var logits = network.Logits(model, data.Inputs);
            accuracies[model] = (double)logits.argmax(1).eq(data.Labels).sum().item<long>() / data.Count;
            losses[model] = nn.functional.cross_entropy(logits, data.Labels).item<float>();
        }
        _accuracies.Add(accuracies);
        _losses.Add(losses);
    }
}
