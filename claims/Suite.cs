using ClaimsSuite.Claims;
using ClaimsSuite.Engine.Data;
using ClaimsSuite.Runs;

namespace ClaimsSuite.Tests.Claims;

/// <summary>The claims of this project, and one runner for all of them, so that arms that claims share are trained once a process.</summary>
public static class Suite
{
    /// <summary>All claims.</summary>
    public static ClaimCatalog Catalog { get; } = new(typeof(Suite).Assembly);

    private static readonly ClaimRunner Runner = new(
        new RunExecutor(name => DatasetCatalog.Resolve(name, DataLocations.FromEnvironment()).Load(), Environment.ProcessorCount), Catalog.Claims.Count);

    /// <summary>Whether CLAIMS_TIER is <c>full</c>.</summary>
    public static bool FullTierAskedFor =>
        string.Equals(Environment.GetEnvironmentVariable("CLAIMS_TIER"), "full", StringComparison.OrdinalIgnoreCase);

    /// <summary>The verdict of one trial.</summary>
    public static ClaimVerdict Run(Trial trial) => Runner.Run([trial])[0];
}
