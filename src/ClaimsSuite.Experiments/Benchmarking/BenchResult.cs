namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>How fast a workload ran, beside what the machine could do right before and after.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Workers">Threads, each of which did the whole work at the same time.</param>
/// <param name="Runs">All measured runs, by share of the matrix products' rate, ascending.</param>
/// <param name="PeakResidentBytes">
/// The most memory that the process had resident while the workload was prepared and run; where the system does not begin a new count on
/// demand, as Linux does, since the process began.
/// </param>
/// <param name="Comparison">The workload beside another way to do it; null if it has none.</param>
public sealed record BenchResult(
    Workload Workload, int Workers, IReadOnlyList<BenchRun> Runs, long PeakResidentBytes, ComparisonResult? Comparison)
{
    /// <summary>The run in the middle: it stands for all.</summary>
    public BenchRun Median => Runs[Runs.Count / 2];

    /// <summary>Seconds of the fastest run.</summary>
    public double Fastest => Runs.Min(run => run.Seconds);

    /// <summary>Seconds of the slowest run.</summary>
    public double Slowest => Runs.Max(run => run.Seconds);
}

/// <summary>One measured run. Rates are those of all threads together, in GFLOP/s.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="FloatingPointOperations">Those of its matrix products, of all threads.</param>
/// <param name="MatrixProductRateBefore">Of 1024 x 1024 products in libtorch, one on each thread at a time, right before the run.</param>
/// <param name="MatrixProductRateAfter">The same, right after it.</param>
public sealed record BenchRun(
    double Seconds, double FloatingPointOperations, double MatrixProductRateBefore, double MatrixProductRateAfter)
{
    /// <summary>Of the run.</summary>
    public double GigaflopsPerSecond => FloatingPointOperations / Seconds / 1e9;

    /// <summary>The mean of before and after.</summary>
    public double MatrixProductRate => (MatrixProductRateBefore + MatrixProductRateAfter) / 2;

    /// <summary>The run's rate over that of matrix products; above 1 where products are faster than libtorch's.</summary>
    public double ShareOfMatrixProduct => GigaflopsPerSecond / MatrixProductRate;
}

/// <summary>A workload beside another way to do it, measured in turn with it.</summary>
/// <param name="Description">The other way.</param>
/// <param name="Unit">In which both are counted.</param>
/// <param name="MillisecondsPerUnit">Of the workload's median run.</param>
/// <param name="OtherMillisecondsPerUnit">Of the other way's median run.</param>
public sealed record ComparisonResult(string Description, string Unit, double MillisecondsPerUnit, double OtherMillisecondsPerUnit)
{
    /// <summary>How many times faster the workload does a unit.</summary>
    public double TimesFaster => OtherMillisecondsPerUnit / MillisecondsPerUnit;
}
