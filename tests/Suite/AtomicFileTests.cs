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
    public void A_write_that_fails_leaves_nothing_behind()
    {
        Directory.CreateDirectory(_folder["record.json"]);

        var act = () => AtomicFile.Write(_folder["record.json"], "new"u8);

        act.Should().Throw<Exception>("a folder is in the way");
        Directory.GetFiles(_folder.Path).Should().BeEmpty();
    }
}
