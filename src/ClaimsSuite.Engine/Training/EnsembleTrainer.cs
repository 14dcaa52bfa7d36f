using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Networks.Layers;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Statistics.Randomness;
using static TorchSharp.torch;

namespace ClaimsSuite.Engine.Training;

/// <summary>Trains an ensemble by minibatch SGD; every model goes through the training set in an order of its own.</summary>
/// <param name="settings">Step size, batch size and epochs.</param>
/// <param name="observers">Told before training and at the end of each epoch, in this order; training ends early once one of them is
/// satisfied.</param>
public sealed class EnsembleTrainer(SgdSettings settings, params IReadOnlyList<ITrainingObserver> observers)
{
    /// <summary>What takes the place of the plain step; none for plain training.</summary>
    public Regulariser? Regulariser { get; init; }

    /// <summary>Where training that was cut off goes on from, and what comes is written down; nowhere where null.</summary>
    public ITrainingCheckpoint? Checkpoint { get; init; }

    /// <summary>
    /// Trains <paramref name="network"/> for at most the settings' epochs; an incomplete last minibatch is used as it is.
    /// </summary>
    /// <param name="network">S models; changed in place.</param>
    /// <param name="data">N examples that all models share.</param>
    /// <param name="orders">[S] one explicit generator a model, for the order of the examples, drawn anew each epoch.</param>
    /// <param name="cancellation">Looked at before each step.</param>
    /// <returns>The epochs that it took.</returns>
    /// <exception cref="ArgumentException">
    /// There is not one generator for each model, the data do not fit the networks, or momentum or schedule are out of range.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public int Train(INetwork network, TrainingTensors data, IReadOnlyList<SeededRandom> orders, CancellationToken cancellation = default)
    {
        Check(network, data, orders);
        using var noGradient = no_grad();
        using var state = new TrainingState(network, orders, Regulariser, observers);
        var (epoch, example) = (0, 0);
        if (Checkpoint?.Read() is { } written)
            (epoch, example) = state.Resume(written);
        else
            Tell(network, epoch);
        using var batches = new Minibatches(data, network.Count, settings.BatchSize);
        while (epoch < settings.Epochs && !observers.Any(observer => observer.IsSatisfied))
        {
            state.BeginEpoch();
            int[][] order = [.. orders.Select(generator => generator.Permutation(data.Count))];
            for (var start = example; start < data.Count; start += settings.BatchSize)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Checkpoint is { IsDue: true })
                    Checkpoint.Write(state.At(epoch, start));
                var (inputs, targets) = batches.Next(order, start);
                Step(network, inputs, targets, settings.StepIn(epoch));
                if (epoch == 0 && start + settings.BatchSize < data.Count)
                    TellOfStep(network, (start / settings.BatchSize) + 1);
            }
            Tell(network, ++epoch);
            example = 0;
        }
        return epoch;
    }

    private void Check(INetwork network, TrainingTensors data, IReadOnlyList<SeededRandom> orders)
    {
        if (orders.Count != network.Count)
            throw new ArgumentException($"{network.Count} models need as many generators, not {orders.Count}.", nameof(orders));
        if (data.Dimension != network.InputShape.Length || data.Classes != network.Classes)
            throw new ArgumentException(
                $"Networks from {network.InputShape} to {network.Classes} classes do not fit the data.", nameof(data));
        if (settings.Momentum is not (>= 0 and < 1) || settings.HalvingEpochs < 0)
            throw new ArgumentException($"A momentum lies in 0 ... 1, without 1, and a rate is halved after 0 or more epochs: {settings}.");
    }

    private void Tell(INetwork network, int epoch)
    {
        foreach (var observer in observers)
            observer.EpochEnded(network, epoch);
    }

    private void TellOfStep(INetwork network, int update)
    {
        foreach (var observer in observers)
            observer.StepEnded(network, update);
    }

    private void Step(INetwork network, Tensor inputs, Tensor targets, SgdStep rule)
    {
        using var step = NewDisposeScope();
        if (Regulariser is null)
            network.TrainStep(inputs, targets, rule, StepPerturbation.None);
        else
            Regulariser.Step(network, inputs, targets, rule);
    }
}
