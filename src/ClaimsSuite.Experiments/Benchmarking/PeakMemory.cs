using System.Diagnostics;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>The most memory that this process has had resident.</summary>
internal static class PeakMemory
{
    /// <summary>Bytes, since <see cref="Restart"/> on Linux, since the process began elsewhere.</summary>
    public static long Bytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Begins the count anew where the system can: Linux, unless a sandbox forbids it.</summary>
    public static void Restart()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The peak is then that of the process so far.
        }
    }
}
