namespace ClaimsSuite;

/// <summary>Files that are there whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>How the name ends under which a file is written before it gets its own.</summary>
    internal const string TemporaryEnding = ".tmp";

    /// <summary>Finds out before the work whether its result could be written; no path is always fine.</summary>
    /// <exception cref="UsageException">The folder does not exist or cannot be written to, or the path is a folder.</exception>
    public static void MustBeWritable(string? path)
    {
        if (path is null)
            return;
        if (path.Length == 0)
            throw new UsageException("--out: expected the name of a file, found nothing");
        if (Directory.Exists(path))
            throw new UsageException($"{path}: expected the name of a file, found a folder");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new UsageException($"{path}: expected an existing folder to write to, found no {folder}; create it first");
        try
        {
            var temporary = Temporary(path);
            File.WriteAllText(temporary, "");
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: expected a file that can be written, but {e.Message}");
        }
    }

    /// <summary>Writes <paramref name="text"/> under a temporary name beside <paramref name="path"/> and renames it.</summary>
    /// <exception cref="UsageException">The file cannot be written there.</exception>
    public static void Write(string path, string text)
    {
        try
        {
            Write(path, System.Text.Encoding.UTF8.GetBytes(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: expected a file that can be written, but {e.Message}; nothing was written");
        }
    }

    /// <summary>The same for bytes; they are on the disk before the file has its name.</summary>
    /// <exception cref="IOException">The file cannot be written there; what was begun is removed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    internal static void Write(string path, ReadOnlySpan<byte> content)
    {
        var temporary = Temporary(path);
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes files into a folder that is not there yet, all of them or none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">Names in it, and contents.</param>
    /// <exception cref="UsageException">The folder cannot be made there; what was begun is removed.</exception>
    public static void WriteFolder(string folder, IEnumerable<(string Name, byte[] Content)> files)
    {
        var temporary = Temporary(folder);
        try
        {
            Directory.CreateDirectory(temporary);
            foreach (var (name, content) in files)
                Write(Path.Combine(temporary, name), content);
            Directory.Move(temporary, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
            throw new UsageException($"{folder}: expected a new folder that can be made, but {e.Message}; nothing was written");
        }
    }

    /// <summary>No two writers share it, be they on two machines.</summary>
    private static string Temporary(string path) => $"{path}.{Path.GetRandomFileName()[..8]}{TemporaryEnding}";
}
