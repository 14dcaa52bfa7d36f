using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;

namespace ClaimsSuite.Tests.Suite.Runs;

/// <summary>A laboratory for runs that look at no data: every name is a data set that is there.</summary>
internal sealed class MadeUpLaboratory : ILaboratory
{
    public static MadeUpLaboratory Instance { get; } = new();

    public EngineIdentity Engine { get; init; } = new(3, "none", "linux-x64", "");

    public IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string> { ["suite"] = "made up" };

    public IReadOnlyList<string> Variables { get; } = ["MADE_UP"];

    /// <summary>What is known of every data set here.</summary>
    public static DatasetFacts Facts { get; } = new("strokes", IsSurrogate: true, 10, "1x28x28", new string('d', 64));

    /// <summary>A shelf on which every data set stands.</summary>
    public static DatasetShelf Shelf => new(name => Instance.Resolve(name, null));

    public IRunDataSource Resolve(string nameOrFolder, string? dataFolder) => new NoData();

    public void PrepareThread()
    {
    }

    private sealed record NoData : IRunDataSource, IRunData
    {
        public string Name => MadeUpLaboratory.Facts.Name;

        public bool IsAvailable => true;

        public string HowToGet => "made up";

        public string? Folder => null;

        public DatasetFacts Facts => MadeUpLaboratory.Facts;

        public DatasetFacts? PublishedFacts => MadeUpLaboratory.Facts;

        public IRunData Load() => this;
    }
}
