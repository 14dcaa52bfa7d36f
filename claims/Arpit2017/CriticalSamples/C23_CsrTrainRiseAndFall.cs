using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.CriticalSamples;

/// <summary>
/// C23: on the training set itself the critical sample ratio first rises, from the first update to the third epoch, and then falls to the
/// end of training (section 4.2, footnote 5). Not from the untrained network, whose ratio hangs on its initial weights; nor to the largest
/// value of all, which lies above the first by chance alone.
/// </summary>
public static class C23_CsrTrainRiseAndFall
{
    private const string Reason =
        "On real data the ratio on the training set is highest in the first updates and falls from then on.";

    private const string Undecided = "It rises in some replicates and falls in others.";

    private const string ManyUpdates =
        "In the full tier an epoch on MNIST has 120 updates, and on random labels, too, the ratio falls before the third.";

    private const string Full =
        "With 2000 images an epoch has four times the updates, and the ratio on the training set falls before the third.";

    private static readonly Arm<DynamicsRun>[] Arms = [DynamicsProtocol.Real, DynamicsProtocol.RandX, DynamicsProtocol.RandY];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C23",
        Slug = "csr-train-rise-and-fall",
        Section = "4.2",
        Statement = "On the training set itself the critical sample ratio first rises, then falls.",
        Arms = Arms,
        Samples =
        [
            .. Arms.Select(arm => DynamicsSamples.TrainingCriticalAt(arm, 0, "untrained")),
            .. Arms.Select(arm => DynamicsSamples.TrainingCriticalAfter(arm, 1, "update 1")),
            .. Arms.Select(arm => DynamicsSamples.TrainingCriticalAt(arm, 1, "epoch 1")),
            .. Arms.Select(arm => DynamicsSamples.TrainingCriticalAt(arm, 3, "epoch 3")),
            .. Arms.Select(arm => DynamicsSamples.TrainingCriticalAt(arm, 5, "epoch 5")),
            .. Arms.Select(arm => DynamicsSamples.TrainingCriticalAt(arm, 10, "epoch 10")),
            .. Arms.Select(arm => DynamicsSamples.TrainingCriticalAt(arm, 20, "epoch 20")),
            .. Arms.Select(arm => DynamicsSamples.TrainingCriticalAt(arm, double.PositiveInfinity, "end")),
            Preconditions.LeastFitted(Arms),
        ],
        Effects =
        [
            // Five images in a hundred, as C16 has it.
            .. Arms.Select(arm => new Effect(
                $"{arm.Name}, rise", "critical sample ratio",
                sample => sample[$"{arm.Name}, epoch 3"] - sample[$"{arm.Name}, update 1"],
                Criterion.Paired(delta: 0.05))),
            .. Arms.Select(arm => new Effect(
                $"{arm.Name}, fall", "critical sample ratio",
                sample => sample[$"{arm.Name}, epoch 3"] - sample[$"{arm.Name}, end"],
                Criterion.Paired(delta: 0.05))),
        ],
        Preconditions = [Preconditions.Fitted],
        Control = new("both measurements when training has ended", [.. Arms.Select(DynamicsProtocol.MeasuredAtEnd)]),
        Replicates = DynamicsProtocol.Replicates,
        Datasets = ConvolutionalTraining.Datasets,
        Registered = Registered.WithConvolutional,
        AlsoOn = ConvolutionalTraining.AlsoOn,
        Deviations =
        [
            .. Deviations.Everywhere("real, rise", Outcome.Reversed, Reason),
            new(Tier.Fast, "strokes", "randY 1, rise", Outcome.Inconclusive, Undecided),
            Deviations.FullPerceptron("real, rise", Outcome.Reversed, Reason),
            Deviations.FullPerceptron("randX 1, rise", Outcome.Inconclusive, Undecided),
            Deviations.FullPerceptron("randY 1, rise", Outcome.Reversed, ManyUpdates),
            Deviations.Convolutional("real, rise", Outcome.Inconclusive, Undecided),
            Deviations.Convolutional("randY 1, rise", Outcome.Inconclusive, Undecided),
            Deviations.FullConvolutional("real, rise", Outcome.Reversed, Full),
            Deviations.FullConvolutional("randY 1, rise", Outcome.Absent, Full),
        ],
    };
}
