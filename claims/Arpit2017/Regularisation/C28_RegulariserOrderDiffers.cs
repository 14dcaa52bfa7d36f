using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Statistics.Trends;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// C28: the order of the regularisers by training loss differs between random and real labels (section 5, figure 11): two replicates agree
/// less on it if one has random labels and the other real ones than if both have the same. All are tuned, within the paper's ranges.
/// </summary>
public static class C28_RegulariserOrderDiffers
{
    private const string Full = "With 256 units the order on real labels differs from that on random ones by less than one pair of the 15.";

    private const string Convolutional =
        "On the convolutional network the regularisers have the same order by training loss on real and on random labels.";

    private static readonly Sweep[] Tuned = Sweep.Only(Regularisers.All, sweep => sweep.Tuned);
    private static readonly string[] Settings = [.. Regularisers.All.Select(sweep => sweep.Tuned.Name)];

    /// <summary>By one of the 15 pairs of six regularisers in another order.</summary>
    private const double OnePair = 2.0 / 15;

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C28",
        Slug = "regulariser-order-differs",
        Section = "5",
        Figure = "11",
        Statement = "The order of the regularisers by training loss differs between random and real labels, by more than it does from "
            + "replicate to replicate.",
        Arms = [.. RegularisationProtocol.Arms(Tuned)],
        Samples = [.. RegularisationSamples.FinalLosses(Settings)],
        Effects = [Of("real"), Of("randY")],
        Control = RegularisationProtocol.Unregularised(Tuned),
        // With 24 of them one difference of two on development roots was left undecided.
        Replicates = new Dictionary<Tier, int>(RegularisationProtocol.Replicates) { [Tier.Fast] = 40, [Tier.Full] = 40 },
        Datasets = ConvolutionalTraining.Datasets,
        Registered = Registered.WithFullConvolutional,
        Deviations =
        [
            Deviations.FullPerceptron(WithinOver("real"), Outcome.Absent, Full),
            Deviations.FullPerceptron(WithinOver("randY"), Outcome.Inconclusive, Full),
            Deviations.FullConvolutional(WithinOver("real"), Outcome.Absent, Convolutional),
            Deviations.FullConvolutional(WithinOver("randY"), Outcome.Absent, Convolutional),
        ],
        Replication = Replication.Halves,
    };

    private static string WithinOver(string labels) => $"{labels}, within - across";

    private static Effect Of(string labels) => new(
        WithinOver(labels), "Kendall's tau-b", sample => Agreement(sample, labels), Criterion.Paired(OnePair));

    /// <summary>
    /// With the order of a replicate that shares nothing with this one: from the same kind of labels, less that from the other kind. Of
    /// each kind apart: on one that is all noise, agreement is as low within as across, however stable the other's order is.
    /// </summary>
    private static double Agreement(ReplicateSamples here, string labels)
    {
        var there = here.Partner;
        var across = (Tau("real", "randY") + Tau("randY", "real")) / 2;
        return Tau(labels, labels) - across;

        double Tau(string one, string other) => KendallTau.B(
            [.. Settings.Select(setting => here[$"{setting}, {one} loss"].Value)],
            [.. Settings.Select(setting => there[$"{setting}, {other} loss"].Value)]);
    }
}
