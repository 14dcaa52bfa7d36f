using System.Buffers.Binary;
using System.Text;

namespace ClaimsSuite.NativePatch;

/// <summary>
/// The few tables of a 64-bit little-endian ELF shared object that dynamic symbol versions are made of (gABI; LSB "Symbol Versioning").
/// </summary>
internal sealed class ElfImage
{
    private const int SymbolSize = 24, SectionHeaderSize = 64;
    private readonly byte[] _bytes;
    private readonly Dictionary<string, (int Offset, int Size)> _sections = [];

    /// <summary>Reads the section table of <paramref name="bytes"/>, which later edits change in place.</summary>
    /// <exception cref="UnknownLayoutException">Not a 64-bit little-endian ELF file, or one of the needed tables is missing or points
    /// outside the file.</exception>
    public ElfImage(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < 64 || !bytes.AsSpan(0, 6).SequenceEqual<byte>([0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1]))
            throw new UnknownLayoutException("it is not a 64-bit little-endian ELF file");
        try
        {
            ReadSections();
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new UnknownLayoutException("its section table points outside the file");
        }
    }

    /// <summary>The index in .dynsym of the undefined symbol <paramref name="name"/>, or -1.</summary>
    public int FindUndefinedSymbol(string name)
    {
        var (offset, size) = Section(".dynsym");
        for (var i = 0; i < size / SymbolSize; i++)
        {
            var entry = offset + (i * SymbolSize);
            var definedIn = UInt16(entry + 6);
            if (definedIn == 0 && Name(UInt32(entry)) == name)
                return i;
        }
        return -1;
    }

    /// <summary>
    /// Lets the symbol at index <paramref name="symbol"/> stand for what <paramref name="other"/> names, version included.
    /// </summary>
    public void Alias(int symbol, int other)
    {
        var symbols = Section(".dynsym").Offset;
        var versions = Section(".gnu.version").Offset;
        _bytes.AsSpan(symbols + (other * SymbolSize), 4).CopyTo(_bytes.AsSpan(symbols + (symbol * SymbolSize)));
        _bytes.AsSpan(versions + (other * 2), 2).CopyTo(_bytes.AsSpan(versions + (symbol * 2)));
    }

    /// <summary>The file offset of vna_flags of the needed version <paramref name="name"/>, or -1.</summary>
    public int FindNeededVersionFlags(string name)
    {
        var need = Section(".gnu.version_r").Offset;
        while (true)
        {
            var entry = need + (int)UInt32(need + 8);
            for (var left = UInt16(need + 2); left > 0; left--)
            {
                if (Name(UInt32(entry + 8)) == name)
                    return entry + 4;
                entry += (int)UInt32(entry + 12);
            }
            var next = (int)UInt32(need + 12);
            if (next == 0)
                return -1;
            need += next;
        }
    }

    /// <summary>The 16-bit value at a file offset.</summary>
    public ushort UInt16(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(offset));

    private uint UInt32(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(offset));

    private int Position(int offset) => checked((int)BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(offset)));

    private string Name(uint offset) => Text(Section(".dynstr").Offset + (int)offset);

    private string Text(int offset)
    {
        var tail = _bytes.AsSpan(offset);
        return Encoding.ASCII.GetString(tail[..tail.IndexOf((byte)0)]);
    }

    private (int Offset, int Size) Section(string name) =>
        _sections.TryGetValue(name, out var section) ? section : throw new UnknownLayoutException($"it has no section {name}");

    private void ReadSections()
    {
        int table = Position(0x28), count = UInt16(0x3C);
        var names = Position(table + (UInt16(0x3E) * SectionHeaderSize) + 0x18);
        for (var i = 0; i < count; i++)
        {
            var header = table + (i * SectionHeaderSize);
            _sections[Text(names + (int)UInt32(header))] = (Position(header + 0x18), Position(header + 0x20));
        }
    }
}
