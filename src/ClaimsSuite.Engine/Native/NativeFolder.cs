namespace ClaimsSuite.Engine.Native;

/// <summary>
/// Where the native libraries lie: once beside all outputs (artifacts/native/RID) and not in each project's output, or in
/// such a folder with a program that was copied elsewhere, or next to that program itself.
/// </summary>
internal static class NativeFolder
{
    /// <summary>The system and processor that libtorch is built for, as NuGet names them.</summary>
    public static string Rid => OperatingSystem.IsWindows() ? "win-x64" : OperatingSystem.IsMacOS() ? "osx-arm64" : "linux-x64";

    /// <summary>The folder that belongs to the program in the folder <paramref name="program"/>.</summary>
    /// <exception cref="DllNotFoundException">There is none.</exception>
    public static string Find(string program) => Search(program) ?? throw new DllNotFoundException(
        $"{program}: expected libtorch's files there or in a folder native/{Rid} there or further up, found none; "
        + $"build the solution, or copy its artifacts/native to {Path.Combine(program, "native")}");

    /// <summary>The same, or null if there is none.</summary>
    public static string? Search(string program)
    {
        // What lies next to the program is found first by the runtime too, and two copies must not get mixed.
        if (File.Exists(Path.Combine(program, NativeFiles.FileName(NativeFiles.TorchSharp))))
            return program;
        for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "native", Rid);
            if (Directory.Exists(candidate))
                return candidate;
        }
        return null;
    }
}
