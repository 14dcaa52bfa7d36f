namespace ClaimsSuite.Data.Download;

/// <summary>
/// Fetches files from mirrors in order. What arrives goes to <c>NAME.part</c>, which a later attempt, mirror or process
/// continues (<see cref="PartFile"/>); only a file whose checksum is right gets its name.
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
            if (Checksum.Matches(target, file))
                return;
            Directory.CreateDirectory(folder);
            using var arrived = PartFile.Take(part);
            foreach (var mirror in file.Mirrors)
            {
                try
                {
                    await FetchFromAsync(mirror, file, arrived, progress, cancellation).ConfigureAwait(false);
                    arrived.MoveTo(target);
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
        Uri mirror, RemoteFile file, PartFile part, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        var inherited = part.Length > 0;
        var farthest = part.Length;
        for (var failures = 0; ;)
        {
            try
            {
                if (!inherited || !part.Matches(file))
                    await ReceiveAsync(mirror, file, part, progress, cancellation).ConfigureAwait(false);
                if (part.Matches(file))
                    return;
                part.Clear();
                if (!inherited)
                    throw new MirrorException("another file (its SHA-256 is wrong)", mayPass: false);

                // The beginning came from elsewhere and may be to blame: once more, all from this mirror.
                inherited = false;
            }
            catch (MirrorException e) when (e.MayPass)
            {
                failures = part.Length > farthest ? 1 : failures + 1;
                farthest = Math.Max(farthest, part.Length);
                if (failures >= patience.Attempts)
                    throw;
                await Task.Delay(patience.Pause, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Continues <paramref name="part"/> from where it ends, or starts it over when the server cannot.</summary>
    private async Task ReceiveAsync(
        Uri mirror, RemoteFile file, PartFile part, IProgress<DownloadProgress>? progress, CancellationToken cancellation)
    {
        using var connection = await Connection.OpenAsync(http, mirror, part.Length, patience.Silence, cancellation).ConfigureAwait(false);
        if (connection.Start < part.Length)
            part.Clear();
        if (connection.Total > file.MostBytes)
            throw new MirrorException($"another file (of {connection.Total} bytes)", mayPass: false);

        var received = connection.Start;
        var buffer = new byte[1 << 16];
        while (await connection.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var count)
        {
            received += count;
            if (received > file.MostBytes)
            {
                part.Clear();
                throw new MirrorException($"another file (of more than {file.MostBytes} bytes)", mayPass: false);
            }

            await part.AppendAsync(buffer.AsMemory(0, count), cancellation).ConfigureAwait(false);
            progress?.Report(new DownloadProgress(file.Name, mirror.Host, received, connection.Total));
        }
    }
}
