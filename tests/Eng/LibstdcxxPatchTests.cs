using ClaimsSuite.NativePatch;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Eng;

public sealed class LibstdcxxPatchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-patch-");

    public void Dispose() => _folder.Delete(recursive: true);

    [LinuxFact]
    public void Changes_a_few_bytes_of_TorchSharps_library_and_moves_none()
    {
        var original = File.ReadAllBytes(TorchSharpLibrary());

        var patched = LibstdcxxPatch.Apply(original);

        patched.Should().HaveSameCount(original);
        var changed = Enumerable.Range(0, original.Length).Count(i => original[i] != patched[i]);
        changed.Should().BeInRange(2, 7, "a name offset (4 bytes), a version index (2) and a flag (1) are all that differ");
    }

    [LinuxFact]
    public void Is_idempotent()
    {
        var patched = LibstdcxxPatch.Apply(File.ReadAllBytes(TorchSharpLibrary()));

        LibstdcxxPatch.Apply(patched).Should().Equal(patched);
    }

    [LinuxFact]
    public void Leaves_a_library_alone_that_does_not_import_the_symbol()
    {
        var other = File.ReadAllBytes(Path.Combine(NativeFolder(), "libc10.so"));

        LibstdcxxPatch.Apply(other).Should().Equal(other);
    }

    [Theory]
    [InlineData("not a library at all, but long enough to hold the header of one, which takes 64 bytes")]
    [InlineData("")]
    public void Refuses_what_is_not_an_ELF_file(string content)
    {
        var apply = () => LibstdcxxPatch.Apply(System.Text.Encoding.ASCII.GetBytes(content));

        apply.Should().Throw<UnknownLayoutException>().WithMessage("*not a 64-bit little-endian ELF file*");
    }

    [LinuxFact]
    public void Refuses_a_truncated_library()
    {
        var apply = () => LibstdcxxPatch.Apply(File.ReadAllBytes(TorchSharpLibrary())[..200_000]);

        apply.Should().Throw<UnknownLayoutException>();
    }

    [LinuxFact]
    public void Refuses_a_library_that_lacks_the_harmless_symbol()
    {
        var library = File.ReadAllBytes(TorchSharpLibrary());
        var name = library.AsSpan().IndexOf("_ZNSt6chrono3_V212steady_clock3nowEv"u8);
        library[name + 5] ^= 1;

        var apply = () => LibstdcxxPatch.Apply(library);

        apply.Should().Throw<UnknownLayoutException>().WithMessage("*does not import*steady_clock*");
    }

    [LinuxFact]
    public void Deploys_by_rename_so_that_a_hard_link_to_the_cache_stays_as_it_was()
    {
        var (source, destination) = (Path.Combine(_folder.FullName, "cache.so"), Path.Combine(_folder.FullName, "output.so"));
        File.Copy(TorchSharpLibrary(), source);
        var original = File.ReadAllBytes(source);
        System.Diagnostics.Process.Start("ln", [source, destination]).WaitForExit();

        Deploy(source, destination, systemIsNewEnough: false).Should().BeTrue();

        File.ReadAllBytes(source).Should().Equal(original);
        File.ReadAllBytes(destination).Should().Equal(LibstdcxxPatch.Apply(original));
    }

    [LinuxFact]
    public void Does_not_touch_an_output_that_is_as_it_should_be()
    {
        var destination = Path.Combine(_folder.FullName, "output.so");
        Deploy(TorchSharpLibrary(), destination, systemIsNewEnough: false);
        File.SetLastWriteTimeUtc(destination, DateTime.UnixEpoch);

        Deploy(TorchSharpLibrary(), destination, systemIsNewEnough: false);

        File.GetLastWriteTimeUtc(destination).Should().Be(DateTime.UnixEpoch);
    }

    [LinuxFact]
    public void Copies_the_library_as_it_is_where_the_system_is_new_enough()
    {
        var destination = Path.Combine(_folder.FullName, "output.so");

        Deploy(TorchSharpLibrary(), destination, systemIsNewEnough: true);

        File.ReadAllBytes(destination).Should().Equal(File.ReadAllBytes(TorchSharpLibrary()));
    }

    [LinuxFact]
    public void An_unknown_layout_fails_the_build_with_a_way_out_and_writes_nothing()
    {
        var (source, destination) = (Path.Combine(_folder.FullName, "strange.so"), Path.Combine(_folder.FullName, "output.so"));
        File.WriteAllText(source, "strange");
        var errors = new List<string>();

        Deploy(source, destination, systemIsNewEnough: false, errors).Should().BeFalse();

        errors.Should().ContainSingle().Which.Should().Contain(source).And.Contain("Ubuntu 24.04").And.Contain("Debian 13");
        File.Exists(destination).Should().BeFalse();
    }

    private static bool Deploy(string source, string destination, bool systemIsNewEnough, List<string>? errors = null) =>
        new DeployLibTorchSharp
    {
        Source = source,
        Destination = destination,
        SystemIsNewEnough = systemIsNewEnough,
        BuildEngine = new RecordingBuildEngine(errors ?? []),
    }.Execute();

    private static string NativeFolder() => RepositoryFiles.Path("artifacts", "native", "linux-x64");

    /// <summary>The library as the package has it, from whichever cache the build used.</summary>
    private static string TorchSharpLibrary()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Path.Combine(packages, "torchsharp", "0.107.0", "runtimes", "linux-x64", "native", "libLibTorchSharp.so");
    }
}
