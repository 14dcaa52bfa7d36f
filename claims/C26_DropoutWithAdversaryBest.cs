using ClaimsSuite.Claims;
using Xunit;
using Xunit.Abstractions;

namespace ClaimsSuite.Tests.Claims;

/// <summary>
/// C26: dropout with adversarial training on critical samples lowers training accuracy on random labels more than any plain regulariser
/// (section 5, figure 10).
/// </summary>
[Claim, Trait("Claim", "C26"), Trait("Section", "5")]
public sealed class C26_DropoutWithAdversaryBest(ITestOutputHelper output) : ClaimTests(Definition, output)
{
    private const string Reason =
        "With critical points as an adversary dropout cuts no more than without, and less than other regularisers do.";

    private static readonly Effect[] Effects =
        [.. RegularisationProtocol.Plain.Select(sweep => new RegularisationEffects(RegularisationSamples.Cut).Over("dropout + adversary", sweep.Name))];

    /// <summary>The claim as data.</summary>
    public static ClaimDefinition Definition { get; } = new()
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
        Replication = Replication.Halves,
        Deviations = [.. Effects.SelectMany(effect => Deviations.Everywhere(effect.Name, Verdict.Refuted, Reason))],
    };
}
