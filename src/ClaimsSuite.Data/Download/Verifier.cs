namespace ClaimsSuite.Data.Download;

/// <summary>How a file compares with the published one.</summary>
public enum FileState
{
    /// <summary>Not there.</summary>
    Missing,

    /// <summary>There, with the published bytes.</summary>
    Official,

    /// <summary>There, with other bytes.</summary>
    NotOfficial,
}

/// <summary>One file of a data set, looked at.</summary>
/// <param name="Name">Its name as found (perhaps with .gz), or as published when missing.</param>
/// <param name="State">What was found.</param>
public readonly record struct FileCheck(string Name, FileState State);

/// <summary>Compares files with the published checksums; of a file and its .gz twin the plain one, as reading does.</summary>
public static class Verifier
{
    /// <summary>Looks at every file of <paramref name="official"/> in <paramref name="folder"/>.</summary>
    /// <exception cref="DataException">A file is there and cannot be read.</exception>
    public static IEnumerable<FileCheck> Check(string folder, OfficialDataset official) =>
        official.Files.Select(file => Check(folder, file));

    private static FileCheck Check(string folder, OfficialFile file)
    {
        foreach (var name in new[] { file.Name, $"{file.Name}.gz" })
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path))
                return new FileCheck(name, ChecksumOf(path) == file.Sha256 ? FileState.Official : FileState.NotOfficial);
        }

        return new FileCheck(file.Name, FileState.Missing);
    }

    private static string? ChecksumOf(string path)
    {
        try
        {
            return Checksum.OfContent(path);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataException(path, "a readable file", $"one that cannot be read ({e.Message})", "check its permissions", e);
        }
    }
}
