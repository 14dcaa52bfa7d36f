using System.Reflection;

namespace ClaimsSuite;

/// <summary>The version of this framework.</summary>
public static class SuiteVersion
{
    /// <summary>With the commit, if it was built in a repository: <c>0.1.0+8d2a226...</c></summary>
    public static string Build { get; } =
        typeof(SuiteVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary><c>0.1.0</c></summary>
    public static string Number { get; } = typeof(SuiteVersion).Assembly.GetName().Version?.ToString(3) ?? "unknown";
}
