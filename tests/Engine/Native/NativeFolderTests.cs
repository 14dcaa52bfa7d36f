using ClaimsSuite.Engine.Native;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Native;

public sealed class NativeFolderTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("claims-folder-");
    private readonly string _program;

    public NativeFolderTests() => _program = _root.CreateSubdirectory("bin/program").FullName;

    private static string Rid => OperatingSystem.IsWindows() ? "win-x64" : OperatingSystem.IsMacOS() ? "osx-arm64" : "linux-x64";

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void The_libraries_lie_once_beside_all_outputs()
    {
        var folder = _root.CreateSubdirectory($"native/{Rid}").FullName;

        NativeFolder.Find(_program).Should().Be(folder);
    }

    [Fact]
    public void The_nearest_folder_counts()
    {
        _root.CreateSubdirectory($"native/{Rid}");
        var nearer = Directory.CreateDirectory(Path.Combine(_program, "native", Rid)).FullName;

        NativeFolder.Find(_program).Should().Be(nearer);
    }

    [Fact]
    public void What_lies_next_to_the_program_comes_first_because_the_runtime_finds_it_first()
    {
        _root.CreateSubdirectory($"native/{Rid}");
        File.WriteAllText(Path.Combine(_program, NativeFiles.FileName(NativeFiles.TorchSharp)), "");

        NativeFolder.Find(_program).Should().Be(_program);
    }

    [Fact]
    public void Where_there_are_none_it_says_where_they_belong()
    {
        var find = () => NativeFolder.Find(_program);

        find.Should().Throw<DllNotFoundException>()
            .WithMessage($"{_program}: expected *native/{Rid}*copy*{Path.Combine(_program, "native")}");
    }
}
