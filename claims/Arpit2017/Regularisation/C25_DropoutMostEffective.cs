using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// C25: of the plain regularisers dropout lowers training accuracy on random labels most, at no loss of validation accuracy on real data
/// (section 5, figure 10). Hidden noise is compared twice: within the paper's range, which ends at 0.3, and beyond.
/// </summary>
public static class C25_DropoutMostEffective
{
    private const string Reason =
        "At this scale input dropout, input noise, hidden noise and weight decay cut more than dropout, each at the best of the "
        + "strengths tried.";

    private const string WithinRange = "hidden noise to 0.3";

    private static readonly RegularisationEffects Cuts = new(RegularisationSamples.Cut);

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C25",
        Slug = "dropout-most-effective",
        Section = "5",
        Figure = "10",
        Statement = "Of the plain regularisers, dropout gives the largest cut in training accuracy on random labels at no loss in "
            + "validation accuracy on real data.",
        Arms = [.. RegularisationProtocol.Arms(RegularisationProtocol.Plain)],
        Samples = [.. RegularisationSamples.Accuracies(RegularisationProtocol.Plain)],
        Choices =
        [
            .. RegularisationSamples.Choices(RegularisationProtocol.Plain),
            RegularisationSamples.Choice(WithinRange, [RegularisationProtocol.PapersHiddenNoise]),
        ],
        Effects =
        [
            .. RegularisationEffects.Rivals.Append(WithinRange).Select(other => Cuts.Over("dropout", other)),
        ],
        Control = RegularisationProtocol.Unregularised(RegularisationProtocol.Plain),
        Replicates = RegularisationProtocol.Replicates,
        Registered = Registered.FastTier,
        Replication = Replication.Halves,
        Deviations =
        [
            .. RegularisationEffects.Rivals.SelectMany(other => Deviations.Everywhere($"dropout - {other}", Outcome.Reversed, Reason)),
        ],
    };
}
