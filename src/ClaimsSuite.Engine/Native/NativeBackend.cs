using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using TorchSharp;

namespace ClaimsSuite.Engine.Native;

/// <summary>
/// Finds and loads libtorch. The libraries lie once beside all outputs (artifacts/native/RID), or next to the program
/// when it was published, and not in each project's output.
/// </summary>
public static class NativeBackend
{
    private static readonly Lock Gate = new();
    private static bool s_loaded;

    /// <summary>
    /// Loads libtorch if that has not been done, and gives each torch operation one thread: bits change with the number
    /// of threads, so that parallelism is over units of work (<c>WorkerThreads</c>).
    /// </summary>
    /// <exception cref="DllNotFoundException">The native libraries are not where the build puts them, or the system cannot load them.</exception>
    public static void Load()
    {
        lock (Gate)
        {
            if (s_loaded)
                return;
            LoadTorch();
            torch.set_num_threads(1);
            s_loaded = true;
        }
    }

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Whoever makes the first tensor needs libtorch to be found, and that may be any caller.")]
    internal static void FindLibraries() =>
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
            NativeLibrary.TryLoad(Path.Combine(Folder(), FileName(name)), out var handle) ? handle : 0;

    private static void LoadTorch()
    {
        try
        {
            torch.InitializeDeviceType(DeviceType.CPU);
        }
        catch (NotSupportedException e)
        {
            throw new DllNotFoundException($"{Folder()}: expected libtorch, which could not be loaded from there; build the solution again on this machine", e);
        }
    }

    private static string FileName(string name) =>
        OperatingSystem.IsWindows() ? $"{name}.dll" : OperatingSystem.IsMacOS() ? $"lib{name}.dylib" : $"lib{name}.so";

    private static string Folder()
    {
        var rid = OperatingSystem.IsWindows() ? "win-x64" : OperatingSystem.IsMacOS() ? "osx-arm64" : "linux-x64";
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "native", rid);
            if (Directory.Exists(candidate))
                return candidate;
        }
        return AppContext.BaseDirectory;
    }
}
