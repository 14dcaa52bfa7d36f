using ClaimsSuite.Claims;
using ClaimsSuite.Data;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// Regularised training on real and on random labels as section 5 compares it: every setting is trained on both, for the same number of
/// updates, with the images, weights and orders of its replicate. As in the paper it is the small AlexNet by SGD with momentum on CIFAR-10,
/// and an MLP by plain SGD on every other data set; docs/claims/C24.md says what was tried.
/// </summary>
internal static class RegularisationProtocol
{
    /// <summary>
    /// Losses of validation accuracy at which a regulariser's cut is taken: from what can hardly be told from none to what many would
    /// pay.
    /// </summary>
    public static readonly IReadOnlyList<double> Losses = [0.005, 0.01, 0.02];

    /// <summary>
    /// Loss of validation accuracy that does not matter. Three times what the choice allows, so that a setting at its limit is not
    /// undecided by chance: one replicate's validation accuracy has a standard error of .015.
    /// </summary>
    public const double Margin = 0.03;

    private const string InHalves = "steps of half the size in place of every regulariser";

    /// <summary>Replicates of each tier: half of them choose, half are judged.</summary>
    public static readonly IReadOnlyDictionary<Tier, int> Replicates = new Dictionary<Tier, int>
    {
        [Tier.Fast] = 24, [Tier.Full] = 24, [Tier.Paper] = 20,
    };

    /// <summary>The name of a setting's arm.</summary>
    public static string ArmOf(string setting, TrainingSet set) => set == TrainingSet.Real ? $"{setting}, real" : $"{setting}, randY";

    /// <summary>The name of a setting's arm that has random labels and more epochs.</summary>
    public static string LongArmOf(string setting) => $"{setting}, randY for longer";

    /// <summary>The arms of plain training and of all settings.</summary>
    public static IEnumerable<Arm<DynamicsRun>> Arms(IEnumerable<Sweep> sweeps) => Sweep.WithBaselines(sweeps)
        .SelectMany(setting => new[] { Arm(setting, TrainingSet.Real), Arm(setting, TrainingSet.RandY) });

    /// <summary>
    /// The same, but that networks are trained on random labels for longer, and convolutional ones on real labels as well.
    /// </summary>
    public static IEnumerable<Arm<DynamicsRun>> LongArms(IEnumerable<Sweep> sweeps) => Sweep.WithBaselines(sweeps)
        .SelectMany(setting => new[] { RealLongArm(setting), LongArm(setting) });

    /// <summary>
    /// The same arms, all of them trained without a regulariser; each setting's have seeds of their own, so that there is something to
    /// choose.
    /// </summary>
    public static NegativeControl Unregularised(IEnumerable<Sweep> sweeps) => new(
        "no regulariser in any arm", [.. Of(sweeps).SelectMany(setting => Controls(setting.Plain, TrainingSet.Real))]);

    /// <summary>The same with random labels in place of real ones as well, so that no validation accuracy is kept.</summary>
    public static NegativeControl UnregularisedOnRandomLabels(IEnumerable<Sweep> sweeps) => new(
        "no regulariser in any arm, and random labels in place of real ones where there was one",
        [.. Of(sweeps).SelectMany(setting => Controls(setting.Plain, TrainingSet.RandY))]);

    /// <summary>Steps of half the size in place of every regulariser: learning is slower, and nothing else.</summary>
    public static NegativeControl HalvedSteps(IEnumerable<Sweep> sweeps) => new(
        InHalves, [.. Of(sweeps).SelectMany(setting => Controls(Halved(setting), TrainingSet.Real))]);

    /// <summary>The same of <see cref="LongArms"/>.</summary>
    public static NegativeControl HalvedStepsForLonger(IEnumerable<Sweep> sweeps) => new(
        InHalves, [.. Of(sweeps).Select(Halved).SelectMany(
            halved => new[] { OwnSeeds(RealLongArm(halved), halved), OwnSeeds(LongArm(halved), halved) })]);

    private static IEnumerable<Setting> Of(IEnumerable<Sweep> sweeps) => sweeps.SelectMany(sweep => sweep.Settings);

    private static Setting Halved(Setting setting) => setting.Plain with { StepFactor = 0.5 };

    private static Arm<DynamicsRun> Arm(Setting setting, TrainingSet set) =>
        new(ArmOf(setting.Name, set), context => Run(context, set, setting));

    private static Arm<DynamicsRun> LongArm(Setting setting) =>
        new(LongArmOf(setting.Name), context => ForLonger(context, TrainingSet.RandY, setting));

    /// <summary>The convolutional network's step is halved so often that with a regulariser it takes long on real data, too.</summary>
    private static Arm<DynamicsRun> RealLongArm(Setting setting) => new(ArmOf(setting.Name, TrainingSet.Real), context =>
        IsConvolutional(context) ? ForLonger(context, TrainingSet.Real, setting) : Run(context, TrainingSet.Real, setting));

    /// <summary>The arm of real labels, trained as told, and that of random ones.</summary>
    private static Arm<DynamicsRun>[] Controls(Setting setting, TrainingSet inPlaceOfReal) =>
        [RealControl(setting, inPlaceOfReal), OwnSeeds(Arm(setting, TrainingSet.RandY), setting)];

    private static Arm<DynamicsRun> RealControl(Setting setting, TrainingSet inPlaceOfReal) =>
        OwnSeeds(new(ArmOf(setting.Name, TrainingSet.Real), context => Run(context, inPlaceOfReal, setting)), setting);

    private static Arm<DynamicsRun> OwnSeeds(Arm<DynamicsRun> arm, Setting setting) =>
        arm.With(run => run with { Stream = $"control, {setting.Name}" });

    /// <summary>
    /// Two and a half times as many epochs: as many as random labels take to be memorised with mild regularisers. In the
    /// paper tier the 100 epochs stay: by then the step size is halved six times.
    /// </summary>
    private static DynamicsRun ForLonger(RunContext context, TrainingSet set, Setting setting)
    {
        var run = Run(context, set, setting);
        return context.Tier == Tier.Paper ? run : run with
        {
            Training = run.Training with { Sgd = run.Training.Sgd with { Epochs = run.Training.Sgd.Epochs * 5 / 2 } },
        };
    }

    private static bool IsConvolutional(RunContext context) => context.Replicate.Dataset == Registered.ConvolutionalData;

    private static DynamicsRun Run(RunContext context, TrainingSet set, Setting setting)
    {
        var run = IsConvolutional(context) ? ConvolutionalRun(context) : PerceptronRun(context, setting.Hidden);
        return run with
        {
            TrainingSet = set,
            NoiseLevel = set == TrainingSet.Real ? 0 : 1,
            Validation = set == TrainingSet.Real ? run.Validation : 10, // After training on random labels there is nothing to validate.
            Training = run.Training with
            {
                Sgd = run.Training.Sgd with { LearningRate = run.Training.Sgd.LearningRate * setting.StepFactor },
                Regularisation = IsConvolutional(context) && setting.Convolutional is { } own ? own : setting.Regularisation,
                ValidateAtEnd = set != TrainingSet.Real,
            },
        };
    }

    /// <summary>
    /// 64 units, 400 images of 14 x 14 pixels and 800 updates, in which random labels are fitted; in the full tier 256 units, 1000
    /// such images and 2000 updates.
    /// </summary>
    private static DynamicsRun PerceptronRun(RunContext context, int? hidden) => new()
    {
        Replicate = context.Replicate,
        TrainingSet = TrainingSet.Real,
        NoiseLevel = 0,
        Examples = context.Tier.Choose(fast: 400, full: 1000, paper: PaperScale.Examples),
        Validation = 1000,
        Downscaled = context.Tier != Tier.Paper,
        Scaling = InputScaling.Standardised,
        Training = new()
        {
            Network = new MlpDesign { Hidden = hidden ?? context.Tier.Choose(fast: 64, full: 256, paper: PaperScale.Hidden) },
            Sgd = PaperScale.SgdIn(context.Tier, below: new() { LearningRate = 0.2, BatchSize = 40, Epochs = 80 }),
        },
    };

    /// <summary>
    /// The paper's step size, momentum and schedule (section 2). Below the paper tier 16 maps and 500 images, where it has 200 and
    /// 50,000, as many as the fast tier of section 4 has here: random labels are fitted by then.
    /// </summary>
    private static DynamicsRun ConvolutionalRun(RunContext context) => new()
    {
        Replicate = context.Replicate,
        TrainingSet = TrainingSet.Real,
        NoiseLevel = 0,
        Examples = context.Tier.Choose(fast: 500, full: 500, paper: PaperScale.Examples),
        Validation = 1000,
        Scaling = InputScaling.Standardised,
        Training = new()
        {
            Network = new SmallAlexNetDesign { Filters = context.Tier.Choose(fast: 16, full: 16, paper: PaperScale.Filters) },
            Sgd = ConvolutionalTraining.Sgd(context.Tier.Choose(fast: 24, full: 24, paper: PaperScale.ConvolutionalEpochs)),
        },
    };
}
