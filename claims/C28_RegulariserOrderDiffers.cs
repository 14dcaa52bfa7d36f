using ClaimsSuite.Claims;
using ClaimsSuite.Statistics;
using Xunit;
using Xunit.Abstractions;

namespace ClaimsSuite.Tests.Claims;

/// <summary>
/// C28: the order of the regularisers by training loss differs between random and real labels (section 5, figure 11): two replicates agree
/// less on it if one has random labels and the other real ones than if both have the same.
/// </summary>
[Claim, Trait("Claim", "C28"), Trait("Section", "5")]
public sealed class C28_RegulariserOrderDiffers(ITestOutputHelper output) : ClaimTests(Definition, output)
{
    private static readonly string[] Settings = [.. RegularisationProtocol.All.Select(sweep => sweep.Middle)];

    /// <summary>The claim as data.</summary>
    public static ClaimDefinition Definition { get; } = new()
    {
        Id = "C28",
        Slug = "regulariser-order-differs",
        Section = "5",
        Figure = "11",
        Statement = "The order of the regularisers by training loss differs between random and real labels, by more than it does from replicate to replicate.",
        Arms = [.. RegularisationProtocol.Arms(RegularisationProtocol.All.Select(sweep => sweep.Only(sweep.Middle)))],
        Samples = [.. RegularisationSamples.FinalLosses(Settings)],
        Effects =
        [
            new("agreement within - across", "Kendall's tau-b", Agreement, Criterion.Paired(delta: 0.2)),
        ],
        Control = RegularisationProtocol.Unregularised(RegularisationProtocol.All.Select(sweep => sweep.Only(sweep.Middle))),
        Replicates = RegularisationProtocol.Replicates,
        Replication = Replication.Halves,
    };

    [SkippableFact, Trait("Tier", "Fast"), Trait("Dataset", "strokes")]
    public void Fast_on_strokes() => IsAsExpected(Tier.Fast, "strokes");

    [SkippableFact, Trait("Tier", "Fast"), Trait("Dataset", "mnist")]
    public void Fast_on_mnist() => IsAsExpected(Tier.Fast, "mnist");

    [SkippableFact, Trait("Tier", "Full"), Trait("Dataset", "mnist")]
    public void Full_on_mnist() => IsAsExpected(Tier.Full, "mnist");

    [SkippableFact, Trait("Tier", "Fast"), Trait("Dataset", "strokes")]
    public void Control_is_not_supported() => ControlIsNotSupported("strokes");

    /// <summary>With the order of a replicate that shares nothing with this one: from the same kind of labels, less that from the other kind.</summary>
    private static double Agreement(ReplicateSamples sample)
    {
        var (here, there) = (sample, sample.Partner);
        var within = Tau(here, "real loss", there, "real loss") + Tau(here, "randY loss", there, "randY loss");
        var across = Tau(here, "real loss", there, "randY loss") + Tau(here, "randY loss", there, "real loss");
        return (within - across) / 2;
    }

    private static double Tau(ReplicateSamples one, string loss, ReplicateSamples other, string otherLoss) => KendallTau.B(
        [.. Settings.Select(setting => one[$"{setting}, {loss}"])], [.. Settings.Select(setting => other[$"{setting}, {otherLoss}"])]);
}
