using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// E24, not in the paper: C24 to C26 where each network has learned real data equally well. A regulariser that slows all learning passes
/// C24;
/// it does not pass this.
/// </summary>
public static class E24_MemorisationAtMatchedLoss
{
    private const string Reason =
        "Where real data is learned equally well, little less is memorised, and hidden noise, which does most, is ahead of dropout with "
        + "and without an adversary.";

    /// <summary>All but hidden noise, whose cut is near the smallest of interest: it is reported and not judged.</summary>
    private static readonly string[] Judged =
    [
        .. RegularisationProtocol.All.Select(sweep => sweep.Name).Where(name => name != RegularisationProtocol.HiddenNoise.Name),
    ];

    private static readonly RegularisationEffects Cuts = new(RegularisationSamples.MatchedCut);

    private static readonly Effect[] Effects =
    [
        .. Judged.Select(Cuts.Of),
        .. RegularisationEffects.Rivals.Select(other => Cuts.Over("dropout", other)),
        .. RegularisationProtocol.Plain.Select(other => Cuts.Over("dropout + adversary", other.Name)),
    ];

    /// <summary>Kinds of refutation other than absent, as the registered root gave them.</summary>
    private static readonly Dictionary<string, Outcome>
        OnStrokes = new()
        {
            ["dropout + adversary - hidden noise"] = Outcome.Reversed,
            ["dropout + adversary - input noise"] = Outcome.Reversed,
            ["dropout + adversary - weight decay"] = Outcome.Reversed,
            ["dropout - hidden noise"] = Outcome.Reversed,
            ["weight decay, cut"] = Outcome.Smaller,
        },
        OnMnist = new()
        {
            ["dropout + adversary - hidden noise"] = Outcome.Reversed,
            ["dropout + adversary - input noise"] = Outcome.Reversed,
            ["dropout + adversary - weight decay"] = Outcome.Reversed,
            ["dropout + adversary, cut"] = Outcome.Reversed,
            ["dropout - hidden noise"] = Outcome.Reversed,
            ["dropout - weight decay"] = Outcome.Reversed,
            ["weight decay, cut"] = Outcome.Smaller,
        };

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "E24",
        Slug = "memorisation-at-matched-loss",
        Section = "5",
        Statement = "Where real data is learned equally well, every explicit regulariser lowers training accuracy on random labels, "
            + "dropout most of the plain ones, and dropout with an adversary most of all.",
        Arms = [.. RegularisationProtocol.Arms(RegularisationProtocol.All)],
        Samples =
        [
            .. RegularisationSamples.Accuracies(RegularisationProtocol.All),
            .. RegularisationSamples.MatchedAccuracies(RegularisationProtocol.All),
        ],
        Choices = RegularisationSamples.Choices(RegularisationProtocol.All),
        Effects = Effects,
        Control = RegularisationProtocol.Unregularised(RegularisationProtocol.All),
        Replicates = RegularisationProtocol.Replicates,
        Registered = Registered.FastTier,
        Replication = Replication.Halves,
        Deviations = [.. Effects.SelectMany(effect => Deviations.Everywhere(
            effect.Name, OnStrokes.GetValueOrDefault(effect.Name, Outcome.Absent), OnMnist.GetValueOrDefault(effect.Name, Outcome.Absent),
            Reason))],
    };
}
