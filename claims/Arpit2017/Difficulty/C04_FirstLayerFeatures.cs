using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017.Difficulty;

/// <summary>
/// C04: networks find features in the first layer on random labels too, and those on real labels are more structured (section 3.1, figure
/// 2). A reader of the figure sees spots of one colour and edges in place of noise: power at low spatial frequencies, and pixels that are
/// like their neighbours.
/// </summary>
public static class C04_FirstLayerFeatures
{
    /// <summary>What two networks that are trained alike differ by, on average over 12 replicates on CIFAR-10, is within it.</summary>
    private const double Delta = 0.01;

    private const string LowFrequency = "low frequencies", Smooth = "smoothness";

    private const string Wide =
        "With 256 units filters move less on real labels than on random ones, and keep more of the noise that they began with.";

    private static readonly Arm<DynamicsRun>[] Arms = [FilterProtocol.Real, FilterProtocol.RandY];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "C04",
        Slug = "first-layer-features",
        Section = "3.1",
        Figure = "2",
        Statement = "Networks find first-layer features on random labels too, and those found on real labels are more structured.",
        Arms = Arms,
        Samples =
        [
            .. Measures(LowFrequency, DynamicsValues.FilterLowFrequency),
            .. Measures(Smooth, DynamicsValues.FilterSmoothness),
            Preconditions.LeastFitted(Arms),
        ],
        Effects =
        [
            More("randY - untrained", LowFrequency, "randY", "untrained"),
            More("randY - untrained", Smooth, "randY", "untrained"),
            .. OverRandomLabels,
        ],
        Preconditions = [Preconditions.Fitted],
        Control = new(
            "both arms on random labels, and a network so trained in place of the untrained one",
            FilterProtocol.Train("real", TrainingSet.RandY, stream: "control"))
        {
            Samples =
            [
                Sample.Of($"untrained, {LowFrequency}", FilterProtocol.Real, run => run[DynamicsValues.FilterLowFrequency][^1]),
                Sample.Of($"untrained, {Smooth}", FilterProtocol.Real, run => run[DynamicsValues.FilterSmoothness][^1]),
            ],
        },
        Replicates = DifficultyProtocol.Replicates,
        Datasets = ConvolutionalTraining.Datasets,
        Registered = Registered.WithConvolutional,
        AlsoOn = ConvolutionalTraining.AlsoOn,
        Deviations = [.. OverRandomLabels.Select(effect => Deviations.FullPerceptron(effect.Name, Outcome.Reversed, Wide))],
    };

    private static Effect[] OverRandomLabels =>
    [
        More("real - randY", LowFrequency, "real", "randY"),
        More("real - randY", Smooth, "real", "randY"),
        More("real - randY at equal loss", LowFrequency, "real at randY's loss", "randY"),
        More("real - randY at equal loss", Smooth, "real at randY's loss", "randY"),
    ];

    private static IEnumerable<Sample> Measures(string name, ValueName<DynamicsRun> curve) =>
    [
        Sample.Of($"real, {name}", FilterProtocol.Real, run => run[curve][^1]),
        Sample.Of($"randY, {name}", FilterProtocol.RandY, run => run[curve][^1]),
        Sample.Of($"untrained, {name}", FilterProtocol.RandY, run => run[curve][0]),
        new($"real at randY's loss, {name}", records => AtLossOf(records.Of(FilterProtocol.RandY), records.Of(FilterProtocol.Real), curve)),
    ];

    /// <summary>
    /// A curve's value at the first epoch at which the training loss is what another run ends with; the last if it never is.
    /// </summary>
    private static double AtLossOf(RunValues<DynamicsRun> other, RunValues<DynamicsRun> run, ValueName<DynamicsRun> curve)
    {
        var losses = run[DynamicsValues.TrainingLoss];
        return run[curve][DynamicsCurve.FirstAtMost(losses, other[DynamicsValues.TrainingLoss][^1]) ?? losses.Length - 1];
    }

    private static Effect More(string name, string measure, string one, string other) => new(
        $"{name}, {measure}", measure == LowFrequency ? "share of power" : "correlation of neighbours",
        sample => sample[$"{one}, {measure}"] - sample[$"{other}, {measure}"], Criterion.Paired(Delta));
}
