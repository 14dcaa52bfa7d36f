using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.CriticalSamples;

/// <summary>
/// C20: with noisy labels validation accuracy peaks long before training accuracy gets high, and falls as the noise is fitted (section
/// 4.2, figures 7b and 8b): simple patterns are learned before noise is memorised, so that at the peak the examples with clean labels are
/// fitted and those with noisy ones are not yet.
/// </summary>
public static class C20_PatternsBeforeNoise
{
    private const string Convolutional =
        "While it fits the noise the convolutional network loses little validation accuracy, of which it has little, and its "
        + "best epoch moves by chance.";

    private const string Full =
        "With little noise the network validates best late, when its steps have become small, and no longer when noise begins to be "
        + "fitted.";

    private static readonly Arm<DynamicsRun>[] RandY = [.. DynamicsProtocol.AtLevels(TrainingSet.RandY)];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C20",
        Slug = "patterns-before-noise",
        Section = "4.2",
        Figure = "7, 8",
        Statement = "With noisy labels validation accuracy peaks before training accuracy gets high, while clean labels are fitted and "
            + "noisy ones are not, then falls as the noise is fitted.",
        Arms = RandY,
        Samples =
        [
            .. RandY.SelectMany(
                arm => new[]
                {
                    DynamicsSamples.PeakEpoch(arm), DynamicsSamples.EpochsTo90(arm), DynamicsSamples.ValidationLost(arm),
                    DynamicsSamples.UnchangedBeforeChanged(arm),
                }),
            Preconditions.Diverged(RandY),
        ],
        Effects =
        [
            // Four tenths more epochs: a peak that one sees in figure 7 to lie before the rise of training accuracy.
            .. RandY.Select(arm => new Effect(
                $"{arm.Name}, 90 % / peak", "log2 ratio of epochs",
                sample => Measured.Log2(sample[$"{arm.Name}, epochs to 90 %"] / sample[$"{arm.Name}, peak epoch"]),
                Criterion.Paired(delta: 0.5))),
            // Five points, twice the standard error of one accuracy on 500 images: the best of many epochs is above the last by chance.
            .. RandY.Select(arm => new Effect(
                $"{arm.Name}, peak - end", "validation accuracy",
                sample => sample[$"{arm.Name}, validation lost"],
                Criterion.Paired(delta: 0.05))),
            // Twenty points: in the figure one sees without measuring that clean examples are ahead.
            .. RandY.Select(arm => new Effect(
                $"{arm.Name}, clean - noisy at peak", "training accuracy",
                sample => sample[$"{arm.Name}, clean - noisy at peak"],
                Criterion.Paired(delta: 0.2))),
        ],
        Preconditions = [Preconditions.NotDiverged],
        Control = new("real labels at every level", [.. DynamicsProtocol.OnRealData(RandY)]),
        Replicates = DynamicsProtocol.Replicates,
        Registered = Registered.WithConvolutional,
        AlsoOn = ConvolutionalTraining.AlsoOnForBothNetworks,
        Deviations =
        [
            Deviations.Convolutional("randY 0.2, 90 % / peak", Outcome.Absent, Convolutional),
            Deviations.Convolutional("randY 0.8, 90 % / peak", Outcome.Inconclusive, Convolutional),
            Deviations.Convolutional("randY 0.2, peak - end", Outcome.Smaller, Convolutional),
            Deviations.Convolutional("randY 0.4, peak - end", Outcome.Inconclusive, Convolutional),
            Deviations.Convolutional("randY 0.6, peak - end", Outcome.Inconclusive, Convolutional),
            Deviations.Convolutional("randY 0.8, peak - end", Outcome.Inconclusive, Convolutional),
            Deviations.Convolutional("randY 0.2, clean - noisy at peak", Outcome.Inconclusive, Convolutional),
            Deviations.Convolutional("randY 0.6, clean - noisy at peak", Outcome.Inconclusive, Convolutional),
            Deviations.Convolutional("randY 0.8, clean - noisy at peak", Outcome.Smaller, Convolutional),
            Deviations.FullConvolutional("randY 0.2, 90 % / peak", Outcome.Reversed, Full),
            Deviations.FullConvolutional("randY 0.4, 90 % / peak", Outcome.Inconclusive, Full),
            Deviations.FullConvolutional("randY 0.2, peak - end", Outcome.Smaller, Full),
            Deviations.FullConvolutional("randY 0.4, peak - end", Outcome.Smaller, Full),
            Deviations.FullConvolutional("randY 0.8, peak - end", Outcome.Inconclusive, Convolutional),
            Deviations.FullConvolutional("randY 0.2, clean - noisy at peak", Outcome.Absent, Full),
            Deviations.FullConvolutional("randY 0.8, clean - noisy at peak", Outcome.Smaller, Convolutional),
        ],
    };
}
