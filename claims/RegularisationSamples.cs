using ClaimsSuite.Claims;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Tests.Claims;

/// <summary>
/// What is measured of regularised training, always of the network without its noise; and what claims compare of it. Samples are named
/// after settings (<c>dropout 0.5, validation</c>), and effects take the names of regularisers for the settings that were chosen of them.
/// </summary>
internal static class RegularisationSamples
{
    /// <summary>Epochs over which the final training accuracy is averaged: from one to the next it goes up and down by some points.</summary>
    private const int FinalEpochs = 5;

    /// <summary>The training loss, in nats, to which times are taken; it begins at ln 10 = 2.3.</summary>
    private const double Level = 1.7;

    /// <summary>The training loss on real data, in nats, at which networks are compared that have learned as much.</summary>
    private const double MatchedLoss = 0.4;

    /// <summary>A chosen setting may lose half of what does not matter, so that one that just about passes does not fail by chance.</summary>
    private const double Admissible = -RegularisationProtocol.Margin / 2;

    /// <summary>Training accuracy on random labels and best validation accuracy on real data, of plain training and of every setting.</summary>
    public static IEnumerable<Sample> Accuracies(IEnumerable<Sweep> sweeps) => Settings(sweeps).SelectMany(setting => new[]
    {
        new Sample(RandYAccuracy(setting), records => OnRandY(records, setting)[DynamicsValues.TrainingAccuracy][^FinalEpochs..].Average()),
        new Sample(Validation(setting), records => OnReal(records, setting)[DynamicsValues.ValidationAccuracy].Max()),
    });

    /// <summary>Training accuracy on random labels after as many updates as the setting needs to learn real data; NaN if it never does.</summary>
    public static IEnumerable<Sample> MatchedAccuracies(IEnumerable<Sweep> sweeps) => Settings(sweeps).Select(setting => new Sample(MatchedAccuracy(setting), records =>
        DynamicsCurve.FirstAtMost(OnReal(records, setting)[DynamicsValues.TrainingLoss], MatchedLoss) is { } epoch
            ? OnRandY(records, setting)[DynamicsValues.TrainingAccuracy][epoch]
            : double.NaN));

    /// <summary>Epochs in which the training loss falls to 1.7 nats; on random labels at least, where it does not within the run.</summary>
    public static IEnumerable<Sample> Times(IEnumerable<Sweep> sweeps) => Settings(sweeps).SelectMany(setting => new[]
    {
        new Sample($"{setting}, real epochs", records => Time(OnReal(records, setting)) is var time && double.IsFinite(time) ? time : double.NaN),
        new Sample($"{setting}, randY epochs", records => Math.Min(Time(OnRandY(records, setting)), OnRandY(records, setting)[DynamicsValues.TrainingLoss].Length - 1)),
        new Sample($"{setting}, randY censored", records => double.IsFinite(Time(OnRandY(records, setting))) ? 0 : 1),
    });

    /// <summary>Training loss at the end on both.</summary>
    public static IEnumerable<Sample> FinalLosses(IEnumerable<string> settings) => settings.SelectMany(setting => new[]
    {
        new Sample($"{setting}, randY loss", records => OnRandY(records, setting)[DynamicsValues.TrainingLoss][^FinalEpochs..].Average()),
        new Sample($"{setting}, real loss", records => OnReal(records, setting)[DynamicsValues.TrainingLoss][^FinalEpochs..].Average()),
    });

    /// <summary>Of each regulariser the setting with the largest cut among those that keep validation accuracy; none of them where none does.</summary>
    public static IReadOnlyList<Choice> Choices(IEnumerable<Sweep> sweeps) =>
        [.. sweeps.Select(sweep => Choice(sweep.Name, sweep.Settings.Select(setting => setting.Name)))];

    /// <summary>The same of any settings.</summary>
    public static Choice Choice(string name, IEnumerable<string> settings) => new(name, [RegularisationProtocol.None, .. settings], (mean, setting) =>
        Gain(mean, setting) >= Admissible ? Cut(mean, setting) : double.NaN);

    /// <summary>By how much the setting lowers final training accuracy on random labels.</summary>
    public static double Cut(ReplicateSamples sample, string setting) => sample[RandYAccuracy(RegularisationProtocol.None)] - sample[RandYAccuracy(setting)];

    /// <summary>The same where real data is learned as well, and no better.</summary>
    public static double MatchedCut(ReplicateSamples sample, string setting) =>
        sample[MatchedAccuracy(RegularisationProtocol.None)] - sample[MatchedAccuracy(setting)];

    /// <summary>By how much it raises the best validation accuracy.</summary>
    public static double Gain(ReplicateSamples sample, string setting) => sample[Validation(setting)] - sample[Validation(RegularisationProtocol.None)];

    /// <summary>log2 of the factor by which it slows training on random labels, over that on real data; a bound from below where a run is censored.</summary>
    public static double Slowing(ReplicateSamples sample, string setting) => sample[$"{RegularisationProtocol.None}, randY censored"] > 0
        ? double.NaN
        : Math.Log2(Factor(sample, setting, "randY epochs") / Factor(sample, setting, "real epochs"));

    /// <summary>
    /// How much more one setting slows than another. Where the other is censored that is a bound from above: it may show that the claim does
    /// not hold, and is NaN where it would show that it does. NaN too where the one is censored.
    /// </summary>
    public static double SlowingOver(ReplicateSamples sample, string setting, string other)
    {
        var difference = Slowing(sample, setting) - Slowing(sample, other);
        var isKnown = sample[$"{setting}, randY censored"] == 0 && (sample[$"{other}, randY censored"] == 0 || difference <= 0);
        return isKnown ? difference : double.NaN;
    }

    private static double Factor(ReplicateSamples sample, string setting, string times) => sample[$"{setting}, {times}"] / sample[$"{RegularisationProtocol.None}, {times}"];

    private static string RandYAccuracy(string setting) => $"{setting}, randY accuracy";

    private static string MatchedAccuracy(string setting) => $"{setting}, randY accuracy at matched loss";

    private static string Validation(string setting) => $"{setting}, validation";

    private static IEnumerable<string> Settings(IEnumerable<Sweep> sweeps) => sweeps.SelectMany(sweep => sweep.Settings).Select(setting => setting.Name).Prepend(RegularisationProtocol.None);

    private static double Time(IReadOnlyDictionary<string, double[]> record) => DynamicsCurve.TimeToLoss(record[DynamicsValues.TrainingLoss], Level);

    private static IReadOnlyDictionary<string, double[]> OnReal(ReplicateRecords records, string setting) => records[RegularisationProtocol.ArmOf(setting, TrainingSet.Real)];

    private static IReadOnlyDictionary<string, double[]> OnRandY(ReplicateRecords records, string setting) => records[RegularisationProtocol.ArmOf(setting, TrainingSet.RandY)];
}
