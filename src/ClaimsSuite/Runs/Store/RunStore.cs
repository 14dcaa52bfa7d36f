using System.Collections.Concurrent;

namespace ClaimsSuite.Runs.Store;

/// <summary>
/// Runs that outlive the process: a folder with one file a run, named by a digest of all that determines the run's values.
/// A file has its name only once it is whole, so nothing that happens to a process leaves half a record; several processes
/// may share a folder. Records of another engine or schema have other names and are never looked at.
/// </summary>
public sealed class RunStore
{
    private readonly StoreFiles _files;
    private readonly EngineIdentity _engine;
    private readonly Func<string, DatasetFacts> _facts;
    private readonly Action<string, ReadOnlyMemory<byte>> _write;
    private readonly HashSet<string> _ownRecords = [];
    private readonly ConcurrentDictionary<string, string> _outdated = new();

    /// <summary>Opens a folder; it need not exist yet.</summary>
    /// <param name="folder">Where the records are.</param>
    /// <param name="engine">What runs here are done with; records of another engine are never looked at.</param>
    /// <param name="facts">What is known of a data set, by the name in the runs.</param>
    /// <param name="report">Told, in one line each, what is out of the ordinary.</param>
    public RunStore(string folder, EngineIdentity engine, Func<string, DatasetFacts> facts, Action<string> report)
        : this(StoreFiles.In(folder), engine, facts, report)
    {
    }

    /// <summary>Opens a folder, or published runs; to those nothing is written.</summary>
    /// <param name="files">Where the records are.</param>
    /// <param name="engine">What runs here are done with; records of another engine are never looked at.</param>
    /// <param name="facts">What is known of a data set, by the name in the runs.</param>
    /// <param name="report">Told, in one line each, what is out of the ordinary.</param>
    public RunStore(StoreFiles files, EngineIdentity engine, Func<string, DatasetFacts> facts, Action<string> report)
        : this(files, engine, facts, report, (path, content) => AtomicFile.Write(path, content.Span))
    {
    }

    internal RunStore(
        StoreFiles files, EngineIdentity engine, Func<string, DatasetFacts> facts, Action<string> report, Action<string,
        ReadOnlyMemory<byte>> write) =>
        (_files, _engine, _facts, Report, _write) = (files, engine, facts, report, write);

    /// <summary>Where the records are.</summary>
    public string Folder => _files.Place;

    /// <summary>Takes lines for the user.</summary>
    public Action<string> Report { get; }

    /// <summary>
    /// Whether records are to be done again and replaced that were there when they were first asked for. What another process has
    /// replaced since is as fresh as what this one would give.
    /// </summary>
    public bool IsFresh { get; init; }

    /// <summary>The largest record that is written and read, in bytes.</summary>
    internal int MostBytes { get; init; } = SealedJson.MostBytes;

    /// <summary>The clock by which a checkpoint is due.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The run's record; none if it is not there, or if what was there had to be set aside.</summary>
    public RunRecord? Find(RunSpec spec)
    {
        var outdated = IsFresh ? StampOfOutdated(spec) : _outdated.GetValueOrDefault(NameOf(spec));
        return outdated is not null && outdated == StampOf(spec) && !IsOwn(spec) ? null : Read(spec);
    }

    /// <summary>
    /// What tells the file that a fresh store found under the run's name, when it was first asked, from one that replaces it.
    /// </summary>
    public string StampOfOutdated(RunSpec spec) => _outdated.GetOrAdd(NameOf(spec), _ => StampOf(spec));

    /// <summary>Has a store do a run again that another store, in another process, found outdated.</summary>
    /// <param name="spec">The run.</param>
    /// <param name="stamp">What the other store says by <see cref="StampOfOutdated"/>.</param>
    public void Outdate(RunSpec spec, string stamp) => _outdated[NameOf(spec)] = stamp;

    /// <summary>The same, whether or not the store is to be used afresh: for records that a worker of this process made.</summary>
    public RunRecord? Read(RunSpec spec)
    {
        var name = NameOf(spec);
        try
        {
            if (_files.Read(name, MostBytes) is not { } file)
                return null;
            var stored = StoredRun.Open(file);
            if (stored.Name() != name)
                throw new InvalidDataException("it holds another run than its name says");
            var values = new RunValues(stored.Values);
            if (spec.FlawOf(values) is { } flaw)
                throw new InvalidDataException(flaw);
            return new RunRecord(spec, values, stored.Seconds);
        }
        catch (InvalidDataException e)
        {
            _files.SetAside(name, e.Message, "run again", Report);
            return null;
        }
    }

    /// <summary>The files that hold these runs, and the store's notes of data sets.</summary>
    /// <exception cref="IncompleteException">A run is not there.</exception>
    public IReadOnlyList<string> FilesOf(IReadOnlyCollection<RunSpec> runs)
    {
        var missing = runs.Count(run => !Contains(run));
        if (missing > 0)
            throw new IncompleteException(FormattableString.Invariant($"{missing} of {runs.Count} runs are not in {Folder}"));
        return [.. runs.Select(PathOf), .. Directory.GetFiles(Folder, $"{DataIndex.Beginning}*{StoredRun.Ending}")];
    }

    /// <summary>Whether the run's file is there; says nothing of its content.</summary>
    public bool Contains(RunSpec spec) => _files.Contains(NameOf(spec));

    /// <summary>Writes a record, whole or not at all.</summary>
    /// <exception cref="IncompleteException">It cannot be written: the disk is full, or the folder may not be written to any
    /// more.</exception>
    public void Save(RunRecord record)
    {
        var content = SealedJson.Seal(StoredRun.Of(record, _facts(record.Spec.Dataset), _engine));
        if (content.Length > MostBytes)
            throw new IncompleteException(
                FormattableString.Invariant($"{Folder}: a record has {content.Length} bytes, and at most {MostBytes} are read; ")
                + "nothing was stored");
        var path = PathOf(record.Spec);
        try
        {
            // No file can take a folder's place; one that a fresh store did not look at may be there.
            if (Directory.Exists(path))
                Aside.Set(path, "it is a folder", "run again", Report);
            _write(path, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IncompleteException($"{Folder}: a record could not be written ({e.Message}), and nothing was left half written");
        }
        lock (_ownRecords)
            _ownRecords.Add(NameOf(record.Spec));
        CheckpointOf(record.Spec).Remove();
    }

    /// <summary>Marks a run as being done here, until disposed of or until this process ends in whatever way.</summary>
    /// <returns>None if another process, or another worker, is at it.</returns>
    public IDisposable? TryLease(RunSpec spec) => FileLease.TryTake(PathOf(spec));

    /// <summary>What an attempt at the run leaves for the next one; a store that is used afresh takes nothing from earlier ones.</summary>
    internal StoredCheckpoint CheckpointOf(RunSpec spec)
    {
        var checkpoint = new StoredCheckpoint(PathOf(spec) + StoredCheckpoint.Ending, Time, Report);
        if (_outdated.ContainsKey(NameOf(spec)))
            checkpoint.Remove();
        return checkpoint;
    }

    /// <summary>Says that there is nothing to do but wait for a run that another process is at.</summary>
    internal void TellWait(RunSpec spec) => Report(
        $"waiting for {spec.Label}, which another process is at: it holds {PathOf(spec)}{FileLease.Ending}");

    /// <summary>Finds out before any training whether records can be written; makes the folder if need be.</summary>
    /// <exception cref="UsageException">They cannot.</exception>
    public void MustBeWritable()
    {
        try
        {
            Directory.CreateDirectory(Folder);
            var probe = Path.Combine(Folder, $"{Path.GetRandomFileName()}{AtomicFile.TemporaryEnding}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Folder}: expected a folder that runs can be stored in, but {e.Message}");
        }
    }

    private string StampOf(RunSpec spec) => new FileInfo(PathOf(spec)) is { Exists: true } file
        ? FormattableString.Invariant($"{file.LastWriteTimeUtc.Ticks}-{file.Length}")
        : "none";

    private bool IsOwn(RunSpec spec)
    {
        lock (_ownRecords)
            return _ownRecords.Contains(NameOf(spec));
    }

    private string PathOf(RunSpec spec) => Path.Combine(Folder, NameOf(spec));

    private string NameOf(RunSpec spec) => StoredRun.NameOf(spec, _facts(spec.Dataset).Digest, _engine);
}
