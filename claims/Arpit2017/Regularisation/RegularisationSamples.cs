using ClaimsSuite.Claims;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Arpit2017.Regularisation;

/// <summary>
/// What is measured of regularised training, always of the network without its noise; and what claims compare of it. Samples are named
/// after settings (<c>dropout 0.5, validation</c>), and effects take the names of regularisers for the settings that were chosen of them.
/// </summary>
internal static class RegularisationSamples
{
    /// <summary>
    /// Epochs over which the final training accuracy is averaged: from one to the next it goes up and down by some points.
    /// </summary>
    private const int FinalEpochs = 5;

    /// <summary>
    /// The training loss, in nats, to which times are taken; it begins at ln 10 = 2.3. Plain training comes to it on real data after more
    /// than ten epochs, so that what is timed is more than the first steps.
    /// </summary>
    private const double Level = 0.1;

    /// <summary>The training loss on real data, in nats, at which networks are compared that have learned as much.</summary>
    private const double MatchedLoss = 0.4;

    /// <summary>The smallest slowing of interest, as log2: 15 %, which in a figure with an axis of epochs can just be seen.</summary>
    public const double SmallestSlowing = 0.2;

    /// <summary>Below every cut, as those are differences of accuracies.</summary>
    private const double WorseThanAnyCut = -2;

    /// <summary>Steps of a choice from one strength to the next: 25 on a curve of six.</summary>
    private const int Steps = 4;

    /// <summary>
    /// Training accuracy on random labels and best validation accuracy on real data, of plain training and of every setting.
    /// </summary>
    public static IEnumerable<Sample> Accuracies(IEnumerable<Sweep> sweeps) => Settings(sweeps).SelectMany(setting => new[]
    {
        OfRandY(RandYAccuracy(setting), setting, run => run[DynamicsValues.TrainingAccuracy][^FinalEpochs..].Average()),
        OfReal(Validation(setting), setting, run => run[DynamicsValues.ValidationAccuracy].Max()),
    });

    /// <summary>
    /// Training accuracy on random labels after as many updates as the setting needs to learn real data; NaN if it never does.
    /// </summary>
    public static IEnumerable<Sample> MatchedAccuracies(IEnumerable<Sweep> sweeps) =>
        Settings(sweeps).Select(setting => new Sample(MatchedAccuracy(setting), records =>
        DynamicsCurve.FirstAtMost(Run(records, setting, TrainingSet.Real)[DynamicsValues.TrainingLoss], MatchedLoss) is { } epoch
            ? UnlessDiverged(Run(records, setting, TrainingSet.RandY), run => run[DynamicsValues.TrainingAccuracy][epoch])
            : double.NaN));

    /// <summary>
    /// Epochs in which the training loss falls to 0.1 nats, on random labels in the longer runs; at least as many as the run had, where it
    /// does not.
    /// </summary>
    public static IEnumerable<Sample> Times(IEnumerable<Sweep> sweeps) => Settings(sweeps).SelectMany(setting => new[]
    {
        OfReal($"{setting}, real epochs", setting, Time),
        new($"{setting}, randY epochs", records => UnlessDiverged(LongRun(records, setting), Time)),
        new($"{setting}, randY censored", records => UnlessDiverged(
            LongRun(records, setting), run => Time(run).Side == Side.Exact ? 0 : 1)),
    });

    /// <summary>The smallest loss of plain training on real data, by which one sees that there is a time to compare with.</summary>
    public static Sample LeastPlainLoss => OfReal(
        $"{Regularisers.None}, smallest real loss", Regularisers.None, run => run[DynamicsValues.TrainingLoss].Min());

    /// <summary>Plain training learns real data as far as times are taken.</summary>
    public static Precondition PlainLearns => new(LeastPlainLoss.Name, samples => samples[LeastPlainLoss.Name].Value) { Most = Level };

    /// <summary>Training loss at the end on both.</summary>
    public static IEnumerable<Sample> FinalLosses(IEnumerable<string> settings) => settings.SelectMany(setting => new[]
    {
        OfRandY($"{setting}, randY loss", setting, run => run[DynamicsValues.TrainingLoss][^FinalEpochs..].Average()),
        OfReal($"{setting}, real loss", setting, run => run[DynamicsValues.TrainingLoss][^FinalEpochs..].Average()),
    });

    /// <summary>The name of what is chosen of a regulariser at a loss of validation accuracy.</summary>
    public static string AtLoss(string name, double loss) => FormattableString.Invariant($"{name} at {loss}");

    /// <summary>
    /// Of each regulariser, and at each of the losses, the point of its curve of figure 10 with the largest cut among those that lose no
    /// more of validation accuracy. The curve begins at plain training.
    /// </summary>
    public static IReadOnlyList<Choice> Choices(IEnumerable<Sweep> sweeps) =>
        [.. sweeps.SelectMany(sweep => RegularisationProtocol.Losses.Select(loss => Choice(sweep, loss)))];

    /// <summary>The same, among those with which every network learns real data as far as is asked for where cuts are matched.</summary>
    public static IReadOnlyList<Choice> MatchedChoices(IEnumerable<Sweep> sweeps) => [.. Choices(sweeps).Select(choice => choice with
    {
        Score = mean => double.IsNaN(MatchedCut(mean, choice.Name).Value) ? double.NaN : choice.Score(mean),
    })];

    /// <summary>
    /// Of each regulariser the setting with the largest cut among those that lose no more than the middle one of the losses; where all
    /// do, the one that loses least, so that it is a regulariser that is judged, and not plain training.
    /// </summary>
    public static IReadOnlyList<Choice> ChoicesOrGentlest(IEnumerable<Sweep> sweeps) =>
    [
        .. sweeps.Select(sweep => new Choice(sweep.Name, [.. sweep.Settings.Select(setting => setting.Name)], mean =>
            Gain(mean, sweep.Name, sweep.Baseline.Name).Value >= -MiddleLoss
                ? Cut(mean, sweep.Name, sweep.Baseline.Name).Value
                : WorseThanAnyCut + Gain(mean, sweep.Name, sweep.Baseline.Name).Value)),
    ];

    /// <summary>By how much the setting lowers final training accuracy on random labels.</summary>
    public static Measured Cut(ReplicateSamples sample, string setting) => Cut(sample, setting, Regularisers.None);

    /// <summary>The same, where plain training goes by another name.</summary>
    public static Measured Cut(ReplicateSamples sample, string setting, string baseline) =>
        sample[RandYAccuracy(baseline)] - sample[RandYAccuracy(setting)];

    /// <summary>The same where real data is learned as well, and no better.</summary>
    public static Measured MatchedCut(ReplicateSamples sample, string setting) =>
        sample[MatchedAccuracy(Regularisers.None)] - sample[MatchedAccuracy(setting)];

    /// <summary>By how much it raises the best validation accuracy over that of plain training.</summary>
    public static Measured Gain(ReplicateSamples sample, string setting, string baseline) =>
        sample[Validation(setting)] - sample[Validation(baseline)];

    /// <summary>
    /// log2 of the factor by which it slows training on random labels, over that on real data; a bound where one of the runs is censored.
    /// </summary>
    public static Measured Slowing(ReplicateSamples sample, string setting) =>
        Measured.Log2(Factor(sample, setting, "randY epochs") / Factor(sample, setting, "real epochs"));

    /// <summary>How much more one setting slows than another.</summary>
    public static Measured SlowingOver(ReplicateSamples sample, string setting, string other) =>
        Slowing(sample, setting) - Slowing(sample, other);

    /// <summary>The sample of training accuracy on random labels.</summary>
    public static string RandYAccuracy(string setting) => $"{setting}, randY accuracy";

    private static double MiddleLoss => RegularisationProtocol.Losses[RegularisationProtocol.Losses.Count / 2];

    private static Choice Choice(Sweep sweep, double loss)
    {
        string name = AtLoss(sweep.Name, loss), baseline = sweep.Baseline.Name;
        return new Choice(name, [baseline, .. sweep.Settings.Select(setting => setting.Name)], mean =>
            Gain(mean, name, baseline).Value >= -loss ? Cut(mean, name, baseline).Value : double.NaN) { Steps = Steps };
    }

    private static Measured Factor(ReplicateSamples sample, string setting, string times) =>
        sample[$"{setting}, {times}"] / sample[$"{Regularisers.None}, {times}"];

    private static string MatchedAccuracy(string setting) => $"{setting}, randY accuracy at matched loss";

    private static string Validation(string setting) => $"{setting}, validation";

    private static IEnumerable<string> Settings(IEnumerable<Sweep> sweeps) =>
        Sweep.WithBaselines(sweeps).Select(setting => setting.Name);

    private static Measured Time(RunValues<DynamicsRun> run) => DynamicsCurve.AtLeastTo(
        DynamicsCurve.TimeToLoss(run[DynamicsValues.TrainingLoss], Level), run[DynamicsValues.TrainingLoss].Length - 1);

    private static Sample OfReal(string name, string setting, Func<RunValues<DynamicsRun>, Measured> measure) =>
        new(name, records => UnlessDiverged(Run(records, setting, TrainingSet.Real), measure));

    private static Sample OfRandY(string name, string setting, Func<RunValues<DynamicsRun>, Measured> measure) =>
        new(name, records => UnlessDiverged(Run(records, setting, TrainingSet.RandY), measure));

    /// <summary>
    /// NaN of a network that diverged. It still has an accuracy, that of guessing: on random labels it would pass for a perfect
    /// regulariser.
    /// </summary>
    private static Measured UnlessDiverged(RunValues<DynamicsRun> run, Func<RunValues<DynamicsRun>, Measured> measure) =>
        Array.TrueForAll(run[DynamicsValues.TrainingLoss], double.IsFinite) ? measure(run) : double.NaN;

    private static RunValues<DynamicsRun> Run(ReplicateRecords records, string setting, TrainingSet set) =>
        records.Of<DynamicsRun>(RegularisationProtocol.ArmOf(setting, set));

    private static RunValues<DynamicsRun> LongRun(ReplicateRecords records, string setting) =>
        records.Of<DynamicsRun>(RegularisationProtocol.LongArmOf(setting));
}
