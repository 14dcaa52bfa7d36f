using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Data;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Tests.Claims;

/// <summary>
/// The claims of this project, and one runner for all of them, so that arms that claims share are trained once a process. With
/// CLAIMS_STORE set to a folder they are stored there, and what is there already is not trained.
/// </summary>
public static class Suite
{
    /// <summary>All claims.</summary>
    public static ClaimCatalog Catalog { get; } = new(typeof(Suite).Assembly);

    private static readonly ClaimRunner Runner = new(Executor(Environment.GetEnvironmentVariable("CLAIMS_STORE")), Catalog.Claims.Count);

    /// <summary>Whether CLAIMS_TIER is <c>full</c>.</summary>
    public static bool FullTierAskedFor =>
        string.Equals(Environment.GetEnvironmentVariable("CLAIMS_TIER"), "full", StringComparison.OrdinalIgnoreCase);

    /// <summary>The verdict of one trial.</summary>
    public static ClaimVerdict Run(Trial trial) => Runner.Run([trial])[0];

    private static RunExecutor Executor(string? folder)
    {
        folder = string.IsNullOrEmpty(folder) ? null : folder;
        var shelf = new DatasetShelf(name => DatasetCatalog.Resolve(name, DataLocations.FromEnvironment()), folder);
        var store = folder is null ? null : new RunStore(folder, shelf.Facts, line => Console.Error.WriteLine($"claims: {line}"));
        return new RunExecutor(new ThreadWorkers(new Trainer(shelf.Load, store), Environment.ProcessorCount), store);
    }
}
