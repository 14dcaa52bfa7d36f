using System.ComponentModel;
using System.Diagnostics;

namespace ClaimsSuite.Commands.Slurm;

/// <summary>Slurm's <c>sbatch</c>.</summary>
internal static class Sbatch
{
    private const string Name = "sbatch";
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Finds out before anything is written whether there is Slurm here.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static void MustBeHere()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (!folders.Any(folder => IsProgram(Path.Combine(folder, Name))))
            throw Missing();
    }

    /// <summary>Submits a batch file.</summary>
    /// <param name="arguments">Options, and the file.</param>
    /// <returns>The job's number.</returns>
    /// <exception cref="UsageException">There is no Slurm here, or it refuses.</exception>
    public static string Submit(params IEnumerable<string> arguments)
    {
        using var process = Start(
            new ProcessStartInfo(Name, ["--parsable", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true });
        var error = process.StandardError.ReadToEndAsync();
        // On federated clusters the cluster's name follows, after a semicolon.
        var job = process.StandardOutput.ReadToEnd().Trim().Split(';')[0];
        process.WaitForExit();
        return process.ExitCode == 0 && job.Length > 0
            ? job
            : throw new UsageException(
                $"sbatch: expected the job to be accepted, but {error.GetAwaiter().GetResult().Trim().ReplaceLineEndings("; ")}");
    }

    private static bool IsProgram(string path) => File.Exists(path)
        && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != 0);

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw Missing();
        }
    }

    private static UsageException Missing() => new(
        "sbatch: expected Slurm's command on the path, found none; run this where jobs are submitted, or see the files with --dry-run");
}
