using System.Collections.Concurrent;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace ClaimsSuite.Runs.Store;

/// <summary>
/// Records of runs in one compressed file, so that results can be published and judged again elsewhere: a tar archive of files of a store
/// under their own names, in the order of these, without times or owners, so that the same records give the same bytes.
/// </summary>
public static partial class StoreArchive
{
    /// <summary>How an archive's file name ends.</summary>
    public const string Ending = ".tar.gz";

    /// <summary>The most that the archives of one command may unpack to, in bytes, since they are held in memory.</summary>
    private const long MostUnpacked = 1L << 30;

    /// <summary>Writes an archive, whole or not at all.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="files">Files of a store, by path.</param>
    public static void Write(string path, IEnumerable<string> files)
    {
        using var content = new MemoryStream();
        using (var compressed = new GZipStream(content, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var archive = new TarWriter(compressed, TarEntryFormat.Ustar))
        {
            foreach (var file in files.OrderBy(file => Path.GetFileName(file), StringComparer.Ordinal))
            {
                using var record = new MemoryStream(RegularFile.Read(file, SealedJson.MostBytes));
                archive.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, Path.GetFileName(file))
                {
                    DataStream = record,
                    ModificationTime = DateTimeOffset.UnixEpoch,
                });
            }
        }
        AtomicFile.Write(path, content.ToArray());
    }

    /// <summary>Reads an archive, or all archives of a folder.</summary>
    /// <param name="source">The archive or the folder.</param>
    /// <returns>The runs, and what they were made with.</returns>
    /// <exception cref="UsageException">There is no such archive, or it holds something else.</exception>
    public static PublishedRuns Read(string source)
    {
        var archives = Directory.Exists(source)
            ? Directory.GetFiles(source, $"*{Ending}").Order(StringComparer.Ordinal).ToArray()
            : [source];
        var (unpacked, records) = (0L, new ConcurrentDictionary<string, byte[]>());
        Task<HashSet<(EngineIdentity Engine, string Suite)>>[] readers =
            [.. archives.Select(archive => Task.Run(() => ReadOne(archive, records, CountUnpacked)))];
        var madeWith = readers.SelectMany(reader => reader.GetAwaiter().GetResult()).ToHashSet();
        return madeWith.Count > 0
            ? new PublishedRuns(
                StoreFiles.Published(source, records),
                [.. madeWith.Select(run => run.Engine).Distinct().OrderBy(engine => engine.InWords(), StringComparer.Ordinal)],
                [.. madeWith.Select(run => run.Suite).Distinct().Order(StringComparer.Ordinal)])
            : throw new UsageException($"{source}: expected an archive of runs, FILE{Ending}, or a folder of such, found no run");

        long CountUnpacked(long bytes) => Interlocked.Add(ref unpacked, bytes);
    }

    /// <param name="path">The archive.</param>
    /// <param name="records">Takes its records by name.</param>
    /// <param name="countUnpacked">Adds bytes to those that were unpacked from all archives, and gives their sum.</param>
    /// <returns>The engines of its records, and the suites that made them.</returns>
    private static HashSet<(EngineIdentity Engine, string Suite)> ReadOne(
        string path, ConcurrentDictionary<string, byte[]> records, Func<long, long> countUnpacked)
    {
        try
        {
            var madeWith = new HashSet<(EngineIdentity Engine, string Suite)>();
            using var file = new MemoryStream(RegularFile.Read(path, SealedJson.MostBytes));
            using var content = new GZipStream(file, CompressionMode.Decompress);
            using var archive = new TarReader(content);
            while (archive.GetNextEntry() is { } entry)
            {
                // Only names that a store gives: nothing else can be a record.
                if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || !OfARecord().IsMatch(entry.Name))
                    throw new InvalidDataException("it holds other things than records");
                if (entry.Length > SealedJson.MostBytes || countUnpacked(entry.Length) > MostUnpacked)
                    throw new InvalidDataException(FormattableString.Invariant($"it unpacks to more than {MostUnpacked} bytes"));
                var record = new byte[entry.Length];
                entry.DataStream?.ReadExactly(record);
                if (!entry.Name.StartsWith(DataIndex.Beginning, StringComparison.Ordinal))
                {
                    var origin = StoredOrigin.Open(record);
                    madeWith.Add((origin.Engine, origin.MadeWith.Suite));
                }
                records[entry.Name] = record;
            }
            return madeWith;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException or FormatException)
        {
            throw new UsageException($"{path}: expected an archive of runs, as claims store pack writes it, but {OneLine.Of(e.Message)}");
        }
    }

    [GeneratedRegex("^(data|[0-9a-f]{16})-[0-9a-f]{32}\\.json$", RegexOptions.ExplicitCapture)]
    private static partial Regex OfARecord();
}

/// <summary>Published runs, and what they were made with.</summary>
/// <param name="Files">The records, and notes of their data.</param>
/// <param name="Engines">What their values may depend on; several where archives are of several machines.</param>
/// <param name="Suites">The suite's versions with their commits.</param>
public sealed record PublishedRuns(StoreFiles Files, IReadOnlyList<EngineIdentity> Engines, IReadOnlyList<string> Suites);
