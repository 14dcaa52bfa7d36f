using ClaimsSuite.Claims;
using Xunit;
using Xunit.Abstractions;

namespace ClaimsSuite.Tests.Claims;

/// <summary>
/// E24, not in the paper: C24 to C26 where each network has learned real data equally well. A regulariser that slows all learning passes C24;
/// it does not pass this.
/// </summary>
[Claim, Trait("Claim", "E24"), Trait("Section", "5")]
public sealed class E24_MemorisationAtMatchedLoss(ITestOutputHelper output) : ClaimTests(Definition, output)
{
    private const string Reason =
        "Where real data is learned equally well, little less is memorised, and hidden noise, which does most, is ahead of dropout with and without an adversary.";

    /// <summary>All but hidden noise, whose cut is near the smallest of interest: it is reported and not judged.</summary>
    private static readonly string[] Judged = [.. RegularisationProtocol.All.Select(sweep => sweep.Name).Where(name => name != RegularisationProtocol.HiddenNoise.Name)];

    private static readonly string[] Plain = [.. RegularisationProtocol.Plain.Select(sweep => sweep.Name)];

    private static readonly Effect[] Effects =
    [
        .. Judged.Select(name => Of($"{name}, cut", sample => RegularisationSamples.MatchedCut(sample, name))),
        .. Plain.Skip(1).Select(other => Difference("dropout", other)),
        .. Plain.Select(other => Difference("dropout + adversary", other)),
    ];

    /// <summary>The claim as data.</summary>
    public static ClaimDefinition Definition { get; } = new()
    {
        Id = "E24",
        Slug = "memorisation-at-matched-loss",
        Section = "5",
        Statement = "Where real data is learned equally well, every explicit regulariser lowers training accuracy on random labels, dropout most of the plain ones, and dropout with an adversary most of all.",
        Arms = [.. RegularisationProtocol.Arms(RegularisationProtocol.All)],
        Samples = [.. RegularisationSamples.Accuracies(RegularisationProtocol.All), .. RegularisationSamples.MatchedAccuracies(RegularisationProtocol.All)],
        Choices = RegularisationSamples.Choices(RegularisationProtocol.All),
        Effects = Effects,
        Control = RegularisationProtocol.Unregularised(RegularisationProtocol.All),
        Replicates = RegularisationProtocol.Replicates,
        Replication = Replication.Halves,
        Deviations = [.. Effects.SelectMany(effect => Deviations.Everywhere(effect.Name, Verdict.Refuted, Reason))],
    };

    [SkippableFact, Trait("Tier", "Fast"), Trait("Dataset", "strokes")]
    public void Fast_on_strokes() => IsAsExpected(Tier.Fast, "strokes");

    [SkippableFact, Trait("Tier", "Fast"), Trait("Dataset", "mnist")]
    public void Fast_on_mnist() => IsAsExpected(Tier.Fast, "mnist");

    [SkippableFact, Trait("Tier", "Full"), Trait("Dataset", "mnist")]
    public void Full_on_mnist() => IsAsExpected(Tier.Full, "mnist");

    [SkippableFact, Trait("Tier", "Fast"), Trait("Dataset", "strokes")]
    public void Control_is_not_supported() => ControlIsNotSupported("strokes");

    private static Effect Difference(string one, string other) =>
        Of($"{one} - {other}", sample => RegularisationSamples.MatchedCut(sample, one) - RegularisationSamples.MatchedCut(sample, other));

    private static Effect Of(string name, Func<ReplicateSamples, double> measure) => new(name, "training accuracy on randY", measure, Criterion.Paired(delta: 0.1));
}
