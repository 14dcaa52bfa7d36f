using System.Runtime.InteropServices;
using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Tests.Eng;
using ClaimsSuite.Xunit;
using FluentAssertions;

namespace ClaimsSuite.Tests.Engine.Native;

/// <summary>Libraries named as libtorch's, where the system looks before it would ask us.</summary>
public sealed class ForeignLibtorchTests : IDisposable
{
    private readonly ProgramCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [LinuxFact]
    public Task A_libtorch_of_the_systems_is_not_taken_and_nothing_is_copied() => TrainsBesideAsync("libtorch_cpu.so");

    [LinuxFact]
    public Task Nor_are_the_libraries_that_come_with_it() =>
        TrainsBesideAsync("libc10.so", "libtorch_cpu.so", "libtorch.so", "libLibTorchSharp.so");

    private async Task TrainsBesideAsync(params string[] decoys)
    {
        _copy.AddNatives();
        var before = _copy.Files();
        var folder = Directory.CreateDirectory(_copy.Beside("decoys")).FullName;
        // Any library that loads will do; this one is part of every runtime.
        foreach (var decoy in decoys)
            File.Copy(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "libSystem.Native.so"), Path.Combine(folder, decoy));

        var ending = await _copy.TrainAsync(libraryPath: folder);

        ending.Error.Should().NotContain("Exception");
        ending.Code.Should().Be(ExitCode.Success);
        ending.Output.Should().Contain("1 of 12 runs are in");
        _copy.Files().Should().Equal(before, "TorchSharp copies its packages beside the program when it finds no library that works");
    }
}
