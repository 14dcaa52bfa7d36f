using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.CriticalSamples;

/// <summary>
/// C21: with noisy labels the critical sample ratio rises strongly from the peak of validation accuracy to the end of training, as the
/// noise is fitted (section 4.2, figures 7b and 8b).
/// </summary>
public static class C21_CsrJumpsWhenFittingNoise
{
    private const string Convolutional =
        "A fifth of noise raises the convolutional network's ratio by about as much as is asked for.";

    private const string Full = "With little noise the network validates best late, and the noise is fitted by then.";

    private static readonly Arm<DynamicsRun>[] RandY = [.. DynamicsProtocol.AtLevels(TrainingSet.RandY)];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C21",
        Slug = "csr-jumps-when-fitting-noise",
        Section = "4.2",
        Figure = "7, 8",
        Statement = "With noisy labels the critical sample ratio rises strongly from the peak of validation accuracy to the end of "
            + "training.",
        Arms = RandY,
        Samples =
        [
            .. RandY.SelectMany(arm => new[] { DynamicsSamples.Critical(arm), DynamicsSamples.CriticalAtPeak(arm) }),
            Preconditions.LeastFitted(RandY),
        ],
        // "Greatly increases": ten images in a hundred, twice what C16 takes for an effect.
        Effects = [.. RandY.Select(arm => new Effect(
            $"{arm.Name}, end - peak", "critical sample ratio",
            sample => sample[arm.Name] - sample[$"{arm.Name}, at the validation peak"],
            Criterion.Paired(delta: 0.1)))],
        Preconditions = [Preconditions.Fitted],
        Control = new("real labels at every level", [.. DynamicsProtocol.OnRealData(RandY)]),
        Replicates = DynamicsProtocol.Replicates,
        Registered = Registered.WithConvolutional,
        AlsoOn = ConvolutionalTraining.AlsoOnForBothNetworks,
        Deviations =
        [
            Deviations.Convolutional("randY 0.2, end - peak", Outcome.Inconclusive, Convolutional),
            Deviations.FullConvolutional("randY 0.2, end - peak", Outcome.Absent, Full),
        ],
    };
}
