using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.CriticalSamples;

/// <summary>
/// C22: C16 and C18 keep their direction at other radii (section 4.2, footnote 6): four, over two decades around the one that they are
/// judged at.
/// </summary>
public static class C22_CsrRadiusInvariance
{
    private static readonly Arm<DynamicsRun>[]
        RandX = [.. DynamicsProtocol.AtLevels(TrainingSet.RandX)],
        RandY = [.. DynamicsProtocol.AtLevels(TrainingSet.RandY)];

    private static readonly Arm<DynamicsRun>[] Arms =
    [
        DynamicsProtocol.Real, .. RandX, .. RandY, DynamicsProtocol.RandX, DynamicsProtocol.RandY,
    ];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C22",
        Slug = "csr-radius-invariance",
        Section = "4.2",
        Statement = "That noise raises the critical sample ratio holds at other radii, for random inputs and for random labels.",
        Arms = Arms,
        Samples =
        [
            .. Arms.SelectMany(arm => DynamicsProtocol.OtherRadii.Select(radius => DynamicsSamples.CriticalAtRadius(arm, radius))),
            Preconditions.LeastFitted(Arms),
        ],
        Effects =
        [
            .. DynamicsProtocol.OtherRadii.SelectMany(
                radius => new[] { Higher(DynamicsProtocol.RandX, radius), Higher(DynamicsProtocol.RandY, radius) }),
            .. DynamicsProtocol.OtherRadii.SelectMany(radius => new[] { Trend("randX", RandX, radius), Trend("randY", RandY, radius) }),
        ],
        Preconditions = [Preconditions.Fitted],
        Control = new("real data at every level", [.. DynamicsProtocol.OnRealData(Arms.Skip(1))]),
        Replicates = DynamicsProtocol.Replicates,
        Registered = Registered.FastTier,
        NotOn = DynamicsProtocol.RadiiNotOn,
    };

    /// <summary>Only the direction is claimed, so that one image in a hundred is enough.</summary>
    private static Effect Higher(Arm<DynamicsRun> noise, double radius) => new(
        FormattableString.Invariant($"{noise.Name} - real, r = {radius}"),
        "critical sample ratio",
        sample => sample[DynamicsSamples.AtRadius(noise.Name, radius)] - sample[DynamicsSamples.AtRadius("real", radius)],
        Criterion.Paired(delta: 0.01));

    private static Effect Trend(string noise, Arm<DynamicsRun>[] arms, double radius) => Effect.Trend(
        DynamicsSamples.AtRadius(noise, radius),
        [.. arms.Prepend(DynamicsProtocol.Real).Select(arm => DynamicsSamples.AtRadius(arm.Name, radius))], tau: 0.3);
}
