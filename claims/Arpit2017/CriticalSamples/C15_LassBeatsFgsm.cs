using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.CriticalSamples;

/// <summary>
/// C15: LASS finds critical samples that the fast gradient sign method misses (section 4.1). What is judged is the share that only LASS
/// finds less the share that only FGSM finds, so that chance hits count for neither.
/// </summary>
public static class C15_LassBeatsFgsm
{
    private const string Reason =
        "In a piecewise linear network of this size FGSM's one step to the corner of the box finds what LASS finds.";

    /// <summary>In grey levels.</summary>
    private static readonly double[] Radii = [DynamicsProtocol.Radius, 7];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C15",
        Slug = "lass-beats-fgsm",
        Section = "4.1",
        Statement = "LASS finds critical samples that the fast gradient sign method misses.",
        Arms = [DynamicsProtocol.Real],
        Samples =
        [
            .. Radii.Append(20).SelectMany(radius => new[]
            {
                DynamicsSamples.Search(DynamicsProtocol.Real, DynamicsValues.LassOnly, radius, Named("LASS only", radius)),
                DynamicsSamples.Search(DynamicsProtocol.Real, DynamicsValues.FgsmOnly, radius, Named("FGSM only", radius)),
                DynamicsSamples.Search(DynamicsProtocol.Real, DynamicsValues.ByRandomSearch, radius, Named("at random", radius)),
            }),
            Preconditions.LeastFitted([DynamicsProtocol.Real]),
        ],
        Effects = [.. Radii.Select(radius => new Effect(
            Named("real", radius), "share by LASS only - by FGSM only",
            sample => sample[Named("LASS only", radius)] - sample[Named("FGSM only", radius)],
            Criterion.Paired(delta: 0.02)))],
        Preconditions = [Preconditions.Fitted],
        Control = new("FGSM's step in place of LASS", DynamicsProtocol.WithFgsmInPlaceOfLass(DynamicsProtocol.Real)),
        Replicates = DynamicsProtocol.Replicates,
        Registered = Registered.FastTier,
        NotOn = DynamicsProtocol.RadiiNotOn,
        Deviations =
        [
            .. Deviations.Everywhere("real, r = 2.5", Outcome.Absent, Outcome.Reversed, Reason),
            .. Deviations.Everywhere("real, r = 7", Outcome.Absent, Reason),
        ],
    };

    private static string Named(string what, double radius) => FormattableString.Invariant($"{what}, r = {radius}");
}
