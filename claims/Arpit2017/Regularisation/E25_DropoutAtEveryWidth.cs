using ClaimsSuite.Claims;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// E25, not in the paper: what C24 says of dropout, on MLPs of 64 to 512 units, so that it does not hang on one width. Everything else is
/// as in C24.
/// </summary>
public static class E25_DropoutAtEveryWidth
{
    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "E25",
        Slug = "dropout-at-every-width",
        Section = "5",
        Statement = "From 64 to 512 units, dropout lowers training accuracy on random labels while validation accuracy on real data is "
            + "kept.",
        Arms = [.. RegularisationProtocol.Arms(Regularisers.DropoutByWidth)],
        Samples = [.. RegularisationSamples.Accuracies(Regularisers.DropoutByWidth)],
        Choices =
        [
            .. RegularisationSamples.Choices(Regularisers.DropoutByWidth),
            .. RegularisationSamples.ChoicesOrGentlest(Regularisers.DropoutByWidth),
        ],
        Effects =
        [
            .. Regularisers.DropoutByWidth.Select(Cut),
            .. Regularisers.DropoutByWidth.Select(RegularisationEffects.Kept),
        ],
        Preconditions =
        [
            .. Regularisers.DropoutByWidth.Select(
                sweep => Preconditions.FittedBy(RegularisationSamples.RandYAccuracy(sweep.Baseline.Name))),
        ],
        Control = RegularisationProtocol.UnregularisedOnRandomLabels(Regularisers.DropoutByWidth),
        Replicates = new Dictionary<Tier, int> { [Tier.Full] = RegularisationProtocol.Replicates[Tier.Full] },
        Datasets = new Dictionary<Tier, IReadOnlyList<string>> { [Tier.Full] = ["mnist"] },
        Registered = [(Tier.Full, "mnist")],
        Replication = Replication.Halves,
    };

    private static Effect Cut(Sweep sweep) => new RegularisationEffects(
        (sample, setting) => RegularisationSamples.Cut(sample, setting, sweep.Baseline.Name)).Of(sweep.Name);
}
