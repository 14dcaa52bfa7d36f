using System.Buffers.Binary;
using System.IO.Compression;

namespace ClaimsSuite.Data.Reading;

/// <summary>
/// One file of a data set, read once from front to back; gunzipped when its first bytes say so, whatever its name.
/// Memory is taken for what the file really holds, never for what a header announces.
/// </summary>
internal sealed class DataFile : IDisposable
{
    /// <summary>The most that is read of one file, 1 GiB: twenty times MNIST's training images.</summary>
    public const long MaximumLength = 1L << 30;

    private const int DeflateBestRatio = 1032, FirstPiece = 1 << 20;
    private readonly Stream _content;
    private readonly bool _compressed;
    private readonly long _upperBound;
    private readonly uint _gzipLength;
    private long _position;

    private DataFile(string path, FileStream file)
    {
        Path = path;
        _compressed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        if (_compressed)
            _gzipLength = LastWord(file);
        file.Position = 0;
        _content = _compressed ? new GZipStream(file, CompressionMode.Decompress) : file;
        _upperBound = _compressed ? file.Length * DeflateBestRatio : file.Length;
    }

    /// <summary>Where the file is.</summary>
    public string Path { get; }

    /// <summary>Bytes that it holds by its size; of a compressed file those that its last member says it has.</summary>
    public long Announced => _compressed ? _gzipLength : _upperBound;

    /// <summary>Finds out before a file of data is opened whether it is one; what is not there is the opener's to tell.</summary>
    /// <exception cref="DataException">There is a pipe, a device or the like.</exception>
    public static void MustBeRegular(string path)
    {
        if (RegularFile.IsSpecial(path))
            throw new DataException(path, "a regular file", "a pipe, a device or the like", "give the path of a file");
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="DataException">It is missing, a folder, a pipe or a device, empty, or cannot be read.</exception>
    public static DataFile Open(string path)
    {
        if (Directory.Exists(path))
            throw new DataException(path, "a file", "a folder", "give the file's own path");
        FileStream? file = null;
        try
        {
            MustBeRegular(path);
            file = File.OpenRead(path);
            if (file.Length == 0)
                throw new DataException(path, "data", "an empty file", "fetch it again");
            return new DataFile(path, file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataException(path, "a file", "nothing there", "check the path or fetch it again", e);
        }
        catch (Exception e)
        {
            file?.Dispose();
            if (e is IOException or UnauthorizedAccessException)
                throw Unreadable(path, e);
            throw;
        }
    }

    /// <summary>The next <paramref name="count"/> bytes.</summary>
    /// <param name="count">How many.</param>
    /// <param name="what">What they are, for the message.</param>
    /// <param name="memoryEach">Bytes of memory that each of them will take with all that is made of it.</param>
    /// <exception cref="DataException">
    /// The file is too short for them, corrupt, or unreadable, or they would take more memory than there is.
    /// </exception>
    public byte[] Read(long count, string what, int memoryEach = 1)
    {
        if (count > MaximumLength)
        {
            throw new DataException(
                Path,
                $"at most {MaximumLength} bytes",
                $"a header that announces {count} bytes ({what})",
                "check that this is the right file");
        }

        if (_position + count > _upperBound)
            throw TooShort(count, what, _compressed ? $"gzip that cannot hold more than {_upperBound}" : $"{_upperBound - _position}");

        MemoryLimit.MustHold(Path, what, (double)count * memoryEach);
        var bytes = ReadUpTo(count);
        return bytes.Length == count ? bytes : throw TooShort(count, what, $"{bytes.Length}");
    }

    /// <summary>All that is left, up to a bound.</summary>
    /// <exception cref="DataException">More than <paramref name="most"/> bytes are left, or the file is corrupt or unreadable.</exception>
    public byte[] ReadToEnd(long most, string what)
    {
        var bytes = ReadUpTo(most);
        ExpectEnd($"at most {most} bytes ({what})");
        return bytes;
    }

    /// <summary>Checks that nothing follows.</summary>
    /// <param name="expected">What the whole file should have been.</param>
    /// <exception cref="DataException">There are more bytes, or what was read fails the gzip checksum or length.</exception>
    public void ExpectEnd(string expected)
    {
        if (Fill(stackalloc byte[1]) > 0)
            throw new DataException(Path, expected, "trailing bytes after them", "fetch it again");
        // The length in the last four bytes is that of the whole where there is one member.
        if (_compressed && (uint)_position != _gzipLength && !GzipMembers.AreWhole(Path, _position))
            throw CorruptGzip(null);
    }

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();

    /// <summary>What a compressed file holds is not known beforehand, so the buffer grows with what arrives.</summary>
    private byte[] ReadUpTo(long most)
    {
        var buffer = new byte[Math.Min(most, _compressed ? FirstPiece : _upperBound - _position)];
        var filled = Fill(buffer);
        while (filled == buffer.Length && filled < most && _compressed)
        {
            Array.Resize(ref buffer, (int)Math.Min(most, 2L * buffer.Length));
            filled += Fill(buffer.AsSpan(filled));
        }

        Array.Resize(ref buffer, filled);
        _position += filled;
        return buffer;
    }

    private int Fill(Span<byte> buffer)
    {
        try
        {
            return _content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException e)
        {
            throw CorruptGzip(e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(Path, e);
        }
    }

    private static uint LastWord(FileStream file)
    {
        var word = new byte[4];
        file.Position = Math.Max(0, file.Length - word.Length);
        _ = file.ReadAtLeast(word, word.Length, throwOnEndOfStream: false);
        return BinaryPrimitives.ReadUInt32LittleEndian(word);
    }

    private DataException CorruptGzip(Exception? cause) =>
        new(Path, "an intact gzip file", "a truncated or corrupt one", "fetch it again", cause);

    private DataException TooShort(long count, string what, string found) =>
        new(Path, $"{count} bytes ({what})", $"{found}: the file is truncated", "fetch it again");

    private static DataException Unreadable(string path, Exception cause) =>
        new(path, "a readable file", $"one that cannot be read ({cause.Message})", "check its permissions", cause);
}
