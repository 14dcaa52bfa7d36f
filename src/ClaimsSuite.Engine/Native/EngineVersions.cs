using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TorchSharp;

namespace ClaimsSuite.Engine.Native;

/// <summary>What the bits of the engine's results may depend on. Known without starting libtorch.</summary>
public static class EngineVersions
{
    /// <summary>The variable by which libtorch can be kept from using the processor's widest vectors.</summary>
    public const string CapabilityVariable = "ATEN_CPU_CAPABILITY";

    /// <summary>libtorch's version.</summary>
    public static string LibTorch { get; } =
        typeof(EngineVersions).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "LibTorch").Value!;

    /// <summary>TorchSharp's version.</summary>
    public static string TorchSharp { get; } = typeof(torch).Assembly.GetName().Version!.ToString(3);

    /// <summary>Operating system and processor family, which decide on the build of libtorch: <c>linux-x64</c>.</summary>
    public static string Platform { get; } = $"{SystemName()}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>Bits of a vector register, and a lower capability if libtorch was told to keep to one.</summary>
    public static string Vectors { get; } =
        VectorBits() + (Environment.GetEnvironmentVariable(CapabilityVariable) is { Length: > 0 } capability ? $" ({capability})" : "");

    private static string SystemName() => OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";

    private static string VectorBits() => Vector512.IsHardwareAccelerated ? "512" : Vector256.IsHardwareAccelerated ? "256" : "128";
}
