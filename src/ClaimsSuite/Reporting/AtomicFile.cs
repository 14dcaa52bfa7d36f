namespace ClaimsSuite.Reporting;

/// <summary>Files that are there whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>Writes <paramref name="text"/> under a temporary name beside <paramref name="path"/> and renames it.</summary>
    /// <exception cref="UsageException">The file cannot be written there.</exception>
    public static void Write(string path, string text)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
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
}
