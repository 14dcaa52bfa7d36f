using ClaimsSuite.Tests.Commands.Store;

namespace ClaimsSuite.Tests;

/// <summary>Named pipes, which nobody writes to: whoever opens one waits for ever. Unix only.</summary>
internal static class Pipes
{
    /// <summary>For what must not wait for a pipe; only a failing test takes it all.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    public static async Task MakeAsync(string path)
    {
        using var process = ClaimsProcess.Start(null, "mkfifo", [path]);
        if ((await process.EndAsync()).Code != 0)
            throw new InvalidOperationException($"no pipe could be made at {path}");
    }
}
