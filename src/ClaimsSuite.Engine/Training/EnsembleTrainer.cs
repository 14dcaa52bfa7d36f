using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Engine.Networks;
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
        if (orders.Count != network.Count)
            throw new ArgumentException($"{network.Count} models need as many generators, not {orders.Count}.", nameof(orders));
        if (data.Dimension != network.InputShape.Length || data.Classes != network.Classes)
            throw new ArgumentException(
                $"Networks from {network.InputShape} to {network.Classes} classes do not fit the data.", nameof(data));
        if (settings.Momentum is not (>= 0 and < 1) || settings.HalvingEpochs < 0)
            throw new ArgumentException($"A momentum lies in 0 ... 1, without 1, and a rate is halved after 0 or more epochs: {settings}.");
        using var noGradient = no_grad();
        var state = new TrainingState(network, orders, Regulariser, observers);
        var (epoch, example) = (0, 0);
        if (Checkpoint?.Read() is { } written)
            (epoch, example) = state.Resume(written);
        else
            Tell(network, epoch);
        while (epoch < settings.Epochs && !observers.Any(observer => observer.IsSatisfied))
        {
            state.BeginEpoch();
            RunEpoch(network, data, Orders(orders, data.Count), state, (epoch, example), cancellation);
            Tell(network, ++epoch);
            example = 0;
        }
        return epoch;
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

    /// <param name="network">The models.</param>
    /// <param name="data">N examples.</param>
    /// <param name="order">[S, N] in which each model goes through them; disposed of.</param>
    /// <param name="state">What to write down.</param>
    /// <param name="from">Epochs that are over, and examples of this one that the models have been through.</param>
    /// <param name="cancellation">Looked at before each step.</param>
    private void RunEpoch(
        INetwork network, TrainingTensors data, Tensor order, TrainingState state, (int Epoch, int Example) from,
        CancellationToken cancellation)
    {
        using var ofEpoch = order;
        var rule = settings.StepIn(from.Epoch);
        for (var start = from.Example; start < data.Count; start += settings.BatchSize)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Checkpoint is { IsDue: true })
                Checkpoint.Write(state.At(from.Epoch, start));
            using var step = NewDisposeScope();
            var size = Math.Min(settings.BatchSize, data.Count - start);
            var batch = order.narrow(1, start, size).reshape(-1); // [S * B]
            var inputs = data.Inputs.index_select(0, batch).view(network.Count, size, -1);
            var targets = data.Targets.index_select(0, batch).view(network.Count, size, -1);
            if (Regulariser is null)
                network.TrainStep(inputs, targets, rule, StepPerturbation.None);
            else
                Regulariser.Step(network, inputs, targets, rule);
            if (from.Epoch == 0 && start + size < data.Count)
                TellOfStep(network, (start / settings.BatchSize) + 1);
        }
    }

    /// <summary>[S, N] one order of the examples for each model.</summary>
    private static Tensor Orders(IReadOnlyList<SeededRandom> generators, int count)
    {
        var orders = new int[generators.Count * count];
        for (var model = 0; model < generators.Count; model++)
            generators[model].Permutation(count).CopyTo(orders, model * count);
        return tensor(orders, [generators.Count, count]);
    }
}
