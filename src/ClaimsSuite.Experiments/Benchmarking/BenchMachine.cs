using System.Runtime.InteropServices;
using ClaimsSuite.Engine.Native;

namespace ClaimsSuite.Experiments.Benchmarking;

/// <summary>What speed depends on beside the code.</summary>
/// <param name="Processor">As it names itself; where that is not known, its family.</param>
/// <param name="Cores">Logical ones that the process may use.</param>
/// <param name="Vectors">Bits of a vector register.</param>
/// <param name="System">The operating system.</param>
/// <param name="DotNet">The runtime's version.</param>
/// <param name="LibTorch">Its version.</param>
public sealed record BenchMachine(string Processor, int Cores, string Vectors, string System, string DotNet, string LibTorch)
{
    private const string ProcessorFile = "/proc/cpuinfo";

    /// <summary>This one.</summary>
    public static BenchMachine Current { get; } = new(
        ProcessorName(), Environment.ProcessorCount, EngineVersions.Vectors, RuntimeInformation.OSDescription,
        Environment.Version.ToString(), EngineVersions.LibTorch);

    private static string ProcessorName()
    {
        var line = File.Exists(ProcessorFile)
            ? File.ReadLines(ProcessorFile).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?[(line.IndexOf(':') + 1)..].Trim()
            ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER")
            ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
