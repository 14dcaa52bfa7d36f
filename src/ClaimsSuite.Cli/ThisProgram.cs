namespace ClaimsSuite.Cli;

/// <summary>How this program is started anew, by a parent of worker processes or by a batch system.</summary>
internal static class ThisProgram
{
    /// <summary>The file to start, and the arguments that stand before those of the command.</summary>
    public static IReadOnlyList<string> CommandLine { get; } = typeof(ThisProgram).Assembly.Location is { Length: > 0 } program
        ? [Host(), program]
        : [Environment.ProcessPath!];

    /// <summary>The dotnet that runs this process, or the one that a test's host was started by.</summary>
    private static string Host() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? Environment.ProcessPath!
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
}
