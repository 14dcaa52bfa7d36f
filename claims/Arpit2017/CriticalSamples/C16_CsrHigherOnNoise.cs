using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.CriticalSamples;

/// <summary>
/// C16: of the validation examples more are critical for networks trained on random inputs and on random labels than for networks trained
/// on real data (section 4.2, figure 9).
/// </summary>
public static class C16_CsrHigherOnNoise
{
    private const string Convolutional =
        "The convolutional network fits random inputs before it learns anything complicated, and few validation images are "
        + "critical then.";

    private const string Full = "With 2000 images the ratio on random inputs is about that on real data.";

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C16",
        Slug = "csr-higher-on-noise",
        Section = "4.2",
        Figure = "9",
        Statement = "The critical sample ratio is higher for networks trained on random inputs and on random labels than on real data.",
        Arms = [DynamicsProtocol.Real, DynamicsProtocol.RandX, DynamicsProtocol.RandY],
        Samples =
        [
            DynamicsSamples.Critical(DynamicsProtocol.Real), DynamicsSamples.Critical(DynamicsProtocol.RandX),
            DynamicsSamples.Critical(DynamicsProtocol.RandY),
            Preconditions.LeastFitted([DynamicsProtocol.Real, DynamicsProtocol.RandX, DynamicsProtocol.RandY]),
        ],
        Effects =
        [
            // Five images in a hundred: twice the standard error of one network's ratio.
            new("randX 1 - real", "critical sample ratio", sample => sample["randX 1"] - sample["real"], Criterion.Paired(delta: 0.05)),
            new("randY 1 - real", "critical sample ratio", sample => sample["randY 1"] - sample["real"], Criterion.Paired(delta: 0.05)),
        ],
        Preconditions = [Preconditions.Fitted],
        Control = new("real data in place of noise", [.. DynamicsProtocol.OnRealData([DynamicsProtocol.RandX, DynamicsProtocol.RandY])]),
        Replicates = DynamicsProtocol.Replicates,
        Datasets = ConvolutionalTraining.Datasets,
        Registered = Registered.WithConvolutional,
        AlsoOn = ConvolutionalTraining.AlsoOn,
        Deviations =
        [
            Deviations.Convolutional("randX 1 - real", Outcome.Reversed, Convolutional),
            Deviations.FullConvolutional("randX 1 - real", Outcome.Absent, Full),
        ],
    };
}
