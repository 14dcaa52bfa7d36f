using System.Runtime.InteropServices;

namespace ClaimsSuite;

/// <summary>
/// Files that hold so many bytes and no more. To open a pipe waits for whoever writes to it, and a device may have no end; .NET tells
/// neither from a file on Unix, so its own layer over the system is asked.
/// </summary>
internal static class RegularFile
{
    private const string FolderName = "a folder", DeadLink = "a link that leads nowhere";

    private const int TypeMask = 0xF000, Pipe = 0x1000, Folder = 0x4000, File = 0x8000, Socket = 0xC000;

    /// <summary>What is there in place of a file: <c>a folder</c>. None where there is a file, links to it followed, or nothing.</summary>
    public static string? Obstacle(string path)
    {
        if (OperatingSystem.IsWindows())
            return Directory.Exists(path) ? FolderName : null;
        if (Stat(path, out var status) != 0)
            return new FileInfo(path).LinkTarget is null ? null : DeadLink;
        return (status.Mode & TypeMask) switch
        {
            File => null,
            Folder => FolderName,
            Pipe => "a pipe",
            Socket => "a socket",
            _ => "a device",
        };
    }

    /// <summary>Whether there is a pipe, a socket or a device: whoever opens it may wait for ever.</summary>
    public static bool IsSpecial(string path) => Obstacle(path) is not (null or FolderName or DeadLink);

    /// <summary>All bytes of a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="most">How many bytes it may have at most.</param>
    /// <exception cref="InvalidDataException">It is no file, or has more bytes; says so in a few words.</exception>
    /// <exception cref="IOException">Nothing is there, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path, int most)
    {
        if (Obstacle(path) is { } obstacle)
            throw new InvalidDataException($"it is {obstacle}");
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        if (file.Length > most)
            throw new InvalidDataException(FormattableString.Invariant($"it has {file.Length} bytes, and at most {most} are read"));
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out FileStatus status);

    /// <summary>The beginning of what is written there; all of it has half this size.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct FileStatus
    {
        [FieldOffset(4)]
        public int Mode;
    }
}
