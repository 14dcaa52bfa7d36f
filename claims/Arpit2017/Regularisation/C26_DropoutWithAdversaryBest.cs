using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// C26: dropout with adversarial training on critical samples lowers training accuracy on random labels more than any plain regulariser,
/// at the same loss of validation accuracy on real data (section 5, figure 10).
/// </summary>
public static class C26_DropoutWithAdversaryBest
{
    private const string
        Reason = "Where there is an adversary dropout ends at 0.5 in the paper, and the adversary makes random labels easier to memorise.",
        Convolutional = "On the convolutional network the adversary adds next to nothing to what its dropout does.";

    private static readonly RegularisationEffects Cuts = new(RegularisationSamples.Cut);

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C26",
        Slug = "dropout-with-adversary-best",
        Section = "5",
        Figure = "10",
        Statement = "Dropout with adversarial training on critical samples gives the largest cut of all.",
        Arms = [.. RegularisationProtocol.Arms(Regularisers.All)],
        Samples = [.. RegularisationSamples.Accuracies(Regularisers.All)],
        Choices = RegularisationSamples.Choices(Regularisers.All),
        Effects = [.. Regularisers.Plain.Select(sweep => Cuts.Over(Regularisers.DropoutAndAdversary.Name, sweep.Name))],
        Preconditions = [Preconditions.FittedBy(RegularisationSamples.RandYAccuracy(Regularisers.None))],
        Control = RegularisationProtocol.Unregularised(Regularisers.All),
        Replicates = RegularisationProtocol.Replicates,
        Datasets = ConvolutionalTraining.Datasets,
        Registered = Registered.WithFullConvolutional,
        Replication = Replication.Halves,
        Deviations =
        [
            .. Regularisers.Plain.SelectMany(sweep => Deviations.Everywhere(
                $"{Regularisers.DropoutAndAdversary.Name} - {sweep.Name}", Over(sweep, Outcome.Smaller), Over(sweep, Outcome.Inconclusive),
                Reason)),
            .. Regularisers.Plain.Select(sweep => Deviations.FullPerceptron(
                $"{Regularisers.DropoutAndAdversary.Name} - {sweep.Name}", Over(sweep, Outcome.Smaller), Reason)),
            Deviations.FullConvolutional($"{Regularisers.DropoutAndAdversary.Name} - dropout", Outcome.Absent, Convolutional),
        ],
    };

    private static Outcome Over(Sweep sweep, Outcome ofHiddenNoise) => sweep == Regularisers.HiddenNoise ? ofHiddenNoise : Outcome.Reversed;
}
