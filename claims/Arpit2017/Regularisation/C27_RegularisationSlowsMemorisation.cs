using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// C27: regularisers, dropout above all, slow the fall of the training loss on random labels much more than on real data (section 5, figure
/// 11). A ratio of ratios of times, so that what slows both alike counts for nothing.
/// </summary>
public static class C27_RegularisationSlowsMemorisation
{
    private const string Reason =
        "All regularisers slow memorisation more than learning, but the others do so more than dropout.";

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C27",
        Slug = "regularisation-slows-memorisation",
        Section = "5",
        Figure = "11",
        Statement = "Regularisers, dropout above all, slow the fall of training loss on random labels much more than on real data.",
        Arms = [.. RegularisationProtocol.Arms(RegularisationProtocol.All)],
        Samples =
        [
            .. RegularisationSamples.Accuracies(RegularisationProtocol.All), .. RegularisationSamples.Times(RegularisationProtocol.All),
        ],
        Choices = RegularisationSamples.Choices(RegularisationProtocol.All),
        Effects =
        [
            .. RegularisationProtocol.All.Select(sweep => new Effect(
                sweep.Name, "log2 of slowing on randY over real",
                sample => RegularisationSamples.Slowing(sample, sweep.Name),
                Criterion.Paired(RegularisationSamples.SmallestSlowing))),
            .. RegularisationEffects.Rivals.Select(other => new Effect(
                $"dropout - {other}", "log2 of slowing on randY over real",
                sample => RegularisationSamples.SlowingOver(sample, "dropout", other),
                Criterion.Paired(RegularisationSamples.SmallestSlowing))),
        ],
        Control = RegularisationProtocol.Unregularised(RegularisationProtocol.All),
        Replicates = RegularisationProtocol.Replicates,
        Registered = Registered.FastTier,
        Replication = Replication.Halves,
        Deviations =
        [
            .. RegularisationEffects.Rivals.SelectMany(other => Deviations.Everywhere($"dropout - {other}", Outcome.Reversed, Reason)),
        ],
    };
}
