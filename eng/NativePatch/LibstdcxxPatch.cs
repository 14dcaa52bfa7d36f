namespace ClaimsSuite.NativePatch;

/// <summary>
/// Lets TorchSharp 0.107's libLibTorchSharp.so load where libstdc++ is older than GCC 13.2 (Debian 12, Ubuntu 22.04).
/// It imports one symbol that such a libstdc++ lacks: <c>std::ios_base_library_init()</c>, which only marks that the
/// standard streams are wanted; they are initialised by older means there. The import is renamed to a function that is
/// imported anyway, takes nothing and changes nothing, and the version requirement is made weak. No byte moves.
/// </summary>
public static class LibstdcxxPatch
{
    /// <summary>The import that older libraries lack.</summary>
    public const string MissingSymbol = "_ZSt21ios_base_library_initv";

    private const string HarmlessSymbol = "_ZNSt6chrono3_V212steady_clock3nowEv";
    private const string MissingVersion = "GLIBCXX_3.4.32";
    private const ushort WeakFlag = 2; // VER_FLG_WEAK

    /// <summary>
    /// The patched copy of <paramref name="library"/>; a library that does not need the patch, or has had it, comes back as it is.
    /// </summary>
    /// <exception cref="UnknownLayoutException">The file is not laid out as the patch expects.</exception>
    public static byte[] Apply(byte[] library)
    {
        try
        {
            return ApplyTo((byte[])library.Clone());
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            throw new UnknownLayoutException("one of its tables points outside the file");
        }
    }

    private static byte[] ApplyTo(byte[] copy)
    {
        var elf = new ElfImage(copy);
        int symbol = elf.FindUndefinedSymbol(MissingSymbol), flags = elf.FindNeededVersionFlags(MissingVersion);
        if (symbol < 0 && (flags < 0 || elf.UInt16(flags) == WeakFlag))
            return copy;
        var harmless = elf.FindUndefinedSymbol(HarmlessSymbol);
        if (symbol < 0)
            throw new UnknownLayoutException($"it needs {MissingVersion}, but not for {MissingSymbol}");
        if (flags < 0)
            throw new UnknownLayoutException($"it imports {MissingSymbol}, but not from {MissingVersion}");
        if (harmless < 0)
            throw new UnknownLayoutException($"it does not import {HarmlessSymbol}");
        elf.Alias(symbol, harmless);
        copy[flags] = (byte)WeakFlag;
        return copy;
    }
}
