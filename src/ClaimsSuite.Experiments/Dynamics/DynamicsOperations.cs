using ClaimsSuite.Data;
using ClaimsSuite.Engine.Dynamics;

namespace ClaimsSuite.Experiments.Dynamics;

/// <summary>
/// Multiplications and additions of the matrix products of a followed training, at most: as if no network were fitted before the last
/// epoch, and no search found a critical sample before its last step.
/// </summary>
internal static class DynamicsOperations
{
    /// <summary>Of one network; none where nobody has counted those of its design.</summary>
    /// <param name="settings">How it is trained, and what is measured.</param>
    /// <param name="examples">N, training examples.</param>
    /// <param name="validation">Validation examples.</param>
    /// <param name="input">[C, H, W] of one input.</param>
    /// <param name="classes">K.</param>
    public static double? AtMost(DynamicsSettings settings, int examples, int validation, ImageShape input, int classes)
    {
        if (ProductOperations.Of(settings.Network, input, classes) is not { } each)
            return null;
        double epochs = settings.Sgd.Epochs, validations = settings.ValidateAtEnd ? 1 : epochs + 1;
        return (epochs * examples * StepOf(settings, each))
            + ((((epochs + 1) * examples) + (validations * validation)) * each.Forward)
            + (settings.CriticalSamples is { } schedule ? schedule.Examples * Searching(schedule, each) : 0);
    }

    /// <summary>A training step's share of one example; an adversary searches from it, and trains on what it finds as well.</summary>
    private static double StepOf(DynamicsSettings settings, ProductOperations each) =>
        settings.Regularisation is { AdversarialWeight: > 0, Adversary: { } adversary }
            ? (2 * each.Training) + ByLass(adversary.Iterations, each)
            : each.Training;

    /// <summary>All that is searched from one example, by LASS on the way and at each radius, and by the other methods at some.</summary>
    private static double Searching(CriticalSampleSchedule schedule, ProductOperations each)
    {
        var onTheWay = schedule.Epochs.Count + schedule.TrainingSetEpochs.Count + (2 * schedule.Updates.Count);
        var atEnd = schedule.OtherRadii.Union(schedule.BaselineRadii).Count();
        return ((onTheWay + atEnd) * ByLass(schedule.Lass.Iterations, each))
            + (schedule.BaselineRadii.Count * ByOthers(schedule.Lass.Iterations, each));
    }

    /// <summary>The logits of the input, then a gradient and the logits of a point in each step.</summary>
    private static double ByLass(int iterations, ProductOperations each) =>
        each.Forward + (iterations * (each.InputGradient + each.Forward));

    /// <summary>LASS as printed, with one gradient; as many draws at random; and two methods of one step.</summary>
    private static double ByOthers(int iterations, ProductOperations each)
    {
        var points = (1 + iterations) * each.Forward;
        return points + each.InputGradient + points + (2 * ByLass(iterations: 1, each));
    }
}
