using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Data;
using ClaimsSuite.Reporting;
using Xunit;
using Xunit.Abstractions;

namespace ClaimsSuite.Tests.Claims;

/// <summary>The tests of every claim: train, judge, print the verdict, and compare it with the expected one. A claim adds those of other data sets.</summary>
/// <param name="claim">The claim.</param>
/// <param name="output">Where the verdict line goes.</param>
public abstract class ClaimTests(ClaimDefinition claim, ITestOutputHelper output)
{
    /// <summary>The registered root: no protocol or threshold was chosen on it.</summary>
    private const ulong RegisteredRoot = 42;

    /// <summary>As few as can be supported when judged alone: 2^-6 is below alpha.</summary>
    private const int ControlReplicates = 6;

    /// <summary>The fast tier on the surrogate, which is always there.</summary>
    [SkippableFact, Trait("Tier", "Fast"), Trait("Dataset", "strokes")]
    public void Fast_on_strokes() => IsAsExpected(Tier.Fast, "strokes");

    /// <summary>The fast tier on real data.</summary>
    [SkippableFact, Trait("Tier", "Fast"), Trait("Dataset", "mnist")]
    public void Fast_on_mnist() => IsAsExpected(Tier.Fast, "mnist");

    /// <summary>The full tier, if it is asked for.</summary>
    [SkippableFact, Trait("Tier", "Full"), Trait("Dataset", "mnist")]
    public void Full_on_mnist() => IsAsExpected(Tier.Full, "mnist");

    /// <summary>The negative control, on fewer replicates: anything but support.</summary>
    [SkippableFact, Trait("Tier", "Fast"), Trait("Dataset", "strokes")]
    public void Control_is_not_supported()
    {
        SkipUnlessAskedFor(Tier.Fast, "strokes");
        var replicates = claim.Replication == Replication.Each ? ControlReplicates : 2 * ControlReplicates;
        var verdict = Suite.Run(new Trial(claim, Tier.Fast, "strokes", RegisteredRoot, replicates, IsControl: true));
        output.WriteLine($"{VerdictText.Line(verdict)} ({claim.Control.Description})");
        verdict.Should().BeAsExpected("a claim whose negative control is supported as well shows nothing");
    }

    /// <summary>Judges the claim and expects the verdict that its definition tells.</summary>
    protected void IsAsExpected(Tier tier, string dataset)
    {
        SkipUnlessAskedFor(tier, dataset);
        var verdict = Suite.Run(new Trial(claim, tier, dataset, RegisteredRoot, claim.Replicates[tier]));
        output.WriteLine(VerdictText.Line(verdict));
        verdict.Should().BeAsExpected();
    }

    private static void SkipUnlessAskedFor(Tier tier, string dataset)
    {
        Skip.If(tier == Tier.Full && !Suite.FullTierAskedFor, "the full tier takes hours; ask for it with CLAIMS_TIER=full");
        var source = DatasetCatalog.Resolve(dataset, DataLocations.FromEnvironment().MustExist());
        Skip.IfNot(source.IsAvailable, $"no data: {dataset} was not found; get it with: {VerdictText.Runnable(source.HowToGet)}");
    }
}
