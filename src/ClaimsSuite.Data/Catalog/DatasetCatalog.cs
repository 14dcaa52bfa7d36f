using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Data.Reading;

namespace ClaimsSuite.Data.Catalog;

/// <summary>The data sets that have a name, and the way from a name or a folder to a data set.</summary>
public static class DatasetCatalog
{
    /// <summary>The known names: the surrogate first, then the paper's two.</summary>
    public static readonly IReadOnlyList<string> Names = [Strokes.Name, "mnist", "cifar-10"];

    /// <summary>Finds a data set; nothing is read yet.</summary>
    /// <param name="nameOrDirectory">A known name, or the path of a folder of IDX files or of CIFAR-10 batches. A folder that is
    /// called like a known name is meant by <c>./mnist</c>.</param>
    /// <param name="locations">Where named data sets are looked for.</param>
    /// <exception cref="DataException">It is neither.</exception>
    public static IDatasetSource Resolve(string nameOrDirectory, DataLocations locations) => nameOrDirectory switch
    {
        Strokes.Name => new StrokesSource(),
        "mnist" => new FolderSource("mnist", locations, folder => IdxFolder.IsComplete(folder, needsTest: true), IdxFolder.LoadMnist),
        "cifar-10" => new FolderSource("cifar-10", locations, Cifar10Reader.IsComplete, folder => Cifar10Reader.Load(folder)),
        _ when Directory.Exists(nameOrDirectory) => new PathSource(nameOrDirectory),
        _ => throw new DataException(
            $"data set '{nameOrDirectory}'",
            $"one of {string.Join(", ", Names)}, or the path of a folder of IDX files",
            File.Exists(nameOrDirectory) ? "a file" : "neither",
            "correct the name or the path"),
    };

    /// <summary>Whether a file of this name in a data set's folder is, or would be, one of those that are read.</summary>
    public static bool IsInput(string fileName) => InputPrefixes.Any(prefix => fileName.StartsWith(prefix, StringComparison.Ordinal));

    private static readonly string[] InputPrefixes =
        ["train-images", "train-labels", "t10k-", "test-images", "test-labels", "data_batch_", "test_batch"];

    private sealed class StrokesSource : IDatasetSource
    {
        public string Name => Strokes.Name;

        public bool IsSurrogate => true;

        public bool IsAvailable => true;

        public string HowToGet => "built in";

        public string? Folder => null;

        public Dataset Load() => Strokes.Load();
    }

    private sealed class FolderSource(string name, DataLocations locations, Func<string, bool> isComplete, Func<string, Dataset> load)
        : IDatasetSource
    {
        private readonly string[] _candidates = [.. locations.Roots.Select(root => Path.Combine(root, name))];

        public string Name => name;

        public bool IsSurrogate => false;

        public bool IsAvailable => Folder is { } folder && isComplete(folder);

        public string HowToGet => $"claims data pull {name}";

        public string? Folder => Array.Find(_candidates, path => isComplete(path)) ?? Array.Find(_candidates, Directory.Exists);

        public Dataset Load() => Folder is { } folder
            ? load(folder)
            : throw new DataException(
                name,
                $"its files in {string.Join(" or ", _candidates)}",
                "no such folder",
                $"fetch them: {HowToGet}");
    }

    private sealed class PathSource(string path) : IDatasetSource
    {
        private readonly bool _isCifar = Cifar10Reader.TrainingBatches(path).Length > 0;

        public string Name => System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path)));

        public bool IsSurrogate => false;

        public bool IsAvailable => _isCifar ? Cifar10Reader.IsComplete(path) : IdxFolder.IsComplete(path, needsTest: false);

        public string HowToGet => $"put IDX files or CIFAR-10 batches into {path}";

        public string? Folder => path;

        public Dataset Load() => _isCifar ? Cifar10Reader.Load(path, Name) : IdxFolder.Load(path);
    }
}
