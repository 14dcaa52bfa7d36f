using ClaimsSuite.Tests.Data;

namespace ClaimsSuite.Tests.Commands.Store;

/// <summary>A script that is found on the path in place of a program; Unix only.</summary>
internal static class StandIn
{
    /// <summary>Puts the script where a process with the returned environment finds it first.</summary>
    /// <param name="folder">Where it is written to.</param>
    /// <param name="program">The program's name.</param>
    /// <param name="script">The script, its interpreter in the first line.</param>
    /// <param name="variables">What else the environment is to hold.</param>
    public static Dictionary<string,
    string?> OnPath(TemporaryFolder folder, string program, string script, params (string Name, string Value)[] variables)
    {
        var bin = Directory.CreateDirectory(folder["bin"]).FullName;
        File.WriteAllText($"{bin}/{program}", script.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode($"{bin}/{program}", UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        var environment = variables.ToDictionary(variable => variable.Name, variable => (string?)variable.Value);
        environment["PATH"] = $"{bin}:{Environment.GetEnvironmentVariable("PATH")}";
        return environment;
    }
}
