using System.Collections.Concurrent;

namespace ClaimsSuite.Runs.Store;

/// <summary>
/// The data sets of a process: what is known of them, read from a store's index where possible, and the data once a run needs them.
/// </summary>
public sealed class DatasetShelf
{
    private readonly Func<string, IRunDataSource> _resolve;
    private readonly DataIndex? _index;
    private readonly ConcurrentDictionary<string, Lazy<DatasetFacts>> _facts = new();
    private readonly ConcurrentDictionary<string, Lazy<IRunData>> _loaded = new();

    /// <summary>An empty shelf.</summary>
    /// <param name="resolve">Finds a data set by name or folder.</param>
    /// <param name="store">The store whose index may be used, if any.</param>
    /// <param name="report">Told, in one line each, what is out of the ordinary in the index.</param>
    public DatasetShelf(Func<string, IRunDataSource> resolve, StoreFiles? store = null, Action<string>? report = null) =>
        (_resolve, _index) = (resolve, store is null ? null : new DataIndex(store, report ?? (_ => { })));

    /// <summary>What is known of a data set; reads it if the store does not know it yet.</summary>
    /// <exception cref="UsageException">It is not here, or a file of it is bad.</exception>
    public DatasetFacts Facts(string name) => _facts.GetOrAdd(name, _ => new Lazy<DatasetFacts>(() => Learn(name))).Value;

    /// <summary>The data, read once.</summary>
    /// <exception cref="UsageException">They are not here, a file is bad, or they are not what <see cref="Facts"/> says.</exception>
    public IRunData Load(string name)
    {
        var data = Read(name);
        var (found, known) = (data.Facts, Facts(name));
        if (found.Digest == known.Digest)
            return data;
        if (_index is not null && DataIndex.StampOf(_resolve(name)) is { } stamp)
            _index.Remove(stamp);
        var remedy = found.IsSurrogate
            ? "report this machine: its arithmetic differs"
            : "start again: files changed but kept their sizes and times, and that is noted now";
        throw new UsageException($"{name}: expected digest {known.Digest}, as published or when last read, found {found.Digest}; {remedy}");
    }

    /// <summary>Whether the data are here, or were when the store's runs were made; enough to judge those.</summary>
    /// <param name="source">The data set.</param>
    /// <param name="store">The store.</param>
    /// <param name="report">Told, in one line each, what is out of the ordinary in its index.</param>
    public static bool IsKnown(IRunDataSource source, StoreFiles store, Action<string> report) =>
        source.IsAvailable || new DataIndex(store, report).Named(source.Name).Count > 0;

    private IRunData Read(string name) => _loaded.GetOrAdd(name, _ => new Lazy<IRunData>(() => _resolve(name).Load())).Value;

    private DatasetFacts Learn(string name)
    {
        var source = _resolve(name);
        if (source.PublishedFacts is { } published)
            return published;
        if (_index?.Find(source) is { } known)
            return known;
        if (!source.IsAvailable && _index?.Named(source.Name) is { Count: > 0 } remembered)
            return remembered is [var only] ? only : throw Ambiguous(name, remembered);
        var before = DataIndex.StampOf(source);
        var facts = Read(name).Facts;
        if (before is not null && before == DataIndex.StampOf(source))
            _index?.Add(before, facts);
        return facts;
    }

    private static UsageException Ambiguous(string name, IReadOnlyList<DatasetFacts> remembered) => new(
        $"{name}: expected its files here, or one data set of that name in the store, found {remembered.Count} of that name "
        + $"({string.Join(", ", remembered.Select(facts => string.Concat(facts.Digest.Take(8))))}); give the files by --data");
}
