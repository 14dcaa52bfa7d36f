using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// C27: regularisers, dropout above all, slow the fall of the training loss on random labels much more than on real data (section 5, figure
/// 11). A ratio of ratios of times, so that what slows both alike counts for nothing. Strengths are such that random labels are memorised
/// in the end: of others there is no time to tell.
/// </summary>
public static class C27_RegularisationSlowsMemorisation
{
    private const string
        Reason = "Input dropout slows memorisation as much as dropout on strokes, and more on MNIST, where weight decay does so as well.",
        Ahead = "With 256 units dropout is ahead of noise on the inputs by about as much as is asked for.",
        Alike = "Noise on the inputs and weight decay slow the convolutional network on real images as much as on random labels.",
        Undecided = "Hidden noise slows it, too, and 24 replicates do not decide how much less than dropout does.";

    private static readonly Sweep[] Mild = Sweep.Only(Regularisers.All, sweep => sweep.Mild);

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C27",
        Slug = "regularisation-slows-memorisation",
        Section = "5",
        Figure = "11",
        Statement = "Regularisers, dropout above all, slow the fall of training loss on random labels much more than on real data.",
        Arms = [.. RegularisationProtocol.LongArms(Mild)],
        Samples = [.. RegularisationSamples.Times(Mild), RegularisationSamples.LeastPlainLoss],
        Effects =
        [
            .. Regularisers.All.Select(sweep => new Effect(
                sweep.Name, "log2 of slowing on randY over real",
                sample => RegularisationSamples.Slowing(sample, sweep.Mild.Name),
                Criterion.Paired(RegularisationSamples.SmallestSlowing))),
            .. Regularisers.Plain.Where(sweep => sweep != Regularisers.Dropout).Select(other => new Effect(
                $"dropout - {other.Name}", "log2 of slowing on randY over real",
                sample => RegularisationSamples.SlowingOver(sample, Regularisers.Dropout.Mild.Name, other.Mild.Name),
                Criterion.Paired(RegularisationSamples.SmallestSlowing))),
        ],
        Preconditions = [RegularisationSamples.PlainLearns],
        Control = RegularisationProtocol.HalvedStepsForLonger(Mild),
        Replicates = RegularisationProtocol.Replicates,
        Datasets = ConvolutionalTraining.Datasets,
        Registered = Registered.WithFullConvolutional,
        Deviations =
        [
            .. Deviations.Everywhere("dropout - input dropout", Outcome.Absent, Outcome.Reversed, Reason),
            new(Tier.Fast, "mnist", "dropout - weight decay", Outcome.Reversed, Reason),
            Deviations.FullPerceptron("dropout - input dropout", Outcome.Reversed, Reason),
            Deviations.FullPerceptron("dropout - input noise", Outcome.Inconclusive, Ahead),
            Deviations.FullPerceptron("dropout - weight decay", Outcome.Reversed, Reason),
            Deviations.FullConvolutional("input dropout", Outcome.Absent, Alike),
            Deviations.FullConvolutional("input noise", Outcome.Absent, Alike),
            Deviations.FullConvolutional("weight decay", Outcome.Absent, Alike),
            Deviations.FullConvolutional("dropout - hidden noise", Outcome.Inconclusive, Undecided),
        ],
    };
}
