using ClaimsSuite.Claims;
using ClaimsSuite.Data;
using ClaimsSuite.Engine.CriticalSamples;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Regularisation;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// Regularised training on real and on random labels as section 5 compares it: every setting is trained on both, for the same number of
/// updates, with the images, weights and orders of its replicate. docs/claims/C24.md says what was tried.
/// </summary>
internal static class RegularisationProtocol
{
    /// <summary>The setting without a regulariser.</summary>
    public const string None = "none";

    /// <summary>Loss of validation accuracy that does not matter.</summary>
    public const double Margin = 0.03;

    /// <summary>Replicates of each tier: half of them choose, half are judged.</summary>
    public static readonly IReadOnlyDictionary<Tier, int> Replicates = new Dictionary<Tier, int> { [Tier.Fast] = 24, [Tier.Full] = 24 };

    /// <summary>Dropout rates.</summary>
    public static readonly Sweep Dropout = Sweep.Over("dropout", [0.25, 0.5, 0.8], rate => new() { Dropout = rate });

    /// <summary>Input dropout rates.</summary>
    public static readonly Sweep InputDropout = Sweep.Over("input dropout", [0.3, 0.6, 0.9], rate => new() { InputDropout = rate });

    /// <summary>Standard deviations of input noise; of the inputs it is 1.</summary>
    public static readonly Sweep InputNoise = Sweep.Over("input noise", [0.5, 1.5, 4], deviation => new() { InputNoise = deviation });

    /// <summary>Standard deviations of hidden noise, from the paper's largest upwards: smaller ones do next to nothing here.</summary>
    public static readonly Sweep HiddenNoise = Sweep.Over("hidden noise", [0.3, 1, 4], deviation => new() { HiddenNoise = deviation });

    /// <summary>Hidden noise where the paper's range ends.</summary>
    public static readonly string PapersHiddenNoise = HiddenNoise.Settings[0].Name;

    /// <summary>Weight decays.</summary>
    public static readonly Sweep WeightDecay = Sweep.Over("weight decay", [0.01, 0.025, 0.1], lambda => new() { WeightDecay = lambda });

    /// <summary>Weights of the loss at critical points.</summary>
    public static readonly Sweep Adversary = Sweep.Over(
        "adversary", [0.5], weight => new() { AdversarialWeight = weight, Adversary = Search });

    /// <summary>Weights of the loss at critical points beside dropout of 0.5.</summary>
    public static readonly Sweep DropoutAndAdversary = Sweep.Over(
        "dropout + adversary", [0.2, 0.5], weight => new() { Dropout = 0.5, AdversarialWeight = weight, Adversary = Search });

    /// <summary>What the paper calls the plain regularisers, dropout first.</summary>
    public static readonly IReadOnlyList<Sweep> Plain = [Dropout, InputDropout, InputNoise, HiddenNoise, WeightDecay];

    /// <summary>The regularisers of which the claims speak.</summary>
    public static readonly IReadOnlyList<Sweep> All = [.. Plain, DropoutAndAdversary];

    /// <summary>LASS in a training step: short, since it is searched anew in every one.</summary>
    private static LassSettings Search => LassSettings.WithRadius(radius: 10, iterations: 2);

    /// <summary>The name of a setting's arm.</summary>
    public static string ArmOf(string setting, TrainingSet set) => set == TrainingSet.Real ? $"{setting}, real" : $"{setting}, randY";

    /// <summary>The arms of plain training and of all settings of the regularisers.</summary>
    public static IEnumerable<Arm<DynamicsRun>> Arms(IEnumerable<Sweep> sweeps) =>
        OnBoth(None, (context, set) => Run(context, set, RegularisationSettings.None)).Concat(
            sweeps.SelectMany(sweep => sweep.Settings)
                .SelectMany(setting => OnBoth(setting.Name, (context, set) => Run(context, set, setting.Value))));

    /// <summary>
    /// The same arms, all of them trained without a regulariser; each setting's have seeds of their own, so that there is something to
    /// choose.
    /// </summary>
    public static NegativeControl Unregularised(IEnumerable<Sweep> sweeps) => new(
        "no regulariser in any arm", [.. UnregularisedArms(sweeps, set => set)]);

    /// <summary>The same with random labels in place of real ones as well, so that no validation accuracy is kept.</summary>
    public static NegativeControl UnregularisedOnRandomLabels(IEnumerable<Sweep> sweeps) => new(
        "no regulariser in any arm, and random labels in place of real ones where there was one",
        [.. UnregularisedArms(sweeps, _ => TrainingSet.RandY)]);

    private static IEnumerable<Arm<DynamicsRun>> UnregularisedArms(IEnumerable<Sweep> sweeps, Func<TrainingSet, TrainingSet> trainedOn) =>
        sweeps.SelectMany(sweep => sweep.Settings).SelectMany(setting => OnBoth(
            setting.Name, (context, set) =>
                Run(context, trainedOn(set), RegularisationSettings.None) with { Stream = $"control, {setting.Name}" }));

    private static IEnumerable<Arm<DynamicsRun>> OnBoth(string setting, Func<RunContext, TrainingSet, DynamicsRun> run) =>
        new[] { TrainingSet.Real, TrainingSet.RandY }.Select(
            set => new Arm<DynamicsRun>(ArmOf(setting, set), context => run(context, set)));

    private static DynamicsRun Run(RunContext context, TrainingSet set, RegularisationSettings regularisation) => new()
    {
        Replicate = context.Replicate,
        TrainingSet = set,
        NoiseLevel = set == TrainingSet.Real ? 0 : 1,
        Examples = context.Tier == Tier.Fast ? 400 : 2000,
        Validation = set == TrainingSet.Real ? 500 : 10, // After training on random labels there is nothing to validate.
        Downscaled = context.Tier == Tier.Fast,
        Scaling = InputScaling.Standardised,
        Training = new()
        {
            Network = new MlpDesign { Hidden = context.Tier == Tier.Fast ? 64 : 256 },
            Sgd = new SgdSettings { LearningRate = 0.2, BatchSize = 40, Epochs = context.Tier == Tier.Fast ? 40 : 80 },
            Regularisation = regularisation,
            ValidateAtEnd = set != TrainingSet.Real,
        },
    };
}

/// <summary>One regulariser at several strengths.</summary>
/// <param name="Name">As reports name it.</param>
/// <param name="Settings">From weak to strong, by names that begin with the regulariser's.</param>
internal sealed record Sweep(string Name, IReadOnlyList<(string Name, RegularisationSettings Value)> Settings)
{
    /// <summary>The setting in the middle.</summary>
    public string Middle => Settings[Settings.Count / 2].Name;

    /// <summary>The same regulariser at some of its strengths.</summary>
    public Sweep Only(params string[] settings) =>
        this with { Settings = [.. Settings.Where(candidate => settings.Contains(candidate.Name))] };

    /// <summary>A regulariser at the given strengths.</summary>
    public static Sweep Over(string name, double[] strengths, Func<double, RegularisationSettings> at) =>
        new(name, [.. strengths.Select(strength => (FormattableString.Invariant($"{name} {strength}"), at(strength)))]);
}
