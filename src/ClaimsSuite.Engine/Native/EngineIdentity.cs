using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TorchSharp;

namespace ClaimsSuite.Engine.Native;

/// <summary>
/// All of the program and the machine that can change a bit of a result. Runs of equal identity, configuration and data give
/// equal values; those of unequal identity are never mixed. Known without starting libtorch.
/// </summary>
/// <param name="Results">The <see cref="ResultsVersion"/> of the program.</param>
/// <param name="LibTorch">libtorch's version.</param>
/// <param name="TorchSharp">TorchSharp's version.</param>
/// <param name="Platform">Operating system and processor family, which decide on the build of libtorch: <c>linux-x64</c>.</param>
/// <param name="Vectors">Bits of a vector register, and a lower capability if libtorch was told to keep to one.</param>
/// <param name="Threads">Threads that one torch operation uses.</param>
public sealed record EngineIdentity(int Results, string LibTorch, string TorchSharp, string Platform, string Vectors, int Threads)
{
    /// <summary>
    /// Grows, by hand, with every change that alters the values of a run: an update rule, an initialisation, a draw, a
    /// measure. Not a digest of the assemblies: that would change with every comment and throw away days of runs.
    /// </summary>
    public const int ResultsVersion = 2;

    /// <summary>The variable by which libtorch can be kept from using the processor's widest vectors.</summary>
    private const string CapabilityVariable = "ATEN_CPU_CAPABILITY";

    /// <summary>This process's.</summary>
    public static EngineIdentity Current { get; } = new(
        ResultsVersion,
        typeof(EngineIdentity).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "LibTorch").Value!,
        typeof(torch).Assembly.GetName().Version!.ToString(3),
        $"{SystemName()}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}",
        VectorBits() + (Environment.GetEnvironmentVariable(CapabilityVariable) is { Length: > 0 } capability ? $" ({capability})" : ""),
        Threads: 1);

    private static string SystemName() => OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";

    private static string VectorBits() => Vector512.IsHardwareAccelerated ? "512" : Vector256.IsHardwareAccelerated ? "256" : "128";
}
