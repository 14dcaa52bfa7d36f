using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TorchSharp;

namespace ClaimsSuite.Engine.Native;

/// <summary>What results were made with, without a word about the host's name, user or folders.</summary>
public static class EngineEnvironment
{
    /// <summary>Names and versions for reports.</summary>
    public static IReadOnlyDictionary<string, string> Describe() => new Dictionary<string, string>
    {
        ["suite"] = typeof(EngineEnvironment).Assembly.GetName().Version?.ToString(3) ?? "unknown",
        ["torchSharp"] = typeof(torch).Assembly.GetName().Version?.ToString(3) ?? "unknown",
        ["libtorch"] = torch.__version__,
        ["dotnet"] = Environment.Version.ToString(),
        ["os"] = RuntimeInformation.RuntimeIdentifier,
        ["vectors"] = Vector512.IsHardwareAccelerated ? "512" : Vector256.IsHardwareAccelerated ? "256" : "128",
        ["processors"] = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture),
    };
}
