using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// E10: what the paper says of capacity and noise on CIFAR-10, where it has convolutional networks (section 3.3.1): with random inputs in
/// the training set wider ones are needed, as on MNIST, and with random labels the validation accuracy has no relation to the width.
/// </summary>
public static class E10_ConvolutionalCapacity
{
    /// <summary>One validation image in 200, as C10 has it.</summary>
    private const double Least = 0.005;

    /// <summary>
    /// Twenty validation images in 1000: what the accuracy of one network is uncertain by, and so what a figure without error bars would
    /// not show.
    /// </summary>
    private const double NoRelation = 0.02;

    private const string
        NoWider = "Over this range of widths real data gains from width for as long as data with random inputs does.",
        Related = "Over this range of widths wider networks validate better with random labels, too.";

    private static readonly IReadOnlyList<Condition>
        Inputs = CapacityProtocol.Mixed[0].Levels,
        Labels = CapacityProtocol.Mixed[1].Levels,
        Conditions = [Condition.Real, .. Inputs, .. Labels];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "E10",
        Slug = "convolutional-capacity",
        Section = "3.3.1",
        Statement = "Wider convolutional networks validate better on CIFAR-10 with random inputs in the training set, which need more "
            + "width than real data to come close to their best; with random labels validation accuracy has no relation to width.",
        Arms = [.. ConvolutionalCapacity.All.SelectMany(width => Conditions.SelectMany(width.Arms))],
        Samples =
        [
            .. ConvolutionalCapacity.All.SelectMany(width => Conditions.SelectMany(width.Arms)).Select(CapacitySamples.Validation),
            .. ConvolutionalCapacity.All.SelectMany(width => Conditions.Select(condition => CapacitySamples.Log2WidthNearBest(
                NearBest(condition, width), ConvolutionalCapacity.Factors, [.. width.Arms(condition)]))),
            Preconditions.LeastFitted(Labels.Prepend(Condition.Real).Select(
                condition => ConvolutionalCapacity.Maps.Arm(condition, Factor(^1)))),
        ],
        Effects =
        [
            .. ConvolutionalCapacity.All.Select(width => new Effect(
                $"randX, {width.Name}, widest - narrowest", "validation accuracy", sample => Gain(sample, width, Inputs),
                Criterion.Paired(delta: Least))),
            // Half a doubling, as C11 has it.
            .. ConvolutionalCapacity.All.Select(width => new Effect(
                $"randX - real, {width.Name}", "doublings of the width",
                sample => CapacitySamples.Mean(sample, Inputs.Select(condition => NearBest(condition, width)))
                    - sample[NearBest(Condition.Real, width)],
                Criterion.Paired(delta: 0.5))),
            .. ConvolutionalCapacity.All.Select(width => new Effect(
                $"randY, {width.Name}, widest - narrowest", "validation accuracy", sample => Gain(sample, width, Labels),
                Criterion.Equivalent(-NoRelation, NoRelation))),
        ],
        Preconditions = [Preconditions.Fitted],
        Control = new(
            "the narrowest network on real data in place of all with random inputs, and nothing but random labels for the narrowest",
            [.. ConvolutionalCapacity.All.SelectMany(width => Inputs.Concat(Labels).SelectMany(width.Controls))]),
        Replicates = ConvolutionalCapacity.Replicates,
        Datasets = ConvolutionalCapacity.Datasets,
        Registered = [(Tier.Full, Arpit2017.Registered.ConvolutionalData)],
        Deviations =
        [
            .. ConvolutionalCapacity.All.Select(width => Deviations.FullConvolutional(
                $"randX - real, {width.Name}", Outcome.Absent, NoWider)),
            .. ConvolutionalCapacity.All.Select(width => Deviations.FullConvolutional(
                $"randY, {width.Name}, widest - narrowest", Outcome.Outside, Related)),
        ],
    };

    private static Measured Gain(ReplicateSamples sample, ConvolutionalCapacity width, IReadOnlyList<Condition> conditions) =>
        CapacitySamples.Gain(
            sample, conditions.Select(condition => width.ArmOf(condition, Factor(^1))),
            conditions.Select(condition => width.ArmOf(condition, Factor(0))));

    private static string NearBest(Condition condition, ConvolutionalCapacity width) => $"{condition.Name}, {width.Name} near the best";

    private static double Factor(Index index) => ConvolutionalCapacity.Factors[index];
}
