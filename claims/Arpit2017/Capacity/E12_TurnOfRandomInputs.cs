using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Criteria;
using ClaimsSuite.Experiments.Dynamics;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// E12, not in the paper: where C12 turns for random inputs. The training set size at which they begin to take longer than real data was
/// fitted over networks of 8, 16, 32 and 64 units on development roots, and predicts that of others.
/// </summary>
public static class E12_TurnOfRandomInputs
{
    private const string Reason =
        "With a third of the predicted examples narrow networks take about as long on both, and 12 replicates do not exclude a fifth more.";

    /// <summary>A fifth longer, as C12 has it.</summary>
    internal const double Longer = 0.25;

    /// <summary>How far from the prediction either side is looked at: the law's own points lie within a factor of 2.1 of it.</summary>
    private const double Distance = 3;

    private const double PerSquaredUnit = 1.37;

    /// <summary>Units of the networks that are predicted; the law was fitted without them.</summary>
    private static readonly int[] Widths = [12, 24, 48];

    private static readonly double[] Places = [1 / Distance, 1, Distance];

    private static readonly Condition Noise = Condition.RandX(1);

    private static readonly Arm<DynamicsRun>[] All = [.. Cells(Condition.Real), .. Cells(Noise)];

    /// <summary>The claim as data.</summary>
    public static Claim Definition { get; } = new()
    {
        Id = "E12",
        Slug = "turn-of-random-inputs",
        Section = "3.3.2",
        Statement = "Random inputs begin to take longer to fit than real data where there are 1.37 examples to the square of the hidden "
            + "units, to within a factor of three.",
        Arms = All,
        Samples =
        [
            .. All.Select(arm => ConvergenceSamples.Epochs(arm, ConvergenceSamples.Fitted)),
            .. Widths.Select(ObservedTurn),
            Preconditions.Diverged(All),
        ],
        Effects =
        [
            .. Widths.Select(units => new Effect(
                AThird(units), "log2 ratio of epochs",
                sample => 0.0 - Ratio(units, Places[0], sample),
                Criterion.NonInferior(Longer))),
            .. Widths.Select(units => new Effect(
                $"{units} units, three times as many: randX / real", "log2 ratio of epochs",
                sample => Ratio(units, Places[^1], sample),
                Criterion.Paired(Longer))),
        ],
        Preconditions = [Preconditions.NotDiverged],
        Control = new(
            "random labels in place of random inputs where they are predicted to take no longer, and real data where they are",
            [
                .. Widths.Select(units => Control(units, Places[0], Condition.RandY(1))),
                .. Widths.Select(units => Control(units, Places[^1], Condition.Real)),
            ]),
        Replicates = new Dictionary<Tier, int> { [Tier.Full] = 12 },
        Datasets = new Dictionary<Tier, IReadOnlyList<string>> { [Tier.Full] = ["strokes", "mnist"] },
        Registered = [(Tier.Full, "strokes"), (Tier.Full, "mnist")],
        Deviations =
        [
            new(Tier.Full, "strokes", AThird(12), Outcome.Inconclusive, Reason),
            new(Tier.Full, "strokes", AThird(24), Outcome.Inconclusive, Reason),
            new(Tier.Full, "mnist", AThird(24), Outcome.Inconclusive, Reason),
        ],
    };

    /// <summary>
    /// The size at which random inputs take a fifth longer, by the line through 8 to 64 units on strokes and MNIST (root 1704). Its slope
    /// is 1.99 on logarithms, here rounded to 2, so that it is not examples to a unit that count.
    /// </summary>
    internal static double PredictedTurn(int units) => PerSquaredUnit * units * units;

    /// <summary>The units whose predicted turn a training set size is.</summary>
    internal static double PredictedWidth(double examples) => Math.Sqrt(examples / PerSquaredUnit);

    /// <summary>The arms of every width and size that test the prediction.</summary>
    internal static IEnumerable<(Arm<DynamicsRun> Real, Arm<DynamicsRun> Noise)> Pairs => Widths.SelectMany(
        units => Places.Select(place => (Cell(Condition.Real, units, place), Cell(Noise, units, place))));

    private static string AThird(int units) => $"{units} units, a third of it: real / randX";

    private static IEnumerable<Arm<DynamicsRun>> Cells(Condition condition) =>
        Widths.SelectMany(units => Places.Select(place => Cell(condition, units, place)));

    private static Arm<DynamicsRun> Cell(Condition condition, int units, double place) => new(
        NameOf(condition, units, place),
        context => CapacityProtocol.Run(context, condition, units, place * PredictedTurn(units), CapacityProtocol.Unseen));

    private static string NameOf(Condition condition, int units, double place) =>
        FormattableString.Invariant($"{condition.Name}, {units} units, N {place * PredictedTurn(units):0}");

    private static Arm<DynamicsRun> Control(int units, double place, Condition trained) =>
        Cell(trained, units, place).InPlaceOf(NameOf(Noise, units, place));

    /// <summary>log2 of the epochs on random inputs over those on real data.</summary>
    /// <param name="units">Of a hidden layer.</param>
    /// <param name="place">The size of the training set, over the predicted one.</param>
    /// <param name="sample">The epochs.</param>
    private static Measured Ratio(int units, double place, ReplicateSamples sample)
    {
        return Measured.Log2(Epochs(Noise) / Epochs(Condition.Real));

        Measured Epochs(Condition condition) =>
            sample[ConvergenceSamples.NameOf(NameOf(condition, units, place), ConvergenceSamples.Fitted)];
    }

    /// <summary>The error of the prediction: where between the three sizes random inputs begin to take a fifth longer.</summary>
    private static Sample ObservedTurn(int units) => new($"{units} units, observed turn over predicted (log2)", records => Crossing(
        [.. Places.Select(place => ConvergenceSamples.Log2Ratio(Cell(Noise, units, place), Cell(Condition.Real, units, place))
            .Measure(records))]));

    /// <summary>
    /// Where a fifth longer is passed, on a straight line between neighbours; a bound where it is outside of them, or where one of the two
    /// is a bound itself.
    /// </summary>
    private static Measured Crossing(Measured[] ratios)
    {
        var width = Math.Log2(Distance);
        var first = Array.FindIndex(ratios, ratio => ratio.Value >= Longer);
        if (first <= 0)
            return first == 0 ? Measured.AtMost(-width) : Measured.AtLeast(width);
        var share = (Longer - ratios[first - 1]) / (ratios[first] - ratios[first - 1]);
        return new Measured(width * (first - 2 + share.Value), share.Side);
    }
}
