namespace ClaimsSuite.Data.Download;

/// <summary>Brings a published data set into its folder.</summary>
/// <param name="downloader">What fetches the files.</param>
public sealed class Puller(Downloader downloader)
{
    /// <summary>Fetches what is missing of <paramref name="official"/>.</summary>
    /// <param name="official">The data set.</param>
    /// <param name="root">The folder of data sets; its own is a subfolder.</param>
    /// <param name="progress">Hears how far each file is.</param>
    /// <param name="cancellation">Stops it; what has arrived stays for the next time.</param>
    /// <returns>The files that were missing; none when all were there.</returns>
    /// <exception cref="DataException">A file is there that is not the published one (it is left alone), or fetching failed.</exception>
    public async Task<IReadOnlyList<string>> PullAsync(
        OfficialDataset official, string root, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        var folder = Path.Combine(root, official.Name);
        var checks = Verifier.Check(folder, official).ToArray();
        if (Array.Find(checks, check => check.State == FileState.NotOfficial) is { Name: { } other })
        {
            throw new DataException(
                Path.Combine(folder, other),
                "the published file or none",
                "another, which is left alone",
                "move it away, or pull to another folder with --data");
        }

        var missing = checks.Where(check => check.State == FileState.Missing).Select(check => check.Name).ToArray();

        foreach (var file in official.Downloads)
        {
            if (Archive.Is(file) ? missing.Length > 0 : missing.Contains(file.Name[..^".gz".Length]))
                await downloader.FetchAsync(file, folder, progress, cancellation).ConfigureAwait(false);
            if (Archive.Is(file) && missing.Length > 0)
                UnpackAndDelete(Path.Combine(folder, file.Name), folder, official);
        }

        return missing;
    }

    private static void UnpackAndDelete(string archive, string folder, OfficialDataset official)
    {
        try
        {
            Archive.Unpack(archive, folder, official.Files);
            File.Delete(archive);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataException(
                folder,
                "a folder that can be written",
                e.Message,
                "free some space, or choose another folder with --data",
                e);
        }
    }
}
