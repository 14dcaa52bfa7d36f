using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.CriticalSamples;

/// <summary>
/// C18: the noisier the training set, in its inputs or in its labels, the more validation examples are critical (section 4.2, figures 7
/// and 8).
/// </summary>
public static class C18_CsrGrowsWithNoise
{
    private const string Convolutional =
        "With random inputs the convolutional network's ratio hardly moves with their level, and with random labels not in "
        + "every replicate.";

    private const string Full =
        "With 2000 images the ratio rises with the level of random inputs in most replicates, by less than is asked for.";

    private static readonly Arm<DynamicsRun>[]
        RandX = [.. DynamicsProtocol.AtLevels(TrainingSet.RandX)],
        RandY = [.. DynamicsProtocol.AtLevels(TrainingSet.RandY)];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C18",
        Slug = "csr-grows-with-noise",
        Section = "4.2",
        Figure = "7, 8",
        Statement = "The noisier the training set, the higher the critical sample ratio, for inputs and for labels.",
        Arms = [DynamicsProtocol.Real, .. RandX, .. RandY],
        Samples =
        [
            .. RandX.Concat(RandY).Prepend(DynamicsProtocol.Real).Select(DynamicsSamples.Critical),
            Preconditions.LeastFitted([DynamicsProtocol.Real, .. RandX, .. RandY]),
        ],
        Effects =
        [
            // Eight of the ten pairs of five levels in order.
            Effect.Trend("randX", [.. RandX.Prepend(DynamicsProtocol.Real).Select(arm => arm.Name)], tau: 0.6),
            Effect.Trend("randY", [.. RandY.Prepend(DynamicsProtocol.Real).Select(arm => arm.Name)], tau: 0.6),
        ],
        Preconditions = [Preconditions.Fitted],
        Control = new("real data at every level", [.. DynamicsProtocol.OnRealData([.. RandX, .. RandY])]),
        Replicates = DynamicsProtocol.Replicates,
        Registered = Registered.WithConvolutional,
        AlsoOn = ConvolutionalTraining.AlsoOnForBothNetworks,
        Deviations =
        [
            Deviations.Convolutional("randX", Outcome.Absent, Convolutional),
            Deviations.Convolutional("randY", Outcome.Inconclusive, Convolutional),
            Deviations.FullConvolutional("randX", Outcome.Inconclusive, Full),
        ],
    };
}
