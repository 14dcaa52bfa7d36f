using ClaimsSuite.Data.Catalog;

namespace ClaimsSuite.Commands.Hosting;

/// <summary>The file of <c>--out</c>: never one that a run reads, and nothing but a file.</summary>
public static class OutputFile
{
    /// <summary>Finds out before the work whether it could be written; no path is always fine.</summary>
    /// <exception cref="UsageException">It is a link, a pipe or a device, or cannot be written.</exception>
    public static void MustBeWritable(string? path)
    {
        if (path is { Length: > 0 } && new FileInfo(path).LinkTarget is not null)
            throw new UsageException($"{path}: expected the name of a file, found a link; give the path of the file itself");
        if (path is { Length: > 0 } && RegularFile.IsSpecial(path))
            throw new UsageException($"{path}: expected the name of a file, found a pipe, a device or the like");
        AtomicFile.MustBeWritable(path);
    }

    /// <summary>Finds out whether it would take the place of a file of a data set, or be taken for one.</summary>
    /// <param name="path">The file, if any.</param>
    /// <param name="folders">The data sets' folders, of those that have one.</param>
    /// <exception cref="UsageException">It would.</exception>
    public static void MustBeNoInput(string? path, IEnumerable<string?> folders)
    {
        if (path is not null && DatasetCatalog.IsInput(Path.GetFileName(path))
            && folders.OfType<string>().Any(folder => IsIn(path, folder)))
            throw Refusal(path, "a file of the data set");
    }

    /// <summary>Finds out whether it would lie among the records of a store.</summary>
    /// <exception cref="UsageException">It would.</exception>
    public static void MustBeOutside(string? path, string? store)
    {
        if (path is not null && store is not null && IsIn(path, store))
            throw Refusal(path, "a file in the store");
    }

    /// <summary>Finds out whether it is one of other files that the command reads or writes.</summary>
    /// <param name="path">The file, if any.</param>
    /// <param name="what">What the others are, for the message.</param>
    /// <param name="others">The others.</param>
    /// <exception cref="UsageException">It is.</exception>
    public static void MustBeOther(string? path, string what, params IEnumerable<string> others)
    {
        if (path is not null && others.Any(other => Real(other) == Real(path)))
            throw Refusal(path, what);
    }

    /// <summary>Whether a path is a folder or lies in it, at whatever depth; neither need be there.</summary>
    internal static bool IsWithin(string path, string folder) =>
        $"{Real(path)}{Path.DirectorySeparatorChar}".StartsWith($"{Real(folder)}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static UsageException Refusal(string path, string what) =>
        new($"{path}: expected the name of another file, found {what}, which is read");

    private static bool IsIn(string path, string folder) => Path.GetDirectoryName(Real(path)) == Real(folder);

    /// <summary>The path without links on its way; a circle of them is left as it is, for whoever opens it to complain.</summary>
    private static string Real(string path, int links = 40)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (links == 0 || Path.GetDirectoryName(full) is not { } parent)
            return full;
        var folder = Real(parent, links);
        var real = Path.Combine(folder, Path.GetFileName(full));
        return new FileInfo(real).LinkTarget is { } target ? Real(Path.Combine(folder, target), links - 1) : real;
    }
}
