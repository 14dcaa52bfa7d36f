using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.CriticalSamples;

/// <summary>
/// C22: C16 and C18 keep their direction at other radii (section 4.2, footnote 6), two and three fifths of the one that
/// they are judged at: where the box is so wide or so narrow that nearly all networks have all or no critical samples, nothing can be seen.
/// </summary>
public static class C22_CsrRadiusInvariance
{
    private const string Convolutional =
        "At smaller radii random inputs lower the convolutional network's ratio, as they do at the paper's.";

    private const string Full =
        "In some replicates nearly no sample is critical after training on random inputs, which leaves no room.";

    private const string Wide =
        "In some replicates nearly no sample is critical at the smallest radius after training on real data, which leaves no room.";

    private const string Least = "smallest ratio", Largest = "largest ratio";

    /// <summary>Below this few of the 300 examples are critical, and above it few are not: no room for a difference.</summary>
    private const double Floor = 0.02, Ceiling = 0.95;

    /// <summary>Of the radii that are searched those with room; 1.2 is reported.</summary>
    private static readonly double[] Judged = [0.4, 0.6];

    private static readonly Arm<DynamicsRun>[]
        RandX = [.. DynamicsProtocol.AtLevels(TrainingSet.RandX)],
        RandY = [.. DynamicsProtocol.AtLevels(TrainingSet.RandY)];

    private static readonly Arm<DynamicsRun>[] Arms =
    [
        DynamicsProtocol.Real, .. RandX, .. RandY, DynamicsProtocol.RandX, DynamicsProtocol.RandY,
    ];

    private static readonly Effect[] Effects =
    [
        .. Judged.SelectMany(factor => new[] { Higher(DynamicsProtocol.RandX, factor), Higher(DynamicsProtocol.RandY, factor) }),
        .. Judged.SelectMany(factor => new[] { Trend("randX", RandX, factor), Trend("randY", RandY, factor) }),
    ];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C22",
        Slug = "csr-radius-invariance",
        Section = "4.2",
        Statement = "That noise raises the critical sample ratio holds at other radii, for random inputs and for random labels.",
        Arms = Arms,
        Samples =
        [
            .. Arms.SelectMany(arm => DynamicsProtocol.OtherRadii.Select(factor => DynamicsSamples.CriticalAtRadius(arm, factor))),
            Preconditions.LeastFitted(Arms),
            new(Least, records => Ratios(records).Min()), new(Largest, records => Ratios(records).Max()),
        ],
        Effects = Effects,
        Preconditions = [Preconditions.Fitted, Precondition.Between(Least, Floor, Ceiling), Precondition.Between(Largest, Floor, Ceiling)],
        Control = new("real data at every level", [.. DynamicsProtocol.OnRealData(Arms.Skip(1))]),
        Replicates = DynamicsProtocol.Replicates,
        Datasets = ConvolutionalTraining.Datasets,
        Registered = Registered.WithConvolutional,
        AlsoOn = ConvolutionalTraining.AlsoOn,
        Deviations =
        [
            Deviations.Convolutional("randX 1 - real, 0.4 r", Outcome.Reversed, Convolutional),
            Deviations.Convolutional("randX 1 - real, 0.6 r", Outcome.Reversed, Convolutional),
            Deviations.Convolutional("randX, 0.4 r", Outcome.Inconclusive, Convolutional),
            Deviations.Convolutional("randX, 0.6 r", Outcome.Inconclusive, Convolutional),
            .. Effects.Select(effect => Deviations.FullPerceptron(effect.Name, Outcome.Invalid, Wide)),
            .. Effects.Select(effect => Deviations.FullConvolutional(effect.Name, Outcome.Invalid, Full)),
        ],
    };

    private static IEnumerable<double> Ratios(ReplicateRecords records) => Arms
        .SelectMany(arm => Judged.Select(factor => DynamicsSamples.CriticalAtRadius(arm, factor).Measure(records).Value));

    /// <summary>Only the direction is claimed, so that one image in a hundred is enough.</summary>
    private static Effect Higher(Arm<DynamicsRun> noise, double factor) => new(
        FormattableString.Invariant($"{noise.Name} - real, {factor} r"),
        "critical sample ratio",
        sample => sample[DynamicsSamples.AtRadius(noise.Name, factor)] - sample[DynamicsSamples.AtRadius("real", factor)],
        Criterion.Paired(delta: 0.01));

    /// <summary>Two thirds of the ten pairs of five levels must be in order, half of what C18 asks for beyond chance.</summary>
    private static Effect Trend(string noise, Arm<DynamicsRun>[] arms, double factor) => Effect.Trend(
        DynamicsSamples.AtRadius(noise, factor),
        [.. arms.Prepend(DynamicsProtocol.Real).Select(arm => DynamicsSamples.AtRadius(arm.Name, factor))], tau: 0.3);
}
