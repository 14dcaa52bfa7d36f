using System.Security.Cryptography;
using System.Text;

namespace ClaimsSuite.Runs.Store;

/// <summary>
/// What the store knows of data sets, so that they need not be read to know which runs are there: a small file for each state
/// of a data set's folder, named by a digest of its files' names, sizes and times. The folder itself is not written down.
/// </summary>
/// <param name="files">The store's files; to published ones nothing is added.</param>
/// <param name="report">Told, in one line each, what is out of the ordinary.</param>
internal sealed class DataIndex(StoreFiles files, Action<string> report)
{
    /// <summary>How the names of these files begin.</summary>
    public const string Beginning = "data-";

    /// <summary>What is known of the data, if their files are as they were; none otherwise.</summary>
    public DatasetFacts? Find(IRunDataSource source) => StampOf(source) is { } stamp ? Read(NameOf(stamp)) : null;

    /// <summary>The names, sizes and times of a data set's files as one digest; none if it has no files.</summary>
    public static string? StampOf(IRunDataSource source)
    {
        if (source.Folder is not { } data || !Directory.Exists(data))
            return null;
        var files = new DirectoryInfo(data).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal);
        var text = string.Concat(
            files.Select(file => FormattableString.Invariant($"{file.Name}\n{file.Length}\n{file.LastWriteTimeUtc.Ticks}\n")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source.GetType().Name} {source.Name}\n{text}")))[..32];
    }

    /// <summary>Writes down what was read; a store that cannot be written to goes without.</summary>
    public void Add(string stamp, DatasetFacts facts)
    {
        if (files.Folder is not { } folder)
            return;
        try
        {
            Directory.CreateDirectory(folder);
            AtomicFile.Write(Path.Combine(folder, NameOf(stamp)), SealedJson.Seal(facts));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Strikes out what turned out to be wrong.</summary>
    public void Remove(string stamp)
    {
        if (files.Folder is { } folder)
            File.Delete(Path.Combine(folder, NameOf(stamp)));
    }

    /// <summary>What is known of data sets of that name that need not be here; more than one if there were several.</summary>
    public IReadOnlyList<DatasetFacts> Named(string name) =>
        [.. files.Named(Beginning).Select(Read).OfType<DatasetFacts>().Where(facts => facts.Name == name).Distinct()];

    /// <summary>Reads a note.</summary>
    /// <exception cref="InvalidDataException">It is not as it was written, or no note; says how in a few words.</exception>
    public static DatasetFacts Open(byte[] file) => SealedJson.Open<DatasetFacts>(
        file, facts => facts.Name.Length > 0 && facts.Digest.Length > 0 && facts.Classes >= 0);

    private DatasetFacts? Read(string name)
    {
        try
        {
            return files.Read(name, SealedJson.MostBytes) is { } file ? Open(file) : null;
        }
        catch (InvalidDataException e)
        {
            files.SetAside(name, e.Message, "the data are read again", report);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // The data are read again, and this is written anew.
        }
    }

    private static string NameOf(string stamp) => $"{Beginning}{stamp}{StoredRun.Ending}";
}
