using ClaimsSuite.Claims;
using ClaimsSuite.Reporting;
using Xunit;

namespace ClaimsSuite.Xunit;

/// <summary>
/// The tests of a paper's claims, one for each claim, data set and tier but the paper's own, and one for each claim's negative control:
/// has the runs done, judges, prints the verdict, and compares it with the expected one. A test project needs one class that derives from
/// this.
/// </summary>
/// <typeparam name="TPaper">What holds the paper.</typeparam>
/// <param name="output">Where the verdict lines go.</param>
public abstract class ClaimTests<TPaper>(ITestOutputHelper output)
    where TPaper : IPaperSource
{
    private static readonly PaperRuns Runs = new(TPaper.Instance);

    /// <summary>Every claim in every tier in which a test can try it, on every data set of the tier.</summary>
    public static IEnumerable<TheoryDataRow<string, Tier, string>> Trials { get; } =
    [
        .. from claim in TPaper.Instance.Claims
           from tier in claim.Replicates.Keys
           where tier != Tier.Paper
           from dataset in TPaper.Instance.DatasetsOf(claim, tier)
           select Row(claim, tier, dataset, ""),
    ];

    /// <summary>The negative control of every claim that has a fast tier, on the first data set of the paper's.</summary>
    public static IEnumerable<TheoryDataRow<string, Tier, string>> Controls { get; } =
    [
        .. from claim in TPaper.Instance.Claims
           where claim.Replicates.ContainsKey(Tier.Fast)
           select Row(claim, Tier.Fast, TPaper.Instance.Datasets[Tier.Fast][0], " control"),
    ];

    /// <summary>How the paper's program is started, for messages that tell what to type.</summary>
    protected virtual Invocation Invocation => Invocation.Usual;

    /// <summary>The verdict on every effect is the one that the paper's claims tell.</summary>
    [Theory, MemberData(nameof(Trials))]
    public void Comes_out_as_expected(string claim, Tier tier, string dataset)
    {
        SkipUnlessAskedFor(tier, dataset);
        var definition = TPaper.Instance.Claims.Single(candidate => candidate.Id == claim);
        var verdict = Runs.Judge(
            new Trial(TPaper.Instance, definition, tier, dataset, TPaper.Instance.RegisteredRoot, definition.Replicates[tier]));
        output.WriteLine(VerdictText.Line(verdict));
        verdict.Should(Invocation).BeAsExpected();
    }

    /// <summary>The negative control, on fewer replicates, is anything but supported.</summary>
    [Theory, MemberData(nameof(Controls))]
    public void Control_is_not_supported(string claim, Tier tier, string dataset)
    {
        SkipUnlessAskedFor(tier, dataset);
        var definition = TPaper.Instance.Claims.Single(candidate => candidate.Id == claim);
        var verdict = Runs.Judge(new Trial(
            TPaper.Instance, definition, tier, dataset, TPaper.Instance.RegisteredRoot, definition.ControlReplicates, IsControl: true));
        output.WriteLine($"{VerdictText.Line(verdict)} ({definition.Control.Description})");
        verdict.Should(Invocation).BeAsExpected("a claim whose negative control is supported as well shows nothing");
    }

    private static TheoryDataRow<string, Tier, string> Row(Claim claim, Tier tier, string dataset, string suffix) =>
        new TheoryDataRow<string, Tier, string>(claim.Id, tier, dataset)
        .WithTestDisplayName($"{claim.Id} {claim.Slug}{suffix}, {VerdictText.Name(tier)}, {dataset}")
        .WithTrait(ClaimTraits.Claim, claim.Id)
        .WithTrait(ClaimTraits.Section, claim.Section)
        .WithTrait(ClaimTraits.Tier, $"{tier}")
        .WithTrait(ClaimTraits.Dataset, dataset);

    private void SkipUnlessAskedFor(Tier tier, string dataset)
    {
        Assert.SkipWhen(tier == Tier.Full && !PaperRuns.FullTierAskedFor, "the full tier takes hours; ask for it with CLAIMS_TIER=full");
        var source = TPaper.Instance.Laboratory.Resolve(dataset, dataFolder: null);
        Assert.SkipUnless(source.IsAvailable, $"no data: {dataset} was not found; get it with: {Invocation.Of(source.HowToGet)}");
    }
}
