using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// E24, not in the paper: C24 to C26 where each network has learned real data equally well. A regulariser that slows all learning passes
/// C24; it does not pass this, as steps of half the size, which are the control, do not.
/// </summary>
public static class E24_MemorisationAtMatchedLoss
{
    private const string Reason =
        "Where real data is learned equally well, little less is memorised; weight decay does most, and is ahead of dropout with and "
        + "without an adversary.";

    private const string Wide =
        "With 256 units, too, little less is memorised where real data is learned equally well, and no regulariser is far ahead.";

    private const string Convolutional =
        "Where the convolutional network has learned real data equally well, it has memorised little less with any regulariser.";

    private static readonly RegularisationEffects Cuts = new(RegularisationSamples.MatchedCut);

    private static readonly Effect[] Effects =
    [
        .. Regularisers.All.Select(sweep => Cuts.Of(sweep.Name)),
        .. RegularisationEffects.Rivals.Select(other => Cuts.Over("dropout", other)),
        .. Regularisers.Plain.Select(other => Cuts.Over(Regularisers.DropoutAndAdversary.Name, other.Name)),
    ];

    /// <summary>Where the registered root gave another outcome than development roots, on MLPs.</summary>
    private static readonly Dictionary<string, Outcome>
        OnStrokes = new()
        {
            ["input dropout, cut"] = Outcome.Reversed,
            ["dropout - input dropout"] = Outcome.Smaller,
            ["dropout + adversary - input dropout"] = Outcome.Smaller,
        },
        OnMnist = new()
        {
            ["input dropout, cut"] = Outcome.Reversed,
            ["input noise, cut"] = Outcome.Reversed,
            ["hidden noise, cut"] = Outcome.Absent,
            ["weight decay, cut"] = Outcome.Smaller,
            ["dropout + adversary, cut"] = Outcome.Reversed,
            ["dropout - hidden noise"] = Outcome.Absent,
        };

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "E24",
        Slug = "memorisation-at-matched-loss",
        Section = "5",
        Statement = "Where real data is learned equally well, every explicit regulariser lowers training accuracy on random labels, "
            + "dropout most of the plain ones, and dropout with an adversary most of all.",
        Arms = [.. RegularisationProtocol.Arms(Regularisers.All)],
        Samples = [.. RegularisationSamples.Accuracies(Regularisers.All), .. RegularisationSamples.MatchedAccuracies(Regularisers.All)],
        Choices = RegularisationSamples.MatchedChoices(Regularisers.All),
        Effects = Effects,
        Control = RegularisationProtocol.HalvedSteps(Regularisers.All),
        Replicates = RegularisationProtocol.Replicates,
        Datasets = ConvolutionalTraining.Datasets,
        Registered = Registered.WithFullConvolutional,
        Replication = Replication.Halves,
        Deviations =
        [
            .. Effects.SelectMany(effect => Deviations.Everywhere(
                effect.Name, OnStrokes.GetValueOrDefault(effect.Name, Usual(effect.Name)),
                OnMnist.GetValueOrDefault(effect.Name, Usual(effect.Name)), Reason)),
            .. Effects.Select(effect => Deviations.FullPerceptron(effect.Name, OnFullMnist(effect.Name), Wide)),
            .. Effects.Select(effect => Deviations.FullConvolutional(effect.Name, OnConvolutional(effect.Name), Convolutional)),
        ],
    };

    private static Outcome OnFullMnist(string effect) => effect switch
    {
        "dropout, cut" or "hidden noise, cut" or "weight decay, cut" or "dropout + adversary, cut" => Outcome.Smaller,
        "dropout - input dropout" or "dropout - input noise" or "dropout + adversary - input dropout" => Outcome.Smaller,
        _ => Outcome.Absent,
    };

    private static Outcome OnConvolutional(string effect) => effect switch
    {
        "dropout, cut" or "input noise, cut" or "hidden noise, cut" => Outcome.Smaller,
        "dropout - input dropout" or "dropout - input noise" or "dropout - weight decay" => Outcome.Smaller,
        "dropout + adversary - dropout" or "dropout + adversary - input noise" or "dropout + adversary - hidden noise" => Outcome.Reversed,
        _ => Outcome.Absent,
    };

    private static Outcome Usual(string effect) => effect switch
    {
        "hidden noise, cut" => Outcome.Smaller,
        "weight decay, cut" => Outcome.Inconclusive,
        _ when effect.EndsWith("- hidden noise", StringComparison.Ordinal) => Outcome.Reversed,
        _ when effect.EndsWith("- weight decay", StringComparison.Ordinal) => Outcome.Reversed,
        _ => Outcome.Absent,
    };
}
