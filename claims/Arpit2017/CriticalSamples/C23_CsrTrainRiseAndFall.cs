using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.CriticalSamples;

/// <summary>
/// C23: on the training set itself the critical sample ratio first rises, from the first epoch to the fifth, and then falls to the end of
/// training (section 4.2, footnote 5). Not from the untrained network, whose ratio hangs on its initial weights; nor to the largest value
/// of all, which lies above the first by chance alone. On noise the first epochs
/// vary too much for a verdict on the rise, which is reported.
/// </summary>
public static class C23_CsrTrainRiseAndFall
{
    private const string Reason =
        "On real data the ratio on the training set is highest in the first epoch and falls from then on.";

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
            .. Arms.Select(arm => DynamicsSamples.TrainingCriticalAt(arm, 1, "epoch 1")),
            .. Arms.Select(arm => DynamicsSamples.TrainingCriticalAt(arm, 5, "epoch 5")),
            .. Arms.Select(arm => DynamicsSamples.TrainingCriticalAt(arm, 10, "epoch 10")),
            .. Arms.Select(arm => DynamicsSamples.TrainingCriticalAt(arm, 20, "epoch 20")),
            .. Arms.Select(arm => DynamicsSamples.TrainingCriticalAt(arm, double.PositiveInfinity, "end")),
            Preconditions.LeastFitted(Arms),
        ],
        Effects =
        [
            new(
                "real, rise", "critical sample ratio", sample => sample["real, epoch 5"] - sample["real, epoch 1"],
                Criterion.Paired(delta: 0.05)),
            .. Arms.Select(arm => new Effect(
                $"{arm.Name}, fall", "critical sample ratio",
                sample => sample[$"{arm.Name}, epoch 5"] - sample[$"{arm.Name}, end"],
                Criterion.Paired(delta: 0.05))),
        ],
        Preconditions = [Preconditions.Fitted],
        Control = new("both measurements when training has ended", [.. Arms.Select(DynamicsProtocol.MeasuredAtEnd)]),
        Replicates = DynamicsProtocol.Replicates,
        Registered = Registered.WithConvolutional,
        AlsoOn = DynamicsProtocol.AlsoOn,
        Deviations =
        [
            .. Deviations.Everywhere("real, rise", Outcome.Reversed, Reason),
            Deviations.Convolutional("real, rise", Outcome.Reversed, Reason),
        ],
    };
}
