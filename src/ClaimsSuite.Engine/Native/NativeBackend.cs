using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using TorchSharp;

namespace ClaimsSuite.Engine.Native;

/// <summary>
/// Loads libtorch: our own files (<see cref="NativeFolder"/>), whatever else of that name the system would find first.
/// </summary>
public static class NativeBackend
{
    private static readonly Lock Gate = new();
    private static volatile bool s_loaded;

    /// <summary>
    /// Loads libtorch if that has not been done, and gives each torch operation one thread: bits change with the number
    /// of threads, so that parallelism is over units of work (<c>WorkerThreads</c>). Comes before anything of TorchSharp's.
    /// </summary>
    /// <exception cref="DllNotFoundException">The native libraries are not where they should be, or cannot be loaded.</exception>
    public static void Load()
    {
        if (s_loaded)
            return;
        lock (Gate)
        {
            if (s_loaded)
                return;
            var folder = NativeFolder.Find(AppContext.BaseDirectory);
            NativeFiles.Load(folder);
            StartTorch(folder);
            s_loaded = true;
        }
    }

    /// <summary>For those who make a tensor without <see cref="Load"/>, where the system has no libtorch of its own.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Whoever makes the first tensor needs libtorch, and may be any caller.")]
    internal static void FindLibraries() =>
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
            NativeFolder.Search(AppContext.BaseDirectory) is { } folder
            && NativeLibrary.TryLoad(Path.Combine(folder, NativeFiles.FileName(name)), out var handle) ? handle : 0;

    /// <summary>
    /// TorchSharp asks the system for its two libraries by name, is given those that are loaded, and so does not go on to
    /// copy its packages into the output folder. It does all that while its type is initialised.
    /// </summary>
    private static void StartTorch(string folder)
    {
        try
        {
            torch.set_num_threads(1);
        }
        catch (Exception e) when (e is TypeInitializationException or NotSupportedException or EntryPointNotFoundException)
        {
            var file = Path.Combine(folder, NativeFiles.FileName(NativeFiles.TorchSharp));
            throw NativeFiles.Unusable(file, "the library that TorchSharp is made for", Reason(e.GetBaseException()), e);
        }
    }

    private static string Reason(Exception cause) => $"{cause.GetType().Name}: {NativeFiles.FirstLine(cause.Message)}";
}
