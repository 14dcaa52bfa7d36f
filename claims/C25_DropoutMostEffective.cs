using ClaimsSuite.Claims;
using Xunit;
using Xunit.Abstractions;

namespace ClaimsSuite.Tests.Claims;

/// <summary>
/// C25: of the plain regularisers dropout lowers training accuracy on random labels most, at no loss of validation accuracy on real data
/// (section 5, figure 10). Hidden noise is compared twice: within the paper's range, which ends at 0.3, and beyond.
/// </summary>
[Claim, Trait("Claim", "C25"), Trait("Section", "5")]
public sealed class C25_DropoutMostEffective(ITestOutputHelper output) : ClaimTests(Definition, output)
{
    private const string Reason =
        "At this scale input dropout, input noise, hidden noise and weight decay cut more than dropout, each at the best of the strengths tried.";

    private const string WithinRange = "hidden noise to 0.3";

    private static readonly string[] Others = [.. RegularisationProtocol.Plain.Skip(1).Select(sweep => sweep.Name)];

    /// <summary>The claim as data.</summary>
    public static ClaimDefinition Definition { get; } = new()
    {
        Id = "C25",
        Slug = "dropout-most-effective",
        Section = "5",
        Figure = "10",
        Statement = "Of the plain regularisers, dropout gives the largest cut in training accuracy on random labels at no loss in validation accuracy on real data.",
        Arms = [.. RegularisationProtocol.Arms(RegularisationProtocol.Plain)],
        Samples = [.. RegularisationSamples.Accuracies(RegularisationProtocol.Plain)],
        Choices =
        [
            .. RegularisationSamples.Choices(RegularisationProtocol.Plain),
            RegularisationSamples.Choice(WithinRange, ["hidden noise 0.3"]),
        ],
        Effects =
        [
            .. Others.Append(WithinRange).Select(other => new Effect(
                $"dropout - {other}", "training accuracy on randY", sample => RegularisationSamples.Cut(sample, "dropout") - RegularisationSamples.Cut(sample, other), Criterion.Paired(delta: 0.1))),
        ],
        Control = RegularisationProtocol.Unregularised(RegularisationProtocol.Plain),
        Replicates = RegularisationProtocol.Replicates,
        Replication = Replication.Halves,
        Deviations =
        [
            .. Others.SelectMany(other => Deviations.Everywhere($"dropout - {other}", Verdict.Refuted, Reason)),
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
