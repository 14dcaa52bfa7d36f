using System.Globalization;
using System.Runtime.InteropServices;

namespace ClaimsSuite.Runs;

/// <summary>A laboratory for runs that read no data and need no engine but .NET: their data sets are names of settings.</summary>
/// <param name="engine">What does the runs, with its version.</param>
/// <param name="results">Version of the results; see <see cref="EngineIdentity.Results"/>.</param>
public sealed class PlainLaboratory(string engine, int results) : ILaboratory
{
    /// <inheritdoc/>
    public EngineIdentity Engine { get; } = new(
        results, engine, $"{RuntimeInformation.ProcessArchitecture}".ToLowerInvariant(), $"{System.Environment.Version.Major}");

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["suite"] = SuiteVersion.Number,
        ["engine"] = engine,
        ["dotnet"] = System.Environment.Version.ToString(),
        ["os"] = RuntimeInformation.RuntimeIdentifier,
        ["processors"] = System.Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public IReadOnlyList<string> Variables { get; } = [];

    /// <summary>A data set of that name, with nothing in it.</summary>
    public IRunDataSource Resolve(string nameOrFolder, string? dataFolder) => new Nothing(nameOrFolder);

    /// <inheritdoc/>
    public void PrepareThread()
    {
    }

    private sealed record Nothing(string Name) : IRunDataSource, IRunData
    {
        public bool IsAvailable => true;

        public string HowToGet => "nothing to get";

        public string? Folder => null;

        public DatasetFacts Facts => new(Name, IsSurrogate: false, Classes: 0, Shape: "", Digest: $"nothing, called {Name}");

        public DatasetFacts? PublishedFacts => Facts;

        public IRunData Load() => this;
    }
}
