using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// C24: explicit regularisers lower training accuracy on random labels while validation accuracy on real data is kept (section 5, figure
/// 10). Of each the setting is judged that other replicates chose. All settings are trained for the same number of updates.
/// </summary>
public static class C24_RegularisationCapsMemorisation
{
    /// <summary>With the adversary alone, of which the paper claims nothing: it is reported and not judged.</summary>
    private static readonly Sweep[] Trained = [.. RegularisationProtocol.All, RegularisationProtocol.Adversary];

    private const string Reason =
        "After 40 epochs the network without a regulariser has not fitted the random labels, so that a cut may be a delay.";

    private static readonly RegularisationEffects Cuts = new(RegularisationSamples.Cut);

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C24",
        Slug = "regularisation-caps-memorisation",
        Section = "5",
        Figure = "10",
        Statement = "Every explicit regulariser can lower training accuracy on random labels while validation accuracy on real data is "
            + "kept.",
        Arms = [.. RegularisationProtocol.Arms(Trained)],
        Samples = [.. RegularisationSamples.Accuracies(Trained)],
        Choices = RegularisationSamples.ChoicesOrGentlest(RegularisationProtocol.All),
        Effects =
        [
            .. RegularisationProtocol.All.Select(sweep => Cuts.Of(sweep.Name)),
            .. RegularisationProtocol.All.Select(sweep => new Effect(
                $"{sweep.Name}, kept", "validation accuracy on real data",
                sample => RegularisationSamples.Gain(sample, sweep.Name),
                Criterion.NonInferior(RegularisationProtocol.Margin))),
        ],
        Preconditions = [Preconditions.FittedBy(RegularisationSamples.RandYAccuracy(RegularisationProtocol.None))],
        Control = RegularisationProtocol.UnregularisedOnRandomLabels(Trained),
        Replicates = RegularisationProtocol.Replicates,
        Registered = Registered.FastTier,
        Deviations =
        [
            .. RegularisationProtocol.All.SelectMany(sweep => new[] { $"{sweep.Name}, cut", $"{sweep.Name}, kept" })
                .SelectMany(effect => Deviations.Everywhere(effect, Outcome.Invalid, Reason)),
        ],
        Replication = Replication.Halves,
    };
}
