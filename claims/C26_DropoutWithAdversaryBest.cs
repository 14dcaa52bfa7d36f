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

    private static readonly string[] Others = [.. RegularisationProtocol.Plain.Select(sweep => sweep.Name)];

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
        Effects =
        [
            .. Others.Select(other => new Effect(
                $"dropout + adversary - {other}", "training accuracy on randY", sample => RegularisationSamples.Cut(sample, "dropout + adversary") - RegularisationSamples.Cut(sample, other), Criterion.Paired(delta: 0.1))),
        ],
        Control = RegularisationProtocol.Unregularised(RegularisationProtocol.All),
        Replicates = RegularisationProtocol.Replicates,
        Replication = Replication.Halves,
        Deviations =
        [
            .. Others.SelectMany(other => Deviations.Everywhere($"dropout + adversary - {other}", Verdict.Refuted, Reason)),
        ],
    };

    [SkippableFact, Trait("Tier", "Fast"), Trait("Dataset", "strokes")]
    public void Fast_on_strokes() => IsAsExpected(Tier.Fast, "strokes");

    [SkippableFact, Trait("Tier", "Fast"), Trait("Dataset", "mnist")]
    public void Fast_on_mnist() => IsAsExpected(Tier.Fast, "mnist");

    [SkippableFact, Trait("Tier", "Full"), Trait("Dataset", "mnist")]
    public void Full_on_mnist() => IsAsExpected(Tier.Full, "mnist");

    [SkippableFact, Trait("Tier", "Fast"), Trait("Dataset", "strokes")]
    public void Control_is_not_supported() => ControlIsNotSupported("strokes");
}
