using System.Text.RegularExpressions;

namespace ClaimsSuite.Runs.Store;

/// <summary>What a file of a store is.</summary>
public enum StoredFileState
{
    /// <summary>A whole record, an entry of the data index, or the checkpoint of a run that is not done, that this program uses.</summary>
    Sound,

    /// <summary>A record of another engine, or of another schema: never used here.</summary>
    Foreign,

    /// <summary>Not as it was written, or under a wrong name.</summary>
    Corrupt,

    /// <summary>What an interrupted process left, or was set aside: of no use to anybody.</summary>
    Debris,
}

/// <summary>One file of a store, looked at.</summary>
/// <param name="Name">Its name in the store's folder.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="State">What it is.</param>
/// <param name="Reason">What is wrong with it, if it is corrupt.</param>
/// <param name="Content">What was run, if it is a record that can be read.</param>
public sealed record StoredFile(string Name, long Bytes, StoredFileState State, string? Reason = null, StoredContent? Content = null);

/// <summary>What a record says of itself.</summary>
/// <param name="Engine">What it was made with.</param>
/// <param name="Dataset">The data set's name.</param>
/// <param name="Kind">The kind of run.</param>
/// <param name="Root">The root of its seeds.</param>
/// <param name="Seconds">Time it took, on one thread.</param>
public sealed record StoredContent(EngineIdentity Engine, string Dataset, string Kind, ulong Root, double Seconds);

/// <summary>All that lies in a store, whoever put it there; other files in the folder are passed over.</summary>
public static partial class StoreInventory
{
    /// <summary>Reads every file of the store, by name.</summary>
    /// <param name="folder">The store.</param>
    /// <param name="engine">What runs here are done with.</param>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static IEnumerable<StoredFile> Read(string folder, EngineIdentity engine) => Files(folder).Select(file => Look(file, engine));

    /// <summary>Checks that there is such a folder.</summary>
    /// <exception cref="UsageException">There is not.</exception>
    public static void MustExist(string folder)
    {
        if (!Directory.Exists(folder))
            throw new UsageException(
                $"{folder}: expected a store, a folder of runs, found {(File.Exists(folder) ? "a file" : "nothing there")}");
    }

    /// <summary>How many records are of another engine or schema; told from their names alone.</summary>
    /// <param name="folder">The store, which need not exist.</param>
    /// <param name="engine">What runs here are done with.</param>
    public static int CountForeign(string folder, EngineIdentity engine) =>
        Directory.Exists(folder) ? Files(folder).Count(file => IsRecord(file.Name) && IsForeign(file.Name, engine)) : 0;

    /// <summary>
    /// Removes all that no run here will ever use: foreign records, corrupt ones and debris. What a live process holds is left.
    /// </summary>
    /// <param name="folder">The store.</param>
    /// <param name="engine">What runs here are done with.</param>
    /// <returns>What was removed.</returns>
    /// <exception cref="UsageException">There is no such folder, or a file cannot be removed.</exception>
    public static IReadOnlyList<StoredFile> Collect(string folder, EngineIdentity engine)
    {
        var removed = new List<StoredFile>();
        foreach (var file in Read(folder, engine).Where(file => file.State != StoredFileState.Sound))
        {
            var path = Path.Combine(folder, file.Name);
            try
            {
                if (file.State == StoredFileState.Debris && !IsLetGo(path))
                    continue;
                Aside.Remove(path);
                removed.Add(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"{path}: expected a file that can be removed, but {e.Message}");
            }
        }
        return removed;
    }

    private static IOrderedEnumerable<FileSystemInfo> Files(string folder)
    {
        MustExist(folder);
        return new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(file => OfAStore().IsMatch(file.Name))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
    }

    private static StoredFile Look(FileSystemInfo file, EngineIdentity engine)
    {
        var length = file is FileInfo { Length: var bytes } ? bytes : 0;
        if (IsOfUse(file, engine))
            return new StoredFile(file.Name, length, StoredFileState.Sound);
        if (!file.Name.EndsWith(StoredRun.Ending, StringComparison.Ordinal))
            return new StoredFile(file.Name, length, StoredFileState.Debris);
        try
        {
            var content = RegularFile.Read(file.FullName, SealedJson.MostBytes);
            if (IsRecord(file.Name))
                return LookAtRecord(file.Name, content, engine);
            _ = DataIndex.Open(content);
            return new StoredFile(file.Name, length, StoredFileState.Sound);
        }
        catch (InvalidDataException e)
        {
            return new StoredFile(file.Name, length, StoredFileState.Corrupt, e.Message);
        }
    }

    /// <exception cref="InvalidDataException">It is corrupt.</exception>
    private static StoredFile LookAtRecord(string name, byte[] content, EngineIdentity engine)
    {
        var isForeign = IsForeign(name, engine);
        if (isForeign && SealedJson.SchemaOf(content) is { } schema && schema != SealedJson.Schema)
            return new StoredFile(name, content.Length, StoredFileState.Foreign, $"schema {schema}");
        var run = StoredRun.Open(content);
        return run.Name() == name
            ? new StoredFile(
                name, content.Length, isForeign ? StoredFileState.Foreign : StoredFileState.Sound, Content: run.Content())
            : throw new InvalidDataException("it holds another run than its name says");
    }

    /// <summary>Whether it is the checkpoint of a run that is not done.</summary>
    private static bool IsOfUse(FileSystemInfo file, EngineIdentity engine) =>
        file.Name.EndsWith(StoredCheckpoint.Ending, StringComparison.Ordinal) && !IsForeign(file.Name, engine)
        && !File.Exists(file.FullName[..^StoredCheckpoint.Ending.Length]);

    private static bool IsRecord(string name) =>
        name.EndsWith(StoredRun.Ending, StringComparison.Ordinal) && !name.StartsWith(DataIndex.Beginning, StringComparison.Ordinal);

    private static bool IsForeign(string name, EngineIdentity engine) =>
        !name.StartsWith(StoredRun.PrefixOf(engine), StringComparison.Ordinal);

    /// <summary>Whether nobody has the file open for writing; what is no file nobody has.</summary>
    private static bool IsLetGo(string path)
    {
        if (RegularFile.Obstacle(path) is not null)
            return true;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return !File.Exists(path);
        }
    }

    [GeneratedRegex(
        @"^(data|[0-9a-f]{16})-[0-9a-f]{32}\.json(\.checkpoint)?(\.corrupt|\.lease|\.[a-z0-9]+\.tmp)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex OfAStore();
}
