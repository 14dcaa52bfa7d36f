using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.CriticalSamples;

/// <summary>
/// C17: the critical sample ratio rises in training, from the first update to the last epoch, and then levels off: it changes little in
/// the last quarter of training (section 4.2, figure 9).
/// </summary>
public static class C17_CsrGrowsWithTraining
{
    private const string Reason =
        "On real data the ratio falls from the first updates on, as patterns are learned, and stays low.";

    private const string Undecided = "On CIFAR-10 the mean is as required, and 12 replicates are too few for a p that is small enough.";

    private const string Full =
        "With 2000 images the ratio after the first update differs from replicate to replicate by more than it rises.";

    private static readonly Arm<DynamicsRun>[] Arms = [DynamicsProtocol.Real, DynamicsProtocol.RandX, DynamicsProtocol.RandY];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C17",
        Slug = "csr-grows-with-training",
        Section = "4.2",
        Figure = "9",
        Statement = "The critical sample ratio rises with epochs, then levels off, on real data, random inputs and random labels.",
        Arms = Arms,
        Samples =
        [
            .. Arms.Select(DynamicsSamples.Critical),
            .. Arms.Select(arm => DynamicsSamples.CriticalAfter(arm, 1, "update 1")),
            .. Arms.Select(arm => DynamicsSamples.CriticalAt(arm, 1, "epoch 1")),
            .. Arms.Select(arm => DynamicsSamples.CriticalAtShare(arm, 0.75, "three quarters")),
            .. Arms.Select(arm => DynamicsSamples.CriticalAt(arm, 0, "untrained")),
            .. Arms.Select(arm => DynamicsSamples.CriticalAt(arm, 7, "epoch 7")),
            Preconditions.LeastFitted(Arms),
        ],
        Effects =
        [
            // Five images in a hundred: twice the standard error of one network's ratio. A rise is at least that, a level end at most.
            .. Arms.Select(arm => new Effect(
                $"{arm.Name}, end - update 1", "critical sample ratio",
                sample => sample[arm.Name] - sample[$"{arm.Name}, update 1"],
                Criterion.Paired(delta: 0.05))),
            .. Arms.Select(arm => new Effect(
                $"{arm.Name}, end - three quarters", "critical sample ratio",
                sample => sample[arm.Name] - sample[$"{arm.Name}, three quarters"],
                Criterion.Equivalent(-0.05, 0.05))),
        ],
        Preconditions = [Preconditions.Fitted],
        Control = new("the first update measured at three quarters of training, and three quarters before training")
        {
            Samples =
            [
                .. Arms.Select(arm => DynamicsSamples.CriticalAtShare(arm, 0.75, "update 1")),
                .. Arms.Select(arm => DynamicsSamples.CriticalAt(arm, 0, "three quarters")),
            ],
        },
        Replicates = DynamicsProtocol.Replicates,
        Datasets = ConvolutionalTraining.Datasets,
        Registered = Registered.WithConvolutional,
        AlsoOn = ConvolutionalTraining.AlsoOn,
        Deviations =
        [
            Deviations.Convolutional("randX 1, end - update 1", Outcome.Inconclusive, Undecided),
            Deviations.FullConvolutional("real, end - update 1", Outcome.Inconclusive, Full),
            Deviations.FullConvolutional("randX 1, end - update 1", Outcome.Inconclusive, Full),
            .. Deviations.Everywhere("real, end - update 1", Outcome.Reversed, Reason),
            Deviations.FullPerceptron("real, end - update 1", Outcome.Reversed, Reason),
        ],
    };
}
