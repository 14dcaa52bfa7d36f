using ClaimsSuite.Data;
using ClaimsSuite.Engine.Dynamics;

namespace ClaimsSuite.Experiments.Dynamics;

/// <summary>
/// Multiplications and additions of the matrix products of a followed training, at most: as if no network were fitted before the last
/// epoch, and no search found a critical sample before its last step.
/// </summary>
internal static class DynamicsOperations
{
    /// <summary>How much an input is searched by other methods at one radius, in units of one search by LASS; about.</summary>
    private const int OtherMethods = 3;

    /// <summary>Of one network.</summary>
    /// <param name="settings">How it is trained, and what is measured.</param>
    /// <param name="examples">N, training examples.</param>
    /// <param name="validation">Validation examples.</param>
    /// <param name="input">[C, H, W] of one input.</param>
    /// <param name="classes">K.</param>
    public static double AtMost(DynamicsSettings settings, int examples, int validation, ImageShape input, int classes)
    {
        var each = ProductOperations.Of(settings.Network, input, classes);
        double epochs = settings.Sgd.Epochs, validations = settings.ValidateAtEnd ? 1 : epochs + 1;
        return (epochs * examples * StepOf(settings, each))
            + ((((epochs + 1) * examples) + (validations * validation)) * each.Forward)
            + (settings.CriticalSamples is { } schedule ? Searches(schedule) * Search(schedule.Lass.Iterations, each) : 0);
    }

    /// <summary>A training step's share of one example; an adversary searches from it, and trains on what it finds as well.</summary>
    private static double StepOf(DynamicsSettings settings, ProductOperations each) =>
        settings.Regularisation is { AdversarialWeight: > 0, Adversary: { } adversary }
            ? (2 * each.Training) + Search(adversary.Iterations, each)
            : each.Training;

    /// <summary>A forward pass at the input, then a gradient and a forward pass in each step.</summary>
    private static double Search(int iterations, ProductOperations each) =>
        each.Forward + (iterations * (each.Forward + each.InputGradient));

    /// <summary>Examples from which is searched, over the whole training.</summary>
    private static double Searches(CriticalSampleSchedule schedule) => schedule.Examples * (double)(
        schedule.Epochs.Count + schedule.TrainingSetEpochs.Count + (2 * schedule.Updates.Count) + schedule.OtherRadii.Count
        + (OtherMethods * schedule.BaselineRadii.Count));
}
