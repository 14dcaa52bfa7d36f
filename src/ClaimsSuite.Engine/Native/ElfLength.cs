using static System.Buffers.Binary.BinaryPrimitives;

namespace ClaimsSuite.Engine.Native;

/// <summary>How long an ELF file must be to hold what its header says (gABI, "ELF Header" and "Program Header").</summary>
internal static class ElfLength
{
    private const int HeaderSize = 64, SegmentSize = 56;

    /// <summary>
    /// The furthest end of a segment or of one of the two tables, for a 64-bit little-endian file. Linkers write the table of
    /// sections last, but those who change libraries append segments after it. The length of a header if the file is shorter
    /// than that, and 0 if it is of another kind: what that is, the loader will say.
    /// </summary>
    public static long Of(FileStream file)
    {
        var header = new byte[HeaderSize];
        if (file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize)
            return HeaderSize;
        if (!header.AsSpan(0, 6).SequenceEqual<byte>([0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1]))
            return 0;
        long segments = ReadInt64LittleEndian(header.AsSpan(0x20)), sections = ReadInt64LittleEndian(header.AsSpan(0x28));
        var end = sections + (UInt16(header, 0x3A) * UInt16(header, 0x3C));
        var table = new byte[UInt16(header, 0x38) * SegmentSize];
        if (segments < 0 || segments > file.Length - table.Length)
            return segments + table.Length;
        file.Position = segments;
        file.ReadExactly(table);
        for (var at = 0; at < table.Length; at += SegmentSize)
            end = Math.Max(end, ReadInt64LittleEndian(table.AsSpan(at + 0x08)) + ReadInt64LittleEndian(table.AsSpan(at + 0x20)));
        return end;
    }

    private static int UInt16(byte[] header, int offset) => ReadUInt16LittleEndian(header.AsSpan(offset));
}
