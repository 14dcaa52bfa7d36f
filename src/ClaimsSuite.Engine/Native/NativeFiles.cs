using System.Runtime.InteropServices;

namespace ClaimsSuite.Engine.Native;

/// <summary>
/// The native libraries, loaded by their full paths and each after those that it needs. The system looks for what a library
/// needs among those that are loaded before it looks in folders, so that neither LD_LIBRARY_PATH nor a libtorch of the
/// distribution's comes between.
/// </summary>
internal static class NativeFiles
{
    /// <summary>The library that TorchSharp's calls go to.</summary>
    public const string TorchSharp = "LibTorchSharp";

    private static readonly string[] InOrder = ["c10", "torch_cpu", "torch", TorchSharp];

    /// <summary>How the system names the file of the library <paramref name="name"/>.</summary>
    public static string FileName(string name) =>
        OperatingSystem.IsWindows() ? $"{name}.dll" : OperatingSystem.IsMacOS() ? $"lib{name}.dylib" : $"lib{name}.so";

    /// <summary>Loads all of <paramref name="folder"/>, or says which file is the first that cannot be.</summary>
    /// <exception cref="DllNotFoundException">A file is missing or damaged, or the system refuses it.</exception>
    public static void Load(string folder)
    {
        var files = InOrder.Select(name => Path.Combine(folder, FileName(name))).ToList();
        foreach (var file in files)
        {
            if (!File.Exists(file))
                throw Unusable(file, "a library of libtorch's", "no such file");
        }
        // OpenMP's is left to the loader: it calls itself libgomp.so.1, libtorch asks for it by its file's name, and so loading
        // it first would satisfy nobody.
        foreach (var file in files.Concat(Directory.EnumerateFiles(folder, "libgomp-*.so.1")))
            RefuseTruncated(file);
        files.ForEach(LoadOne);
    }

    /// <summary>The one line that a user gets.</summary>
    public static DllNotFoundException Unusable(string file, string expected, string found, Exception? cause = null) => new(
        $"{file}: expected {expected}, found: {found}; {(File.Exists(file) ? "delete it, " : "")}build the solution again on this machine, "
        + $"and for a program elsewhere copy artifacts/native/{NativeFolder.Rid}",
        cause);

    /// <summary>Of a message of several lines.</summary>
    public static string FirstLine(string message) => Lines(message)[0];

    /// <summary>An interrupted copy; the loader itself would not notice, and the process would end by SIGBUS in the middle of it.</summary>
    private static void RefuseTruncated(string file)
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            using var content = File.OpenRead(file); // the length by FileInfo would be that of a link
            var expected = ElfLength.Of(content);
            if (content.Length < expected)
                throw Unusable(file, $"a library of {expected} bytes or more", $"{content.Length} bytes");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(file, "a library that can be read", FirstLine(e.Message), e);
        }
    }

    private static void LoadOne(string file)
    {
        try
        {
            NativeLibrary.Load(file);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            // The runtime's own words come first and name no cause; the system's follow.
            throw Unusable(file, "a library that this system can load", Lines(e.Message)[^1], e);
        }
    }

    private static string[] Lines(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length > 0 ? lines : ["no reason given"];
    }
}
