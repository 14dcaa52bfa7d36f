using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Statistics.Trends;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// C28: the order of the regularisers by training loss differs between random and real labels (section 5, figure 11): two replicates agree
/// less on it if one has random labels and the other real ones than if both have the same. Hidden noise stands once at the strength that
/// the other claims come to, and once at the paper's largest.
/// </summary>
public static class C28_RegulariserOrderDiffers
{
    private const string Reason =
        "With hidden noise at the paper's largest strength, orders on real labels agree no more with each other than with those on "
        + "random labels.";

    private static readonly string[] Strong = [.. RegularisationProtocol.All.Select(sweep => sweep.Middle)];
    private static readonly string[] WithinRange =
    [
        .. Strong.Select(
            setting => setting == RegularisationProtocol.HiddenNoise.Middle ? RegularisationProtocol.PapersHiddenNoise : setting),
    ];
    private static readonly Sweep[] Sweeps =
    [
        .. RegularisationProtocol.All.Select(sweep => sweep.Only(sweep.Middle, RegularisationProtocol.PapersHiddenNoise)),
    ];

    private static readonly Effect[] OfStrong = [Of("real", Strong, ""), Of("randY", Strong, "")];

    /// <summary>
    /// Of real labels only: on random ones the difference is near half of the smallest of interest, which pairs of twelve replicates do
    /// not exclude.
    /// </summary>
    private static readonly Effect OfWithinRange = Of("real", WithinRange, $", {RegularisationProtocol.PapersHiddenNoise}");

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C28",
        Slug = "regulariser-order-differs",
        Section = "5",
        Figure = "11",
        Statement = "The order of the regularisers by training loss differs between random and real labels, by more than it does from "
            + "replicate to replicate.",
        Arms = [.. RegularisationProtocol.Arms(Sweeps)],
        Samples = [.. RegularisationSamples.FinalLosses([.. Strong, RegularisationProtocol.PapersHiddenNoise])],
        Effects = [.. OfStrong, OfWithinRange],
        Control = RegularisationProtocol.Unregularised(Sweeps),
        Replicates = RegularisationProtocol.Replicates,
        Registered = Registered.FastTier,
        Replication = Replication.Halves,
        Deviations = [.. Deviations.Everywhere(OfWithinRange.Name, Outcome.Absent, Reason)],
    };

    private static Effect Of(string labels, string[] settings, string suffix) =>
        new(
            $"{labels}, within - across{suffix}", "Kendall's tau-b", sample => Agreement(sample, labels, settings),
            Criterion.Paired(delta: 0.2));

    /// <summary>
    /// With the order of a replicate that shares nothing with this one: from the same kind of labels, less that from the other kind. Of
    /// each
    /// kind apart: on one that is all noise, agreement is as low within as across, however stable the other's order is.
    /// </summary>
    private static double Agreement(ReplicateSamples here, string labels, string[] settings)
    {
        var there = here.Partner;
        var across = (Tau("real", "randY") + Tau("randY", "real")) / 2;
        return Tau(labels, labels) - across;

        double Tau(string one, string other) => KendallTau.B(
            [.. settings.Select(setting => here[$"{setting}, {one} loss"].Value)],
            [.. settings.Select(setting => there[$"{setting}, {other} loss"].Value)]);
    }
}
