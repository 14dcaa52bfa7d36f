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
        Choices = RegularisationSamples.Choices(RegularisationProtocol.All),
        Effects =
        [
            .. RegularisationProtocol.All.Select(sweep => Cuts.Of(sweep.Name)),
            .. RegularisationProtocol.All.Select(sweep => new Effect(
                $"{sweep.Name}, kept", "validation accuracy on real data",
                sample => RegularisationSamples.Gain(sample, sweep.Name),
                Criterion.NonInferior(RegularisationProtocol.Margin))),
        ],
        Control = RegularisationProtocol.Unregularised(Trained),
        Replicates = RegularisationProtocol.Replicates,
        Registered = Registered.Everywhere,
        Replication = Replication.Halves,
    };
}
