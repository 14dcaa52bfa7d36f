using ClaimsSuite.Engine.Native;
using ClaimsSuite.Tests.Eng;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Engine.Native;

public sealed class ElfLengthTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [LinuxFact]
    public void It_is_that_of_each_library_that_was_copied_whole_but_for_padding()
    {
        foreach (var library in Directory.GetFiles(ProgramCopy.BuiltNatives, "lib*.so*"))
        {
            var length = new FileInfo(library).Length;
            // Those who append segments to a library may end it with a byte of their own.
            Of(library).Should().BeInRange(length - 1, length, library);
        }
    }

    [LinuxFact]
    public void It_is_known_from_whatever_part_there_is()
    {
        var whole = File.ReadAllBytes(Path.Combine(ProgramCopy.BuiltNatives, "libgomp-98b21ff3.so.1"));
        foreach (var length in new[] { 0, 63, 64, 1000, whole.Length / 2, whole.Length - 2 })
        {
            File.WriteAllBytes(_file, whole[..length]);

            Of(_file).Should().BeGreaterThan(length);
        }
    }

    [Fact]
    public void It_is_nothing_for_a_file_of_another_kind()
    {
        File.WriteAllText(_file, new string('x', 5000));

        Of(_file).Should().Be(0);
    }

    private static long Of(string path)
    {
        using var file = File.OpenRead(path);
        return ElfLength.Of(file);
    }
}
