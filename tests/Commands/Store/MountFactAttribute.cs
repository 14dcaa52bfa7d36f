using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace ClaimsSuite.Tests.Commands.Store;

/// <summary>A test that makes small disks of its own, which takes Linux and an account that may mount.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MountFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> MayMount = new(() =>
    {
        try
        {
            string[] mount = ["--mount", "mount", "-t", "tmpfs", "probe", Path.GetTempPath()];
            using var process = Process.Start(new ProcessStartInfo("unshare", mount) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    public MountFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (!OperatingSystem.IsLinux() || !MayMount.Value)
            Skip = "this account may not mount a disk; RunStoreTests have a writer that fails in its place";
    }
}
