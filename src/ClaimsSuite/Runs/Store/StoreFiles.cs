namespace ClaimsSuite.Runs.Store;

/// <summary>
/// The files that a store's runs are read from, by name: those of a folder, or published ones, which are held in memory and never change.
/// </summary>
public sealed class StoreFiles
{
    private readonly IReadOnlyDictionary<string, byte[]>? _published;

    private StoreFiles(string place, IReadOnlyDictionary<string, byte[]>? published) => (Place, _published) = (place, published);

    /// <summary>Where they are, for the user: the folder, or what was published.</summary>
    public string Place { get; }

    /// <summary>The folder; none of published files.</summary>
    public string? Folder => _published is null ? Place : null;

    /// <summary>The files of a folder, which need not exist yet.</summary>
    public static StoreFiles In(string folder) => new(folder, published: null);

    /// <summary>Published files.</summary>
    /// <param name="place">What they were read from.</param>
    /// <param name="files">Their bytes by name.</param>
    internal static StoreFiles Published(string place, IReadOnlyDictionary<string, byte[]> files) => new(place, files);

    /// <summary>Whether there is a file of that name; says nothing of its content.</summary>
    internal bool Contains(string name) => _published?.ContainsKey(name) ?? File.Exists(PathOf(name));

    /// <summary>The bytes of a file; none where nothing is there.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="most">How many bytes it may have at most.</param>
    /// <exception cref="InvalidDataException">It is no file, or has more bytes; says so in a few words.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal byte[]? Read(string name, int most)
    {
        if (_published is not null)
            return _published.GetValueOrDefault(name);
        try
        {
            return Path.Exists(PathOf(name)) ? RegularFile.Read(PathOf(name), most) : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null; // Set aside by another process meanwhile.
        }
    }

    /// <summary>The names of the files in JSON that begin so.</summary>
    internal IEnumerable<string> Named(string beginning)
    {
        if (_published is not null)
            return _published.Keys.Where(name => name.StartsWith(beginning, StringComparison.Ordinal));
        return Directory.Exists(Place)
            ? Directory.EnumerateFileSystemEntries(Place, $"{beginning}*{StoredRun.Ending}").Select(path => Path.GetFileName(path))
            : [];
    }

    /// <summary>Takes a file that is not as it was written out of the way, and says so; of a published one it only says so.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="reason">What is wrong with it, in a few words.</param>
    /// <param name="next">What is done about it.</param>
    /// <param name="report">Takes the line for the user.</param>
    internal void SetAside(string name, string reason, string next, Action<string> report)
    {
        if (_published is null)
            Aside.Set(PathOf(name), reason, next, report);
        else
            report($"{Place}: {name}: {reason}; it is left out");
    }

    private string PathOf(string name) => Path.Combine(Place, name);
}
