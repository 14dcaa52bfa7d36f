using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// C25: of the plain regularisers dropout lowers training accuracy on random labels most, at the same loss of validation accuracy on real
/// data (section 5, figure 10).
/// </summary>
public static class C25_DropoutMostEffective
{
    private const string Reason =
        "Input dropout, input noise and weight decay keep more noise from being memorised than dropout does at the same loss of validation "
        + "accuracy.";

    private static readonly RegularisationEffects Cuts = new(RegularisationSamples.Cut);

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C25",
        Slug = "dropout-most-effective",
        Section = "5",
        Figure = "10",
        Statement = "Of the plain regularisers, dropout gives the largest cut in training accuracy on random labels at no loss in "
            + "validation accuracy on real data.",
        Arms = [.. RegularisationProtocol.Arms(Regularisers.Plain)],
        Samples = [.. RegularisationSamples.Accuracies(Regularisers.Plain)],
        Choices = RegularisationSamples.Choices(Regularisers.Plain),
        Effects = [.. RegularisationEffects.Rivals.Select(other => Cuts.Over("dropout", other))],
        Preconditions = [Preconditions.FittedBy(RegularisationSamples.RandYAccuracy(Regularisers.None))],
        Control = RegularisationProtocol.Unregularised(Regularisers.Plain),
        Replicates = RegularisationProtocol.Replicates,
        Datasets = ConvolutionalTraining.Datasets,
        Registered = Registered.WithFullConvolutional,
        Replication = Replication.Halves,
        Deviations =
        [
            .. RegularisationEffects.Rivals.Where(other => other != Regularisers.HiddenNoise.Name)
                .SelectMany(other => Deviations.Everywhere($"dropout - {other}", Outcome.Reversed, Reason)
                    .Append(Deviations.FullPerceptron($"dropout - {other}", Outcome.Reversed, Reason))),
        ],
    };
}
