using System.Formats.Tar;
using System.IO.Compression;

namespace ClaimsSuite.Data.Download;

/// <summary>Takes known files out of a .tar.gz; whatever else is in it, wherever it points, is passed over.</summary>
internal static class Archive
{
    /// <summary>Whether <paramref name="file"/> is an archive and not data.</summary>
    public static bool Is(RemoteFile file) => file.Name.EndsWith(".tar.gz", StringComparison.Ordinal);

    /// <summary>Writes the wanted files into <paramref name="folder"/>, each under its bare name, once all were found and right.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="folder">Where the files go.</param>
    /// <param name="wanted">The files, told by the last part of their names.</param>
    /// <exception cref="DataException">A file is missing from the archive or has another checksum, or the archive is corrupt.</exception>
    public static void Unpack(string path, string folder, IReadOnlyList<OfficialFile> wanted)
    {
        var missing = wanted.ToDictionary(file => file.Name);
        try
        {
            using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var tar = new TarReader(gzip);
            while (missing.Count > 0 && tar.GetNextEntry() is { } entry)
            {
                if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile
                    && missing.Remove(Path.GetFileName(entry.Name), out var file))
                {
                    Extract(entry, Path.Combine(folder, file.Name + ".part"), file, path);
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new DataException(path, "an intact .tar.gz archive", "a truncated or corrupt one", "delete it and pull again", e);
        }

        if (missing.Count > 0)
        {
            throw new DataException(
                path,
                $"an archive with {string.Join(", ", missing.Keys)}",
                "none of that name in it",
                "delete it and pull again");
        }

        foreach (var file in wanted)
            File.Move(Path.Combine(folder, file.Name + ".part"), Path.Combine(folder, file.Name), overwrite: true);
    }

    private static void Extract(TarEntry entry, string part, OfficialFile file, string archive)
    {
        entry.ExtractToFile(part, overwrite: true);
        if (Checksum.OfFile(part) != file.Sha256)
            throw new DataException(archive, $"the published {file.Name}", "another (its SHA-256 is wrong)", "delete it and pull again");
    }
}
