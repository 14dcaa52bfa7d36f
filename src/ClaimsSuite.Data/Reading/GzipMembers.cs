using System.Buffers.Binary;
using System.IO.Compression;

namespace ClaimsSuite.Data.Reading;

/// <summary>
/// Walks the members of a gzip file (RFC 1952), of which there may be several, as <c>cat a.gz b.gz</c> makes them. GZipStream
/// reads them all and checks their checksums, but overlooks a trailer that is cut off and bytes that follow the last.
/// </summary>
internal static class GzipMembers
{
    private const int Extra = 4, Name = 8, Comment = 16, HeaderCheck = 2, TrailerLength = 8;

    /// <summary>Whether the file is members from its first byte to its last, with <paramref name="length"/> bytes in all.</summary>
    public static bool AreWhole(string path, long length)
    {
        using var file = File.OpenRead(path);
        Span<byte> trailer = stackalloc byte[TrailerLength];
        var total = 0L;
        while (file.Position < file.Length)
        {
            if (!PassHeader(file) || Inflate(file, length - total) is not { } size)
                return false;
            if (file.ReadAtLeast(trailer, TrailerLength, throwOnEndOfStream: false) < TrailerLength
                || BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) != (uint)size)
                return false;
            total += size;
        }
        return total == length;
    }

    private static bool PassHeader(FileStream file)
    {
        Span<byte> head = stackalloc byte[10];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || head[0] != 0x1F || head[1] != 0x8B)
            return false;
        var flags = head[3];
        if ((flags & Extra) != 0)
            file.Position += file.ReadByte() + (file.ReadByte() << 8);
        if ((flags & Name) != 0)
            PassText(file);
        if ((flags & Comment) != 0)
            PassText(file);
        if ((flags & HeaderCheck) != 0)
            file.Position += 2;
        return true;
    }

    private static void PassText(FileStream file)
    {
        while (file.ReadByte() > 0)
        {
        }
    }

    /// <summary>The length of one member's content; nothing if it is corrupt or longer than <paramref name="most"/>.</summary>
    private static long? Inflate(FileStream file, long most)
    {
        using var deflate = new DeflateStream(new ByteByByte(file), CompressionMode.Decompress);
        var buffer = new byte[1 << 16];
        var size = 0L;
        try
        {
            while (size <= most && deflate.Read(buffer) is > 0 and var count)
                size += count;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        return size <= most ? size : null;
    }

    /// <summary>Hands out one byte at a time, so that nothing beyond a member's end is taken from the file.</summary>
    private sealed class ByteByByte(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer) => inner.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
