namespace ClaimsSuite.Data.Download;

/// <summary>
/// What has arrived of a download, under a name that ends in <c>.part</c>: always a file that this process made, for what was found
/// under that name may be a link that leads anywhere. What a file there held is copied into it, to be continued.
/// </summary>
internal sealed class PartFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _content;
    private bool _isKept;

    private PartFile(string path, FileStream content) => (_path, _content) = (path, content);

    /// <summary>Bytes so far.</summary>
    public long Length => _content.Length;

    /// <summary>Makes the file; it begins with what an earlier download left, if that is no link and no pipe.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static PartFile Take(string path)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()[..8]}.part";
        var content = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        try
        {
            if (File.Exists(path) && new FileInfo(path).LinkTarget is null && !RegularFile.IsSpecial(path))
            {
                using var earlier = File.OpenRead(path);
                earlier.CopyTo(content);
            }
            File.Move(temporary, path, overwrite: true);
            return new PartFile(path, content);
        }
        catch
        {
            content.Dispose();
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Adds bytes at its end.</summary>
    public ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        _content.Seek(0, SeekOrigin.End);
        return _content.WriteAsync(bytes, cancellation);
    }

    /// <summary>Forgets what has arrived.</summary>
    public void Clear() => _content.SetLength(0);

    /// <summary>Whether it is what it should be: told by the bytes that were written, not by what bears the name now.</summary>
    public bool Matches(RemoteFile file) => Checksum.Matches(_content, file);

    /// <summary>Gives it its final name, in place of whatever has that.</summary>
    /// <exception cref="IOException">It cannot be renamed.</exception>
    public void MoveTo(string target)
    {
        _content.Flush();
        File.Move(_path, target, overwrite: true);
        _isKept = true;
    }

    /// <summary>Leaves it for the next time, unless there is nothing in it.</summary>
    public void Dispose()
    {
        var isEmpty = !_isKept && Length == 0;
        _content.Dispose();
        if (isEmpty)
            File.Delete(_path);
    }
}
