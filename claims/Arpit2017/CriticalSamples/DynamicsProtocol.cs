using ClaimsSuite.Claims;
using ClaimsSuite.Data;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Dynamics;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.CriticalSamples;

/// <summary>
/// Training at different levels of noise as section 4 follows it, a fixed number of epochs, critical samples on the way. As in the paper
/// it is the small AlexNet by SGD with momentum on CIFAR-10, and an MLP by plain SGD on every other data set; docs/claims/C16.md says what
/// was tried.
/// </summary>
internal static class DynamicsProtocol
{
    /// <summary>
    /// r of LASS in grey levels, on MLPs below the paper's scale. At 0.3 so few samples of these networks are critical that differences
    /// drown.
    /// </summary>
    private const double Radius = 2.5;

    /// <summary>The paper's r. At 2.5 nearly all samples of convolutional networks are critical.</summary>
    private const double PaperRadius = 0.3;

    /// <summary>Epochs of convolutional networks in the fast tier; with 16 maps and 500 images all that is noise is fitted by 12.</summary>
    private const int ConvolutionalEpochs = 24;

    /// <summary>Fractions of noise in a training set that still holds something real.</summary>
    public static readonly IReadOnlyList<double> Levels = [0.2, 0.4, 0.6, 0.8];

    /// <summary>
    /// Radii at which trained networks are searched too, as multiples of the one that the claims are judged at, so that they mean the same
    /// for both kinds of network.
    /// </summary>
    public static readonly IReadOnlyList<double> OtherRadii = [0.4, 0.6, 1.2];

    /// <summary>
    /// Radii, in grey levels, at which searches are compared: the paper's, and larger ones. In the fast tier convolutional networks are
    /// compared for C15 alone, by <see cref="Compared"/>, because that takes long.
    /// </summary>
    public static readonly IReadOnlyList<double> BaselineRadii = [0.3, 1, 2.5];

    /// <summary>Updates of the first epoch after which critical samples are searched: what happens first happens there.</summary>
    public static readonly IReadOnlyList<int> Updates = [1, 2, 4, 8];

    /// <summary>Replicates of each tier.</summary>
    public static readonly IReadOnlyDictionary<Tier, int> Replicates = Registered.Replicates;

    /// <summary>The data set's own inputs and labels.</summary>
    public static readonly Arm<DynamicsRun> Real = AtLevel(TrainingSet.Real, 0);

    /// <summary>Nothing but Gaussian inputs.</summary>
    public static readonly Arm<DynamicsRun> RandX = AtLevel(TrainingSet.RandX, 1);

    /// <summary>Nothing but random labels.</summary>
    public static readonly Arm<DynamicsRun> RandY = AtLevel(TrainingSet.RandY, 1);

    /// <summary>The arms of all <see cref="Levels"/> of one kind of noise.</summary>
    public static IEnumerable<Arm<DynamicsRun>> AtLevels(TrainingSet set) => Levels.Select(level => AtLevel(set, level));

    /// <summary>Arms of the same names, trained on real data with seeds of their own; their noise is a placebo.</summary>
    public static IEnumerable<Arm<DynamicsRun>> OnRealData(IEnumerable<Arm<DynamicsRun>> arms) =>
        arms.Select(arm => arm.With(run => run with { TrainingSet = TrainingSet.Real, Stream = $"control, {arm.Name}" }));

    /// <summary>The arm with critical samples searched in the last two epochs only, which then stand for all earlier ones.</summary>
    public static Arm<DynamicsRun> MeasuredAtEnd(Arm<DynamicsRun> arm) => arm.With(run => WithSchedule(run, schedule => schedule with
    {
        Epochs = [run.Training.Sgd.Epochs - 1, run.Training.Sgd.Epochs],
        TrainingSetEpochs = [run.Training.Sgd.Epochs - 1, run.Training.Sgd.Epochs],
        Updates = [],
    }));

    /// <summary>The arm with searches compared in every tier and on every network.</summary>
    public static Arm<DynamicsRun> Compared(Arm<DynamicsRun> arm) =>
        arm.With(run => WithSchedule(run, schedule => schedule with { BaselineRadii = BaselineRadii }));

    private static DynamicsRun WithSchedule(DynamicsRun run, Func<CriticalSampleSchedule, CriticalSampleSchedule> change) =>
        run with { Training = run.Training with { CriticalSamples = change(run.Training.CriticalSamples!) } };

    private static Arm<DynamicsRun> AtLevel(TrainingSet set, double level) => new(Name(set, level), context => Run(context, set, level));

    /// <summary><c>real</c>, <c>randY 0.4</c></summary>
    private static string Name(TrainingSet set, double level) => set switch
    {
        TrainingSet.Real => "real",
        TrainingSet.RandX => FormattableString.Invariant($"randX {level}"),
        _ => FormattableString.Invariant($"randY {level}"),
    };

    private static DynamicsRun Run(RunContext context, TrainingSet set, double level) =>
        context.Replicate.Dataset == Registered.ConvolutionalData
            ? ConvolutionalRun(context, set, level)
            : PerceptronRun(context, set, level);

    /// <summary>
    /// The paper's step size, momentum and schedule (section 2), and its radius. It has 200 maps and 50,000 images; in the fast tier
    /// they are 16 and 500, in the full tier 32 and 2000.
    /// </summary>
    private static DynamicsRun ConvolutionalRun(RunContext context, TrainingSet set, double level) => new()
    {
        Replicate = context.Replicate,
        TrainingSet = set,
        NoiseLevel = level,
        Examples = context.Tier.Choose(fast: 500, full: 2000, paper: PaperScale.Examples),
        Validation = 500,
        Scaling = InputScaling.Standardised,
        Training = new()
        {
            Network = new SmallAlexNetDesign { Filters = context.Tier.Choose(fast: 16, full: 32, paper: PaperScale.Filters) },
            Sgd = ConvolutionalTraining.Sgd(LastConvolutional(context.Tier)),
            CriticalSamples = new()
            {
                Lass = LassSettings.WithRadius(PaperRadius, iterations: 10),
                Examples = 200,
                Epochs = ConvolutionalSearches(context.Tier, set, level),
                TrainingSetEpochs = level is 0 or 1 ? InProportion([0, 1, 3, 5, 8, 12, 24], LastConvolutional(context.Tier)) : [],
                Updates = level is 0 or 1 ? Updates : [],
                OtherRadii = [.. OtherRadii.Select(factor => factor * PaperRadius)],
                BaselineRadii = context.Tier != Tier.Fast && level is 0 or 1 ? BaselineRadii : [],
            },
        },
    };

    /// <summary>
    /// Epochs after which validation examples are searched. No claim asks when samples become critical as random inputs are mixed in, only
    /// figure 8. To save time, the fast tier looks at the end only.
    /// </summary>
    private static int[] ConvolutionalSearches(Tier tier, TrainingSet set, double level) => (set, level) switch
    {
        (_, 0 or 1) => InProportion([0, 1, 2, 3, 5, 8, 12, 18, 24], LastConvolutional(tier)),
        (TrainingSet.RandX, _) when tier == Tier.Fast => [ConvolutionalEpochs],
        _ => InProportion([1, 3, 5, 8, 12, 24], LastConvolutional(tier)),
    };

    private static DynamicsRun PerceptronRun(RunContext context, TrainingSet set, double level) => new()
    {
        Replicate = context.Replicate,
        TrainingSet = set,
        NoiseLevel = level,
        Examples = context.Tier.Choose(fast: 1000, full: 3000, paper: PaperScale.Examples),
        Validation = 500,
        Training = new()
        {
            Network = new MlpDesign { Hidden = context.Tier.Choose(fast: 64, full: 256, paper: PaperScale.Hidden) },
            Sgd = PaperScale.SgdIn(
                context.Tier, below: new() { LearningRate = 0.1, BatchSize = 25, Epochs = Last(context.Tier) }),
            CriticalSamples = Schedule(context.Tier, level),
        },
    };

    /// <summary>
    /// What is measured where: mixtures need no more than the curve around their validation peak.
    /// </summary>
    private static CriticalSampleSchedule Schedule(Tier tier, double level) => new()
    {
        Lass = LassSettings.WithRadius(RadiusOf(tier), iterations: 10),
        Examples = 300,
        Epochs = InProportion(
            level is 0 or 1 ? [0, 1, 3, 5, 7, 10, 14, 20, 30, 40, 60, 80] : [1, 4, 7, 10, 14, 40, 80], Last(tier)),
        TrainingSetEpochs = level is 0 or 1 ? InProportion([0, 1, 3, 5, 10, 20, 40, 80], Last(tier)) : [],
        Updates = level is 0 or 1 ? Updates : [],
        OtherRadii = [.. OtherRadii.Select(factor => factor * RadiusOf(tier))],
        BaselineRadii = level is 0 or 1 ? BaselineRadii : [],
    };

    private static double RadiusOf(Tier tier) => tier.Choose(fast: Radius, full: Radius, paper: PaperRadius);

    private static int Last(Tier tier) => tier.Choose(fast: 80, full: 100, paper: PaperScale.Sgd.Epochs);

    private static int LastConvolutional(Tier tier) =>
        tier.Choose(fast: ConvolutionalEpochs, full: 2 * ConvolutionalEpochs, paper: PaperScale.ConvolutionalEpochs);

    /// <summary>The first epochs as they are, later ones in proportion to the last.</summary>
    private static int[] InProportion(int[] fast, int last) => [.. fast.Select(epoch => epoch < 10 ? epoch : epoch * last / fast[^1])];
}
