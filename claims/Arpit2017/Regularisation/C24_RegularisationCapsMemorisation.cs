using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// C24: appropriately tuned, explicit regularisers lower training accuracy on random labels while validation accuracy on real data is
/// kept (section 5, figure 10). Which of them can is told one by one. All settings are trained for the same number of updates.
/// </summary>
public static class C24_RegularisationCapsMemorisation
{
    private const string
        Reason = "Hidden noise within the paper's range does next to nothing, and the adversary takes back most of what its dropout does.",
        Convolutional = "Noise on the inputs costs the convolutional network validation accuracy before it keeps it from memorising, and "
            + "neither hidden noise within the paper's range nor weight decay does so.";

    private static readonly RegularisationEffects Cuts = new(RegularisationSamples.Cut);

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C24",
        Slug = "regularisation-caps-memorisation",
        Section = "5",
        Figure = "10",
        Statement = "Appropriately tuned, explicit regularisers lower training accuracy on random labels while validation accuracy on real "
            + "data is kept.",
        Arms = [.. RegularisationProtocol.Arms(Regularisers.Tried)],
        Samples = [.. RegularisationSamples.Accuracies(Regularisers.Tried)],
        Choices =
        [
            .. RegularisationSamples.Choices(Regularisers.All), .. RegularisationSamples.ChoicesOrGentlest(Regularisers.All),
        ],
        Effects =
        [
            .. Regularisers.All.Select(sweep => Cuts.Of(sweep.Name)),
            .. Regularisers.All.Select(RegularisationEffects.Kept),
        ],
        Preconditions = [Preconditions.FittedBy(RegularisationSamples.RandYAccuracy(Regularisers.None))],
        Control = RegularisationProtocol.UnregularisedOnRandomLabels(Regularisers.Tried),
        Replicates = RegularisationProtocol.Replicates,
        Datasets = ConvolutionalTraining.Datasets,
        Registered = Registered.WithFullConvolutional,
        Replication = Replication.Halves,
        Deviations =
        [
            .. Deviations.Everywhere("hidden noise, cut", Outcome.Smaller, Reason),
            new(Tier.Fast, "strokes", "dropout + adversary, cut", Outcome.Smaller, Reason),
            Deviations.FullPerceptron("hidden noise, cut", Outcome.Smaller, Reason),
            Deviations.FullPerceptron("dropout + adversary, cut", Outcome.Smaller, Reason),
            Deviations.FullConvolutional("input dropout, cut", Outcome.Absent, Convolutional),
            Deviations.FullConvolutional("input noise, cut", Outcome.Smaller, Convolutional),
            Deviations.FullConvolutional("hidden noise, cut", Outcome.Smaller, Convolutional),
            Deviations.FullConvolutional("weight decay, cut", Outcome.Absent, Convolutional),
        ],
    };
}
