using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Claims;

/// <summary>Which claim was tried where.</summary>
/// <param name="Paper">The claim's paper.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Tier">At which scale.</param>
/// <param name="Dataset">On which data set, by name or folder.</param>
/// <param name="Root">The root of all seeds.</param>
/// <param name="Replicates">How many replicates.</param>
/// <param name="Protocol">By which protocol; one that the claim has.</param>
/// <param name="IsControl">Whether the negative control's arms and samples stand in for the claim's own.</param>
public sealed record Trial(
    Paper Paper, Claim Claim, Tier Tier, string Dataset, ulong Root, int Replicates, Protocol Protocol = Protocol.Paper,
    bool IsControl = false)
{
    /// <summary>What is run in each replicate.</summary>
    public IReadOnlyList<Arm> Arms => IsControl ? Claim.ControlArms : Claim.Arms;

    /// <summary>What is measured in each replicate.</summary>
    public IReadOnlyList<Sample> Samples => IsControl ? Claim.ControlSamples : Claim.Samples;

    /// <summary>Whether the number of replicates is the claim's own; no verdict is expected of another.</summary>
    public bool IsAsRegistered { get; init; } = true;

    /// <summary>
    /// What p is corrected for: the claims of the paper, all effects of one of which must hold. A control is judged alone, and one of its
    /// effects by chance would be one too many, so that it is corrected for these.
    /// </summary>
    public int FamilySize => IsControl ? Claim.Effects.Count : Paper.FamilySize;

    /// <summary>The data set as reports name it: a surrogate is called one.</summary>
    public string DatasetLabel => IsOnSurrogate ? $"{Dataset} (surrogate)" : Dataset;

    /// <summary>Whether the data set is one that a program draws.</summary>
    public bool IsOnSurrogate => Paper.Surrogates.Contains(Dataset);

    /// <summary>What the suite expects of the claim, by what it expects of its effects; nothing where it expects nothing of them.</summary>
    public Verdict? Expected => Claim.Effects.Select(ExpectedOf).ToList() is var expected && expected.TrueForAll(outcome => outcome is null)
        ? null
        : ClaimDecision.Of(expected.OfType<Outcome>());

    /// <summary>
    /// What the suite expects of one effect; nothing where the claim is not registered, by another protocol than the paper's,
    /// with another number of replicates than the claim's own, and of negative controls.
    /// </summary>
    public Outcome? ExpectedOf(Effect effect) =>
        IsControl || Protocol != Protocol.Paper || !IsAsRegistered ? null
        : DeviationOf(effect)?.Outcome
        ?? (Claim.Registered.Contains((Tier, Dataset)) ? Outcome.Supported : null);

    /// <summary>The deviation that is known of one effect here; none where support is expected, or nothing.</summary>
    public KnownDeviation? DeviationOf(Effect effect) => IsControl || Protocol != Protocol.Paper || !IsAsRegistered
        ? null
        : Claim.Deviations.FirstOrDefault(
            deviation => deviation.Tier == Tier && deviation.Dataset == Dataset && deviation.Effect == effect.Name);

    /// <summary>The run of each arm in one replicate, by the arms' names.</summary>
    public IReadOnlyDictionary<string, RunSpec> RunsOf(int replicate) =>
        Arms.ToDictionary(arm => arm.Name, arm => arm.RunOf(new RunContext(new Replicate(Dataset, Root, replicate), Tier, Protocol)));

    /// <summary>The distinct runs that trials need, in the order of the trials.</summary>
    public static IReadOnlyList<RunSpec> RunsOf(IReadOnlyList<Trial> trials) =>
    [
        .. trials.SelectMany(trial => Enumerable.Range(0, trial.Replicates).SelectMany(replicate => trial.RunsOf(replicate).Values))
            .DistinctBy(run => run.Key),
    ];
}
