using ClaimsSuite.Claims;
using ClaimsSuite.Claims.Judging;
using ClaimsSuite.Runs.Execution;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Xunit;

/// <summary>
/// One runner for all tests of a paper's claims, so that arms that claims share are run once a process. With CLAIMS_STORE set to a
/// folder they are stored there, and what is there already is not done again.
/// </summary>
/// <param name="paper">The paper.</param>
internal sealed class PaperRuns(Paper paper)
{
    private readonly ClaimRunner _runner = new(Executor(paper, Environment.GetEnvironmentVariable("CLAIMS_STORE")));

    /// <summary>Whether CLAIMS_TIER is <c>full</c>.</summary>
    public static bool FullTierAskedFor =>
        string.Equals(Environment.GetEnvironmentVariable("CLAIMS_TIER"), "full", StringComparison.OrdinalIgnoreCase);

    /// <summary>The verdict of one trial.</summary>
    public ClaimVerdict Judge(Trial trial) => _runner.Run([trial])[0];

    private static RunExecutor Executor(Paper paper, string? folder)
    {
        folder = string.IsNullOrEmpty(folder) ? null : folder;
        var laboratory = paper.Laboratory;
        var files = folder is null ? null : StoreFiles.In(folder);
        var shelf = new DatasetShelf(name => laboratory.Resolve(name, dataFolder: null), files, Report);
        var store = files is null ? null : new RunStore(files, laboratory.Engine, shelf.Facts, Report);
        return new RunExecutor(new ThreadWorkers(new Trainer(laboratory, shelf, store), Environment.ProcessorCount), store);
    }

    private static void Report(string line) => Console.Error.WriteLine($"claims: {line}");
}
