namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>A fixed piece of the suite's work, to measure speed with.</summary>
/// <param name="Name">As the command line names it; those of one kind share the first word, with a hyphen after it.</param>
/// <param name="Description">What it does.</param>
/// <param name="Prepare">Makes the data, outside the measured time, and returns the work, for one thread. The work returns the
/// operations of its matrix products; one multiplication and addition are two.</param>
public sealed record Workload(string Name, string Description, Func<Func<double>> Prepare)
{
    /// <summary>All workloads.</summary>
    public static IReadOnlyList<Workload> All { get; } =
    [
        DifficultyWorkload.Create(), .. DynamicsWorkloads.All, SearchWorkload.Create(), SensitivityWorkload.Create(),
        .. ConvolutionWorkloads.For(), .. PaperScaleWorkloads.All,
    ];

    /// <summary>The share of the matrix products' rate that it is to reach, 0 ... 1; null where none is set.</summary>
    public double? Floor { get; init; }

    /// <summary>The same kind of work done another way, for comparison; none by default.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>The first word of the name.</summary>
    public string Group => Name.Split('-')[0];

    /// <summary>The workload of that name, or all of that group; none where there is neither.</summary>
    public static IReadOnlyList<Workload> Named(string name) =>
        [.. All.Any(workload => workload.Name == name)
            ? All.Where(workload => workload.Name == name)
            : All.Where(workload => workload.Group == name)];
}

/// <summary>Another way to do a workload's kind of work, perhaps on less of it.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Unit">In which both are counted.</param>
/// <param name="WorkloadUnits">How many of them the workload does.</param>
/// <param name="Units">How many the comparison does.</param>
/// <param name="Prepare">Makes the data, outside the measured time, and returns the work, for one thread.</param>
public sealed record Comparison(string Description, string Unit, double WorkloadUnits, double Units, Func<Action> Prepare);
