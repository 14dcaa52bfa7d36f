namespace ClaimsSuite.Reporting;

/// <summary>Files that are there whole or not at all.</summary>
public static class AtomicFile
{
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
            File.WriteAllText(Temporary(path), "");
            File.Delete(Temporary(path));
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
        var temporary = Temporary(path);
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new UsageException($"{path}: expected a file that can be written, but {e.Message}; nothing was written");
        }
    }

    private static string Temporary(string path) => $"{path}.{Environment.ProcessId}.tmp";
}
