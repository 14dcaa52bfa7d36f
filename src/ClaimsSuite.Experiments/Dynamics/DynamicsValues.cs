using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Experiments.Dynamics;

/// <summary>The values that a <see cref="DynamicsRun"/> keeps, by name.</summary>
public static class DynamicsValues
{
    /// <summary>Record value: [E + 1] accuracy on the training set with the labels trained on, 0 ... 1, after 0, 1, ... E epochs.</summary>
    public static readonly ValueName<DynamicsRun> TrainingAccuracy = new("training.accuracy");

    /// <summary>Record value: [E + 1] mean cross-entropy on the training set, in nats.</summary>
    public static readonly ValueName<DynamicsRun> TrainingLoss = new("training.loss");

    /// <summary>
    /// Record value: [E + 1] accuracy on the training examples whose inputs or labels noise changed, or on those of a placebo; [0] unless
    /// there are both such and others.
    /// </summary>
    public static readonly ValueName<DynamicsRun> ChangedAccuracy = new("training.changedAccuracy");

    /// <summary>Record value: [E + 1] or [0] accuracy on the other training examples.</summary>
    public static readonly ValueName<DynamicsRun> UnchangedAccuracy = new("training.unchangedAccuracy");

    /// <summary>
    /// Record value: [E + 1] accuracy on clean validation examples, 0 ... 1; [1] where they are looked at when training has ended only.
    /// </summary>
    public static readonly ValueName<DynamicsRun> ValidationAccuracy = new("validation.accuracy");

    /// <summary>Record value: [E + 1] or [1] mean cross-entropy on clean validation examples, in nats.</summary>
    public static readonly ValueName<DynamicsRun> ValidationLoss = new("validation.loss");

    /// <summary>Record value: [1] updates an epoch.</summary>
    public static readonly ValueName<DynamicsRun> EpochUpdates = new("epochUpdates");

    /// <summary>
    /// Record value: [C] epochs after which the critical sample ratio was measured on validation examples, with fractions for updates of
    /// the first.
    /// </summary>
    public static readonly ValueName<DynamicsRun> CriticalEpochs = new("critical.epochs");

    /// <summary>Record value: [C] the critical sample ratio on validation examples, 0 ... 1.</summary>
    public static readonly ValueName<DynamicsRun> CriticalOnValidation = new("critical.validation");

    /// <summary>Record value: [T] epochs after which it was measured on training examples.</summary>
    public static readonly ValueName<DynamicsRun> CriticalTrainingEpochs = new("critical.trainingEpochs");

    /// <summary>Record value: [T] the critical sample ratio on training examples.</summary>
    public static readonly ValueName<DynamicsRun> CriticalOnTraining = new("critical.training");

    /// <summary>Record value: [R] the ratio on validation examples at other radii, when training has ended.</summary>
    public static readonly ValueName<DynamicsRun> CriticalAtRadii = new("critical.atRadii");

    /// <summary>Record value: [E + 1] share of the power of the first layer's filters at low spatial frequencies, 0 ... 1.</summary>
    public static readonly ValueName<DynamicsRun> FilterLowFrequency = new("filters.lowFrequency");

    /// <summary>Record value: [E + 1] how alike neighbouring pixels of those filters are, 0 on average where they are shuffled.</summary>
    public static readonly ValueName<DynamicsRun> FilterSmoothness = new("filters.smoothness");

    /// <summary>Record value: [3] C, h and w of a filter.</summary>
    public static readonly ValueName<DynamicsRun> FilterShape = new("filters.shape");

    /// <summary>Record value: [kept C h w] the first filters of the trained network, one after another.</summary>
    public static readonly ValueName<DynamicsRun> FilterWeights = new("filters.weights");

    internal static IReadOnlyList<ValueCount> Counts(DynamicsSettings training)
    {
        ValueCount[] curves =
        [
            ValueCount.AtLeast(1, TrainingAccuracy.Name, TrainingLoss.Name),
            ValueCount.AtLeast(1, ValidationAccuracy.Name, ValidationLoss.Name), ValueCount.Exactly(1, EpochUpdates.Name),
            ValueCount.AtLeast(0, ChangedAccuracy.Name, UnchangedAccuracy.Name),
            .. training.Filters == 0 ? [] : new[]
            {
                ValueCount.AtLeast(1, FilterLowFrequency.Name, FilterSmoothness.Name), ValueCount.Exactly(3, FilterShape.Name),
                ValueCount.AtLeast(1, FilterWeights.Name),
            },
        ];
        if (training.CriticalSamples is not { } schedule)
            return curves;
        // Training that ends early comes to fewer epochs than a schedule has.
        return
        [
            .. curves,
            new ValueCount([CriticalEpochs.Name, CriticalOnValidation.Name], 0, schedule.Updates.Count + schedule.Epochs.Count),
            new ValueCount(
                [CriticalTrainingEpochs.Name, CriticalOnTraining.Name], 0, schedule.Updates.Count + schedule.TrainingSetEpochs.Count),
            ValueCount.Exactly(schedule.OtherRadii.Count, CriticalAtRadii.Name),
            ValueCount.Exactly(
                schedule.BaselineRadii.Count, [SearchValues.Radii.Name, .. SearchValues.Shares.Select(value => value.Name.Name)]),
        ];
    }

    internal static RunValues<DynamicsRun> Of(TrainingDynamics dynamics, int epochUpdates, CriticalSampleSchedule? schedule)
    {
        var values = new RunValues<DynamicsRun>
        {
            [TrainingAccuracy] = dynamics.TrainingAccuracy,
            [TrainingLoss] = dynamics.TrainingLoss,
            [ChangedAccuracy] = dynamics.ChangedAccuracy,
            [UnchangedAccuracy] = dynamics.UnchangedAccuracy,
            [ValidationAccuracy] = dynamics.ValidationAccuracy,
            [ValidationLoss] = dynamics.ValidationLoss,
            [EpochUpdates] = [epochUpdates],
        };
        if (dynamics.Filters is { } filters)
            Add(values, filters);
        if (schedule is null || dynamics.CriticalSamples is not { } critical)
            return values;
        values[CriticalEpochs] = Times(schedule.Epochs, critical.OnValidation.Length);
        values[CriticalOnValidation] = critical.OnValidation;
        values[CriticalTrainingEpochs] = Times(schedule.TrainingSetEpochs, critical.OnTraining.Length);
        values[CriticalOnTraining] = critical.OnTraining;
        values[CriticalAtRadii] = critical.AtRadii;
        values[SearchValues.Radii] = [.. schedule.BaselineRadii];
        foreach (var (name, share) in SearchValues.Shares)
            values[name] = [.. critical.Baselines.Select(share)];
        return values;

        // What is measured within the first epoch stands at fractions of it.
        double[] Times(IReadOnlyList<int> epochs, int count) =>
        [
            .. schedule.Updates.Select(update => (double)update / epochUpdates).Concat(epochs.Select(epoch => (double)epoch)).Order()
                .Take(count),
        ];
    }

    private static void Add(RunValues<DynamicsRun> values, FilterRecord filters)
    {
        values[FilterLowFrequency] = filters.LowFrequency;
        values[FilterSmoothness] = filters.Smoothness;
        values[FilterShape] = [filters.Shape.Channels, filters.Shape.Height, filters.Shape.Width];
        values[FilterWeights] = Array.ConvertAll(filters.Kept, weight => (double)weight);
    }
}
