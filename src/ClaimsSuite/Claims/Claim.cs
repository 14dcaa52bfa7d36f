using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Claims;

/// <summary>
/// One claim of a paper, as data: what is run, what is measured, and what must come out. All effects must meet their criteria
/// for the claim to be supported.
/// </summary>
public sealed record Claim
{
    /// <summary>C01 ... C28 for claims of the paper; E and the number of such a claim for one that goes beyond it.</summary>
    public required string Id { get; init; }

    /// <summary>The id in words: <c>easy-examples</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>The paper's section.</summary>
    public required string Section { get; init; }

    /// <summary>The paper's figure, or empty.</summary>
    public string Figure { get; init; } = "";

    /// <summary>The claim in one sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>What is trained in each replicate.</summary>
    public required IReadOnlyList<Arm> Arms { get; init; }

    /// <summary>What is measured in each replicate.</summary>
    public required IReadOnlyList<Sample> Samples { get; init; }

    /// <summary>What must come out; more than one is a conjunction.</summary>
    public required IReadOnlyList<Effect> Effects { get; init; }

    /// <summary>What must hold in every replicate before the claim can be judged.</summary>
    public IReadOnlyList<Precondition> Preconditions { get; init; } = [];

    /// <summary>The same claim with the effect taken away; it must not come out supported.</summary>
    public required NegativeControl Control { get; init; }

    /// <summary>Replicates of each tier in which the claim is tried; of both halves together where they are halved.</summary>
    public required IReadOnlyDictionary<Tier, int> Replicates { get; init; }

    /// <summary>
    /// Tiers and data sets in which verdicts are registered: what the registered root gave, or a prediction that is written down before
    /// it. Verdicts are expected there only: of the others, and of a new claim, nothing is known yet.
    /// </summary>
    public IReadOnlyList<(Tier Tier, string Dataset)> Registered { get; init; } = [];

    /// <summary>The data sets of each tier, by name, where they are not its paper's; null where they are.</summary>
    public IReadOnlyDictionary<Tier, IReadOnlyList<string>>? Datasets { get; init; }

    /// <summary>Data sets on which it is tried beside those of a tier.</summary>
    public IReadOnlyList<(Tier Tier, string Dataset)> AlsoOn { get; init; } = [];

    /// <summary>How replicates become the values of an effect.</summary>
    public Replication Replication { get; init; }

    /// <summary>Settings that the first half of the replicates chooses; needs <see cref="Replication.Halves"/>.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The protocols by which the claim can be tried; expected verdicts are of the paper's.</summary>
    public IReadOnlyList<Protocol> Protocols { get; init; } = [Protocol.Paper];

    /// <summary>Where something else than support is expected, and why.</summary>
    public IReadOnlyList<KnownDeviation> Deviations { get; init; } = [];

    /// <summary>
    /// Replicates of the negative control: as few as can be supported when judged alone, and six at least. The smallest p of n replicates
    /// is 2^-n, which is corrected for the claim's own effects. Halved replicates are twice as many. The claim's own number would double
    /// the time of a tier.
    /// </summary>
    public int ControlReplicates
    {
        get
        {
            var judged = Enumerable.Range(6, 20).First(number => Effects.Count * Math.Pow(0.5, number) <= Criterion.Alpha);
            return Replication == Replication.Each ? judged : 2 * judged;
        }
    }

    /// <summary>How many of so many replicates give a value of an effect.</summary>
    public int Judged(int replicates) => Replication == Replication.Each ? replicates : replicates / 2;

    /// <summary>The claim's arms, with those that its negative control replaces.</summary>
    public IReadOnlyList<Arm> ControlArms => [.. Arms.Select(arm => Control.Arms.FirstOrDefault(other => other.Name == arm.Name) ?? arm)];

    /// <summary>The claim's samples, with those that its negative control replaces.</summary>
    public IReadOnlyList<Sample> ControlSamples =>
        [.. Samples.Select(sample => Control.Samples.FirstOrDefault(other => other.Name == sample.Name) ?? sample)];
}
