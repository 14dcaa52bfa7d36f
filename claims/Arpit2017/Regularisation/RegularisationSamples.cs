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

    /// <summary>The training loss, in nats, to which times are taken; it begins at ln 10 = 2.3.</summary>
    private const double Level = 1.7;

    /// <summary>The training loss on real data, in nats, at which networks are compared that have learned as much.</summary>
    private const double MatchedLoss = 0.4;

    /// <summary>The smallest slowing of interest, as log2: 15 %.</summary>
    public const double SmallestSlowing = 0.2;

    /// <summary>
    /// A chosen setting may lose half of what does not matter, so that one that just about passes does not fail by chance.
    /// </summary>
    private const double Admissible = -RegularisationProtocol.Margin / 2;

    /// <summary>Below every cut, as those are differences of accuracies.</summary>
    private const double WorseThanAnyCut = -2;

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

    /// <summary>Epochs in which the training loss falls to 1.7 nats; at least as many as the run had, where it does not.</summary>
    public static IEnumerable<Sample> Times(IEnumerable<Sweep> sweeps) => Settings(sweeps).SelectMany(setting => new[]
    {
        OfReal($"{setting}, real epochs", setting, Time),
        OfRandY($"{setting}, randY epochs", setting, Time),
        OfRandY($"{setting}, randY censored", setting, run => Time(run).Side == Side.Exact ? 0 : 1),
    });

    /// <summary>Training loss at the end on both.</summary>
    public static IEnumerable<Sample> FinalLosses(IEnumerable<string> settings) => settings.SelectMany(setting => new[]
    {
        OfRandY($"{setting}, randY loss", setting, run => run[DynamicsValues.TrainingLoss][^FinalEpochs..].Average()),
        OfReal($"{setting}, real loss", setting, run => run[DynamicsValues.TrainingLoss][^FinalEpochs..].Average()),
    });

    /// <summary>
    /// Of each regulariser the setting with the largest cut among those that keep validation accuracy; none of them where none does.
    /// </summary>
    public static IReadOnlyList<Choice> Choices(IEnumerable<Sweep> sweeps) =>
        [.. sweeps.Select(sweep => Choice(sweep.Name, sweep.Settings.Select(setting => setting.Name)))];

    /// <summary>The same of any settings.</summary>
    public static Choice Choice(string name, IEnumerable<string> settings) =>
        new(name, [RegularisationProtocol.None, .. settings], (mean, setting) =>
        Gain(mean, setting).Value >= Admissible ? Cut(mean, setting).Value : double.NaN);

    /// <summary>
    /// Of each regulariser the setting with the largest cut among those that keep validation accuracy; where none does, the one that loses
    /// least of it, so that it is a regulariser that is judged.
    /// </summary>
    public static IReadOnlyList<Choice> ChoicesOrGentlest(IEnumerable<Sweep> sweeps) =>
    [
        .. sweeps.Select(sweep => new Choice(sweep.Name, [.. sweep.Settings.Select(setting => setting.Name)], (mean, setting) =>
            Gain(mean, setting).Value >= Admissible ? Cut(mean, setting).Value : WorseThanAnyCut + Gain(mean, setting).Value)),
    ];

    /// <summary>By how much the setting lowers final training accuracy on random labels.</summary>
    public static Measured Cut(ReplicateSamples sample, string setting) =>
        sample[RandYAccuracy(RegularisationProtocol.None)] - sample[RandYAccuracy(setting)];

    /// <summary>The same where real data is learned as well, and no better.</summary>
    public static Measured MatchedCut(ReplicateSamples sample, string setting) =>
        sample[MatchedAccuracy(RegularisationProtocol.None)] - sample[MatchedAccuracy(setting)];

    /// <summary>By how much it raises the best validation accuracy.</summary>
    public static Measured Gain(ReplicateSamples sample, string setting) =>
        sample[Validation(setting)] - sample[Validation(RegularisationProtocol.None)];

    /// <summary>
    /// log2 of the factor by which it slows training on random labels, over that on real data; a bound where one of the runs is censored.
    /// </summary>
    public static Measured Slowing(ReplicateSamples sample, string setting) =>
        Measured.Log2(Factor(sample, setting, "randY epochs") / Factor(sample, setting, "real epochs"));

    /// <summary>How much more one setting slows than another.</summary>
    public static Measured SlowingOver(ReplicateSamples sample, string setting, string other) =>
        Slowing(sample, setting) - Slowing(sample, other);

    private static Measured Factor(ReplicateSamples sample, string setting, string times) =>
        sample[$"{setting}, {times}"] / sample[$"{RegularisationProtocol.None}, {times}"];

    /// <summary>The sample of training accuracy on random labels.</summary>
    public static string RandYAccuracy(string setting) => $"{setting}, randY accuracy";

    private static string MatchedAccuracy(string setting) => $"{setting}, randY accuracy at matched loss";

    private static string Validation(string setting) => $"{setting}, validation";

    private static IEnumerable<string> Settings(IEnumerable<Sweep> sweeps) =>
        sweeps.SelectMany(sweep => sweep.Settings).Select(setting => setting.Name).Prepend(RegularisationProtocol.None);

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
}
