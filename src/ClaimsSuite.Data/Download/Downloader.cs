namespace ClaimsSuite.Data.Download;

/// <summary>
/// Fetches files from mirrors in order. What arrives goes to <c>NAME.part</c>, which a later attempt, mirror or process
/// continues; only a file whose checksum is right gets its name.
/// </summary>
/// <param name="http">Must not decompress by itself; its own timeout should be infinite.</param>
/// <param name="patience">When to try again and when to give up.</param>
public sealed class Downloader(HttpClient http, Patience patience)
{
    /// <summary>
    /// Fetches <paramref name="file"/> into <paramref name="folder"/>, which is made when missing, unless it is there
    /// already.
    /// </summary>
    /// <exception cref="DataException">No mirror served the right file, or it could not be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; what has arrived stays for the next time.</exception>
    public async Task FetchAsync(RemoteFile file, string folder, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        var target = Path.Combine(folder, file.Name);
        var part = target + ".part";
        var failures = new List<string>();
        try
        {
            if (File.Exists(target) && Checksum.Matches(target, file))
                return;
            Directory.CreateDirectory(folder);
            foreach (var mirror in file.Mirrors)
            {
                try
                {
                    await FetchFromAsync(mirror, file, part, progress, cancellation).ConfigureAwait(false);
                    File.Move(part, target, overwrite: true);
                    return;
                }
                catch (MirrorException e)
                {
                    failures.Add($"{mirror}: {e.Message}");
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataException(
                part,
                "a file that can be written",
                e.Message,
                "free some space, or choose another folder with --data",
                e);
        }

        throw new DataException(
            file.Name,
            "the published file from a mirror",
            string.Join(" | ", failures),
            $"check the network and pull again, or put the file into {folder} by hand");
    }

    private async Task FetchFromAsync(
        Uri mirror, RemoteFile file, string part, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        var inherited = Length(part) > 0;
        var farthest = Length(part);
        for (var failures = 0; ;)
        {
            try
            {
                if (!inherited || !Checksum.Matches(part, file))
                    await ReceiveAsync(mirror, file, part, progress, cancellation).ConfigureAwait(false);
                if (Checksum.Matches(part, file))
                    return;
                File.Delete(part);
                if (!inherited)
                    throw new MirrorException("another file (its SHA-256 is wrong)", mayPass: false);

                // The beginning came from elsewhere and may be to blame: once more, all from this mirror.
                inherited = false;
            }
            catch (MirrorException e) when (e.MayPass)
            {
                failures = Length(part) > farthest ? 1 : failures + 1;
                farthest = Math.Max(farthest, Length(part));
                if (failures >= patience.Attempts)
                    throw;
                await Task.Delay(patience.Pause, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Continues <paramref name="part"/> from where it ends, or starts it over when the server cannot.</summary>
    private async Task ReceiveAsync(
        Uri mirror, RemoteFile file, string part, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        using var connection = await Connection.OpenAsync(http, mirror, Length(part), patience.Silence, cancellation).ConfigureAwait(false);
        if (connection.Start < Length(part))
            File.Delete(part);
        if (connection.Total > file.MostBytes)
            throw new MirrorException($"another file (of {connection.Total} bytes)", mayPass: false);

        var received = connection.Start;
        await using var output = new FileStream(part, FileMode.Append, FileAccess.Write, FileShare.None);
        var buffer = new byte[1 << 16];
        while (await connection.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var count)
        {
            received += count;
            if (received > file.MostBytes)
            {
                output.SetLength(0);
                throw new MirrorException($"another file (of more than {file.MostBytes} bytes)", mayPass: false);
            }

            await output.WriteAsync(buffer.AsMemory(0, count), cancellation).ConfigureAwait(false);
            progress?.Report(new DownloadProgress(file.Name, mirror.Host, received, connection.Total));
        }
    }

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
