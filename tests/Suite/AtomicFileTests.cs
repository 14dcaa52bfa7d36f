using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whoever_reads_meanwhile_finds_the_old_file_or_the_new_one_and_nothing_between()
    {
        const int length = 1 << 20, writes = 30;
        var path = _folder.Write("record.json", new byte[length]);
        var writing = Task.Run(() =>
        {
            for (byte i = 1; i <= writes; i++)
                AtomicFile.Write(path, Enumerable.Repeat(i, length).ToArray());
        });

        var reads = 0;
        for (; !writing.IsCompleted; reads++)
        {
            var content = await File.ReadAllBytesAsync(path);
            (content.Length, content.Distinct().Count()).Should().Be((length, 1));
        }

        await writing;
        reads.Should().BePositive();
        (await File.ReadAllBytesAsync(path))[^1].Should().Be(writes);
        Directory.GetFiles(_folder.Path).Should().Equal(path);
    }

    [Fact]
    public void A_folder_has_all_of_its_files_or_is_not_there()
    {
        var taken = _folder.Write("taken/record.json", [1]);
        (string, byte[])[] files = [("a", [1, 2]), ("b", [3])];

        AtomicFile.WriteFolder(_folder["new"], files);
        var write = () => AtomicFile.WriteFolder(_folder["taken"], files);

        Directory.GetFiles(_folder["new"]).Select(Path.GetFileName).Should().BeEquivalentTo("a", "b");
        write.Should().Throw<UsageException>().WithMessage("*nothing was written");
        Directory.GetFiles(_folder["taken"]).Should().Equal(taken);
        Directory.GetDirectories(_folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo("new", "taken");
    }

    [Fact]
    public void A_write_that_fails_leaves_nothing_behind()
    {
        Directory.CreateDirectory(_folder["record.json"]);

        var act = () => AtomicFile.Write(_folder["record.json"], "new"u8);

        act.Should().Throw<Exception>("a folder is in the way");
        Directory.GetFiles(_folder.Path).Should().BeEmpty();
    }
}
