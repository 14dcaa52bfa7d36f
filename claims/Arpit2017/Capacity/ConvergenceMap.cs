using System.Globalization;
using ClaimsSuite.Engine.Networks;
using ClaimsSuite.Engine.Training;
using ClaimsSuite.Experiments;
using ClaimsSuite.Experiments.Dynamics;
using ClaimsSuite.Figures;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Execution;

namespace ClaimsSuite.Arpit2017.Capacity;

/// <summary>
/// Where noise takes longer to fit than real data and where it does not: epochs to 100 % training accuracy over widths and training set
/// sizes. Not in the paper, which has one width and one size; it tells at which scale C12 and C14 turn.
/// </summary>
/// <param name="Dataset">Name or folder of the data set.</param>
/// <param name="Noise">randX or randY, all of the training set.</param>
/// <param name="Root">The root of all seeds.</param>
/// <param name="Replicates">Networks a cell and arm.</param>
/// <param name="LearningRate">Step size.</param>
/// <param name="BatchSize">Examples in a minibatch.</param>
public sealed record ConvergenceMap(string Dataset, TrainingSet Noise, ulong Root, int Replicates, double LearningRate, int BatchSize)
{
    /// <summary>Epochs after which a run is censored; it counts with as many.</summary>
    public const int EpochLimit = 200;

    /// <summary>H, units of a hidden layer.</summary>
    public static readonly IReadOnlyList<int> Widths = [16, 32, 64, 128];

    /// <summary>N, training examples.</summary>
    public static readonly IReadOnlyList<int> Sizes = [500, 1000, 2000, 4000, 8000];

    /// <summary>Trains all cells.</summary>
    public IReadOnlyList<Cell> Measure(RunExecutor executor, Action<RunProgress>? progress, CancellationToken cancellation)
    {
        var records = executor.Execute(
            Widths.SelectMany(width => Sizes.SelectMany(size => Specs(TrainingSet.Real, width, size).Concat(Specs(Noise, width, size)))),
            progress, cancellation);
        return
        [
            .. Widths.SelectMany(width => Sizes.Select(size => new Cell(
                width, size, Epochs(Specs(TrainingSet.Real, width, size), records), Epochs(Specs(Noise, width, size), records)))),
        ];
    }

    /// <summary>The map as a figure: orange where noise takes longer.</summary>
    public Figure Figure(IReadOnlyList<Cell> cells) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"Epochs to 100 %, {(Noise == TrainingSet.RandX ? "randX" : "randY")} over real: {OneLine.Of(Dataset)}, step size "
            + $"{LearningRate}, batch {BatchSize}, {Replicates} replicates"),
        [Table(cells)])
    {
        Remark = $"Ratio (epochs on noise / on real data), > where a run was censored at {EpochLimit} epochs",
    };

    /// <summary>The map as a table; one octave has the full colour.</summary>
    public static HeatPanel Table(IReadOnlyList<Cell> cells) => new(
        "", "training examples N", "units of a hidden layer",
        [.. Sizes.Select(size => FormattableString.Invariant($"{size}"))],
        [.. Widths.Select(width => FormattableString.Invariant($"{width}"))],
        [.. cells.Select(cell => new HeatCell(Math.Log2(cell.Ratio), cell.RatioText, $"{cell.NoiseText} / {cell.RealText}"))])
    {
        ValueTitle = "log2 of the ratio",
        Range = (-1, 1),
        Middle = 0,
    };

    /// <summary>What is to be said of the whole map: that there is nothing to see in it, if no network was fitted.</summary>
    public string? Remark(IReadOnlyList<Cell> cells) => cells.All(cell => cell.IsEmpty)
        ? FormattableString.Invariant($"no network came to 100 % in {EpochLimit} epochs, on real data or on noise: training diverged at ")
            + FormattableString.Invariant($"step size {LearningRate}, or is too slow at it; try another --learning-rate")
        : null;

    private IEnumerable<DynamicsRun> Specs(TrainingSet set, int width, int size) =>
        Enumerable.Range(0, Replicates).Select(replicate => new DynamicsRun
    {
        Replicate = new Replicate(Dataset, Root, replicate),
        TrainingSet = set,
        NoiseLevel = set == TrainingSet.Real ? 0 : 1,
        Examples = size,
        Validation = BalancedMinimum,
        Training = new()
        {
            Network = new MlpDesign { Hidden = width },
            Sgd = new SgdSettings { LearningRate = LearningRate, BatchSize = BatchSize, Epochs = EpochLimit },
            StopWhenFitted = true,
            ValidateAtEnd = true,
        },
    });

    /// <summary>Validation takes no part in the map, and is kept as small as can be.</summary>
    private const int BalancedMinimum = 1;

    private static double[] Epochs(IEnumerable<DynamicsRun> specs, IReadOnlyDictionary<string, RunRecord> records) =>
        [.. specs.Select(spec => DynamicsCurve.EpochsTo(records[spec.Key].Values.As<DynamicsRun>()[DynamicsValues.TrainingAccuracy], 1))];

    /// <summary>One width and size.</summary>
    /// <param name="Width">H</param>
    /// <param name="Size">N</param>
    /// <param name="Real">[R] epochs on real data; infinite if censored.</param>
    /// <param name="Noise">[R] epochs on noise.</param>
    public sealed record Cell(int Width, int Size, double[] Real, double[] Noise)
    {
        /// <summary>Geometric mean of the epochs on noise over that on real data, censored runs at the limit.</summary>
        public double Ratio => Math.Exp(Mean(Noise) - Mean(Real));

        /// <summary>The ratio, with a sign where a censored run makes it a bound.</summary>
        public string RatioText => IsEmpty ? "not fitted" : FormattableString.Invariant($"{Sign}{Ratio:0.00}");

        /// <summary>Whether no network was fitted, so that the ratio is that of a limit to itself.</summary>
        public bool IsEmpty => Real.Concat(Noise).All(double.IsInfinity);

        /// <summary>Mean epochs on real data.</summary>
        public string RealText => Text(Real);

        /// <summary>Mean epochs on noise.</summary>
        public string NoiseText => Text(Noise);

        private string Sign => (Noise.Any(double.IsInfinity), Real.Any(double.IsInfinity)) switch
        {
            (true, false) => "> ",
            (false, true) => "< ",
            (true, true) => "? ",
            _ => "",
        };

        private static double Mean(double[] epochs) => epochs.Average(value => Math.Log(Math.Min(value, EpochLimit)));

        private static string Text(double[] epochs) =>
            FormattableString.Invariant($"{(epochs.Any(double.IsInfinity) ? "> " : "")}{Math.Exp(Mean(epochs)):0}");
    }
}
