using System.Runtime.InteropServices;
using Microsoft.Build.Framework;

namespace ClaimsSuite.NativePatch;

/// <summary>
/// The build step that puts libLibTorchSharp.so into the output, patched where the system's libstdc++ needs it (<see
/// cref="LibstdcxxPatch"/>).
/// </summary>
public sealed class DeployLibTorchSharp : Microsoft.Build.Utilities.Task
{
    /// <summary>The library in the package cache; only read.</summary>
    [Required]
    public required string Source { get; set; }

    /// <summary>Where the copy goes; replaced by rename, so that a hard link to the cache would not carry the change back.</summary>
    [Required]
    public required string Destination { get; set; }

    /// <summary>Set in tests; otherwise the system's libstdc++ is asked.</summary>
    public bool? SystemIsNewEnough { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var original = File.ReadAllBytes(Source);
            var wanted = (SystemIsNewEnough ?? SystemHasSymbol()) ? original : LibstdcxxPatch.Apply(original);
            if (File.Exists(Destination) && File.ReadAllBytes(Destination).AsSpan().SequenceEqual(wanted))
                return true;
            Replace(wanted);
            var how = wanted.AsSpan().SequenceEqual(original) ? "as it is" : "patched for a libstdc++ older than GCC 13.2";
            Log.LogMessage(MessageImportance.High, $"{Path.GetFileName(Destination)}: copied {how}");
            return true;
        }
        catch (UnknownLayoutException e)
        {
            Log.LogError($"{Source}: expected TorchSharp 0.107's library, but {e.Message}; it was left alone. "
                + "Build on a system with libstdc++ of GCC 13.2 or newer (Ubuntu 24.04, Debian 13), or use TorchSharp 0.107.0.");
            return false;
        }
        catch (IOException e)
        {
            Log.LogError($"{Destination}: could not be written: {e.Message}");
            return false;
        }
    }

    private static bool SystemHasSymbol() =>
        NativeLibrary.TryLoad("libstdc++.so.6", out var handle) && NativeLibrary.TryGetExport(handle, LibstdcxxPatch.MissingSymbol, out _);

    private void Replace(byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Destination)!);
        var temporary = $"{Destination}.{Environment.ProcessId}.tmp";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, Destination, overwrite: true);
    }
}
