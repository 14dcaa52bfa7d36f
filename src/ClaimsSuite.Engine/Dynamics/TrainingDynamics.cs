using ClaimsSuite.Data;
using ClaimsSuite.Engine.Checkpoints;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Statistics.Randomness;

namespace ClaimsSuite.Engine.Dynamics;

/// <summary>One network's way through training.</summary>
/// <param name="TrainingAccuracy">[E + 1] on the training set with the labels trained on, 0 ... 1, after 0, 1, ... E epochs.</param>
/// <param name="TrainingLoss">[E + 1] mean cross-entropy in nats.</param>
/// <param name="ValidationAccuracy">[E + 1] on validation examples; [1] where these are looked at when training has ended only.</param>
/// <param name="ValidationLoss">[E + 1] or [1]</param>
/// <param name="CriticalSamples">What a schedule asked for.</param>
public sealed record TrainingDynamics(
    double[] TrainingAccuracy, double[] TrainingLoss, double[] ValidationAccuracy, double[] ValidationLoss,
    CriticalSampleRecord? CriticalSamples)
{
    /// <summary>[E + 1] accuracy on the training examples that noise changed; empty where none is told apart.</summary>
    public double[] ChangedAccuracy { get; init; } = [];

    /// <summary>[E + 1] accuracy on the training examples that stayed as they were; empty where none is told apart.</summary>
    public double[] UnchangedAccuracy { get; init; } = [];

    /// <summary>What was seen of the first layer's filters, where the settings ask for them.</summary>
    public FilterRecord? Filters { get; init; }

    /// <summary>Trains networks side by side and follows each of them.</summary>
    /// <param name="training">N examples, corrupted or not, that all networks share.</param>
    /// <param name="validation">Clean examples.</param>
    /// <param name="settings">How they are trained, and what is measured.</param>
    /// <param name="seeds">[S] the seeds of each network: init, order, search, and those of its <see cref="Regulariser"/>.</param>
    /// <param name="changed">[N] the training examples that noise changed, whose accuracy is told apart; none where null.</param>
    /// <param name="checkpoint">Where training that was cut off goes on from; nowhere where null.</param>
    /// <param name="cancellation">Stops between steps.</param>
    /// <returns>[S]</returns>
    public static IReadOnlyList<TrainingDynamics> Measure(
        Examples training, Examples validation, DynamicsSettings settings, IReadOnlyList<SeedSequence> seeds,
        IReadOnlyList<bool>? changed = null, ITrainingCheckpoint? checkpoint = null, CancellationToken cancellation = default)
    {
        using var trainingTensors = new TrainingTensors(training);
        using var validationTensors = new TrainingTensors(validation);
        using var network = settings.Network.Create(training.Shape, training.Classes, [.. seeds.Select(seed => seed.For("init"))]);
        var trainingCurve = new LearningCurve(trainingTensors, settings.StopWhenFitted ? 1 : null, changed);
        var validationCurve = new LearningCurve(validationTensors);
        using var critical = settings.CriticalSamples is { } schedule
            ? new CriticalSampleMeasurement(
                schedule, trainingTensors, validationTensors, training.GreyLevel, [.. seeds.Select(seed => seed.Seed("search"))])
            : null;
        var filters = settings.Filters > 0 ? new FilterCurve(training.Shape) : null;
        ITrainingObserver[] onTheWay =
            [trainingCurve, .. settings.ValidateAtEnd ? [] : new[] { validationCurve }, .. filters is null ? [] : new[] { filters }];
        var trainer = new EnsembleTrainer(settings.Sgd, [.. onTheWay, .. critical?.Observers ?? []])
        {
            Regulariser = Regulariser.For(settings.Regularisation, training.GreyLevel, seeds),
            Checkpoint = checkpoint,
        };
        var epochs = trainer.Train(network, trainingTensors, [.. seeds.Select(seed => seed.For("order"))], cancellation);
        if (settings.ValidateAtEnd)
            validationCurve.EpochEnded(network, epochs);
        return
        [
            .. Enumerable.Range(0, seeds.Count).Select(model => new TrainingDynamics(
                trainingCurve.Accuracy(model), trainingCurve.Loss(model), validationCurve.Accuracy(model), validationCurve.Loss(model),
                critical?.Record(network, model))
            {
                ChangedAccuracy = trainingCurve.AccuracyOnPart(model),
                UnchangedAccuracy = trainingCurve.AccuracyOnRest(model),
                Filters = filters?.Record(network, model, settings.Filters),
            }),
        ];
    }
}
