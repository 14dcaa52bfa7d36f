using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// C26: dropout with adversarial training on critical samples lowers training accuracy on random labels more than any plain regulariser
/// (section 5, figure 10).
/// </summary>
public static class C26_DropoutWithAdversaryBest
{
    private const string Reason =
        "With critical points as an adversary dropout cuts no more than without, and less than other regularisers do.";

    private static readonly Effect[] Effects =
        [
            .. RegularisationProtocol.Plain.Select(
                sweep => new RegularisationEffects(RegularisationSamples.Cut).Over("dropout + adversary", sweep.Name)),
        ];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C26",
        Slug = "dropout-with-adversary-best",
        Section = "5",
        Figure = "10",
        Statement = "Dropout with adversarial training on critical samples gives the largest cut of all.",
        Arms = [.. RegularisationProtocol.Arms(RegularisationProtocol.All)],
        Samples = [.. RegularisationSamples.Accuracies(RegularisationProtocol.All)],
        Choices = RegularisationSamples.Choices(RegularisationProtocol.All),
        Effects = Effects,
        Control = RegularisationProtocol.Unregularised(RegularisationProtocol.All),
        Replicates = RegularisationProtocol.Replicates,
        Registered = Registered.FastTier,
        Replication = Replication.Halves,
        Deviations = [.. Effects.SelectMany(effect => Deviations.Everywhere(effect.Name, Outcome.Reversed, Reason))],
    };
}
