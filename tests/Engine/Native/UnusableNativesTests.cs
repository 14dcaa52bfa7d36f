using ClaimsSuite.Commands.Hosting;
using ClaimsSuite.Tests.Eng;
using ClaimsSuite.Xunit;
using FluentAssertions;

namespace ClaimsSuite.Tests.Engine.Native;

/// <summary>A program whose native libraries are missing or damaged says so in one line.</summary>
public sealed class UnusableNativesTests : IDisposable
{
    private const string Remedy = "build the solution again on this machine, and for a program elsewhere copy artifacts/native/linux-x64";
    private readonly ProgramCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [LinuxFact]
    public Task No_folder() =>
        FailsAsync($"claims: {_copy.Program}/: expected libtorch's files there or in a folder native/linux-x64 there or further up, "
            + $"found none; build the solution, or copy its artifacts/native to {_copy.Program}/native");

    [LinuxFact]
    public Task A_missing_file()
    {
        var folder = _copy.AddNatives(without: "libtorch.so");
        return FailsAsync($"claims: {folder}/libtorch.so: expected a library of libtorch's, found: no such file; {Remedy}");
    }

    [LinuxFact]
    public Task A_file_that_was_copied_halfway()
    {
        var whole = File.ReadAllBytes(Path.Combine(ProgramCopy.BuiltNatives, "libc10.so"));
        var file = Replace("libc10.so", whole[..(whole.Length / 2)]);
        return FailsAsync($"claims: {file}: expected a library of {whole.Length} bytes or more, "
            + $"found: {whole.Length / 2} bytes; delete it, {Remedy}");
    }

    [LinuxFact]
    public Task A_file_that_is_no_library()
    {
        var file = Replace("libtorch.so", [.. Enumerable.Repeat((byte)'x', 5000)]);
        return FailsAsync($"claims: {file}: expected a library that this system can load, "
            + $"found: {file}: invalid ELF header; delete it, {Remedy}");
    }

    [LinuxFact]
    public Task A_library_of_another_kind()
    {
        var file = Replace("libLibTorchSharp.so", File.ReadAllBytes(Path.Combine(ProgramCopy.BuiltNatives, "libtorch_global_deps.so")));
        return FailsAsync($"claims: {file}: expected the library that TorchSharp is made for, "
            + $"found: EntryPointNotFoundException: *; delete it, {Remedy}");
    }

    private string Replace(string name, byte[] content)
    {
        var file = Path.Combine(_copy.AddNatives(without: name), name);
        File.WriteAllBytes(file, content);
        return file;
    }

    private async Task FailsAsync(string line)
    {
        var before = _copy.Files();

        var ending = await _copy.TrainAsync();

        ending.Error.TrimEnd().Split('\n').Should().ContainSingle().Which.Should().Match(line);
        ending.Output.Should().BeEmpty();
        ending.Code.Should().Be(ExitCode.Usage);
        _copy.Files().Should().Equal(before);
    }
}
