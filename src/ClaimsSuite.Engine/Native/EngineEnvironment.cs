using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace ClaimsSuite.Engine.Native;

/// <summary>What results were made with, without a word about the host's name, user or folders. Known without starting libtorch.</summary>
public static class EngineEnvironment
{
    /// <summary>The suite's version and, if it was built in a repository, the commit: <c>0.1.0+8d2a226...</c></summary>
    public static string Build { get; } =
        typeof(EngineEnvironment).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Names and versions for reports.</summary>
    public static IReadOnlyDictionary<string, string> Describe() => new Dictionary<string, string>
    {
        ["suite"] = typeof(EngineEnvironment).Assembly.GetName().Version?.ToString(3) ?? "unknown",
        ["torchSharp"] = EngineIdentity.Current.TorchSharp,
        ["libtorch"] = EngineIdentity.Current.LibTorch,
        ["dotnet"] = Environment.Version.ToString(),
        ["os"] = RuntimeInformation.RuntimeIdentifier,
        ["vectors"] = EngineIdentity.Current.Vectors,
        ["processors"] = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture),
    };
}
