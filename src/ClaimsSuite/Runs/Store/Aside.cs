namespace ClaimsSuite.Runs.Store;

/// <summary>Takes what cannot be read out of the way, and keeps it.</summary>
internal static class Aside
{
    /// <summary>What is added to the name of what was set aside.</summary>
    public const string Ending = ".corrupt";

    /// <summary>Gives a file, or whatever is there in its place, another name, and says so.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="reason">What is wrong with it, in a few words.</param>
    /// <param name="next">What is done about it.</param>
    /// <param name="report">Takes the line for the user.</param>
    public static void Set(string path, string reason, string next, Action<string> report)
    {
        try
        {
            Move(path, path + Ending);
            report($"{path}: {reason}; set aside as *{Ending}, and {next}");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // Another process did so meanwhile, and said so.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report($"{path}: {reason}, and it cannot be set aside ({e.Message})");
        }
    }

    /// <summary>Removes a file or a folder, if there is one; of a link the link alone.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static void Remove(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        else
            File.Delete(path);
    }

    private static void Move(string path, string other)
    {
        if (Directory.Exists(path) || Directory.Exists(other))
            Remove(other);
        if (Directory.Exists(path))
            Directory.Move(path, other);
        else
            File.Move(path, other, overwrite: true);
    }
}
