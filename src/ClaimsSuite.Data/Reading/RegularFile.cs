using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ClaimsSuite.Data.Reading;

/// <summary>Tells files from pipes, sockets and devices, which may keep whoever opens them waiting for ever.</summary>
internal static class RegularFile
{
    private const int ModeOffset = 4, StatusLength = 256, TypeMask = 0xF000, File = 0x8000, Folder = 0x4000;

    /// <summary>
    /// Whether there is something at <paramref name="path"/>, or where the link there leads, that is neither a file nor a folder. The
    /// runtime has no public way to ask, so this asks the library by which it does so itself.
    /// </summary>
    public static bool IsSpecial(string path)
    {
        if (OperatingSystem.IsWindows())
            return false;
        var status = new byte[StatusLength];
        if (Status([.. Encoding.UTF8.GetBytes(path), 0], status) != 0)
            return false;
        return (BinaryPrimitives.ReadInt32LittleEndian(status.AsSpan(ModeOffset)) & TypeMask) is not (File or Folder);
    }

    /// <summary>Finds out before a file of data is opened whether it is one; what is not there is the opener's to tell.</summary>
    /// <exception cref="DataException">There is something else.</exception>
    public static void MustBe(string path)
    {
        if (IsSpecial(path))
            throw new DataException(path, "a regular file", "a pipe, a device or the like", "give the path of a file");
    }

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Status(byte[] path, byte[] status);
}
