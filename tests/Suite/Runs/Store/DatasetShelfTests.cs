using ClaimsSuite.Data.Catalog;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Experiments;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Store;

public sealed class DatasetShelfTests : IDisposable
{
    private static readonly DateTime Then = new(2017, 8, 6, 12, 0, 0, DateTimeKind.Utc);
    private readonly TemporaryFolder _folder = new();

    public DatasetShelfTests() => WriteData(first: 0);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Data_that_the_store_knows_need_not_be_read()
    {
        var facts = Shelf().Facts("data");
        File.WriteAllBytes(_folder["data/train-images"], new byte[new FileInfo(_folder["data/train-images"]).Length]);
        File.SetLastWriteTimeUtc(_folder["data/train-images"], Then);

        Shelf().Facts("data").Should().Be(facts, "names, sizes and times are as they were; a reader would complain of the content");
        facts.Digest.Should().HaveLength(64);
    }

    [Fact]
    public void The_index_says_nothing_of_the_folder()
    {
        Shelf().Facts("data");

        var entry = Directory.GetFiles(_folder["store"]).Should().ContainSingle().Subject;
        File.ReadAllText(entry).Should().NotContain("/").And.Contain("\"name\":\"data\"");
    }

    [Theory]
    [InlineData("time")]
    [InlineData("size")]
    [InlineData("name")]
    [InlineData("another file")]
    [InlineData("corrupt index")]
    public void Data_that_may_have_changed_are_read_again(string change)
    {
        var before = Shelf().Facts("data");
        WriteData(first: 1);
        switch (change)
        {
            case "time":
                File.SetLastWriteTimeUtc(_folder["data/train-labels"], Then.AddTicks(1));
                break;
            case "size":
                WriteData(first: 1, count: 22);
                break;
            case "name":
                File.Move(_folder["data/train-labels"], _folder["data/train-labels-idx1"]);
                break;
            case "another file":
                _folder.Write("data/notes", []);
                break;
            default:
                File.WriteAllText(Directory.GetFiles(_folder["store"]).Single(), "{");
                break;
        }

        Shelf().Facts("data").Digest.Should().NotBe(before.Digest);
    }

    [Fact]
    public void Data_that_changed_behind_the_index_s_back_are_refused_when_a_run_needs_them_and_known_at_the_next_start()
    {
        Shelf().Facts("data");
        WriteData(first: 1);

        var shelf = Shelf();
        shelf.Facts("data");
        var act = () => shelf.Load("data");

        act.Should().Throw<UsageException>().WithMessage("data: expected digest *start again*");
        var next = Shelf();
        next.Load("data").Facts.Digest.Should().Be(next.Facts("data").Digest);
    }

    [Fact]
    public void The_surrogate_is_known_without_being_drawn() => Shelf().Facts("strokes").Should().Be(new ImageData(Strokes.Load()).Facts);

    [Fact]
    public void Data_that_are_gone_are_still_known_by_name_unless_two_had_it()
    {
        var facts = Shelf().Facts("data");
        var gone = new DatasetShelf(_ => new Gone("data"), StoreFiles.In(_folder["store"]));

        gone.Facts("data").Should().Be(facts);
        DatasetShelf.IsKnown(new Gone("data"), StoreFiles.In(_folder["store"]), _ => { }).Should().BeTrue();
        DatasetShelf.IsKnown(new Gone("mnist"), StoreFiles.In(_folder["store"]), _ => { }).Should().BeFalse();
        WriteData(first: 1, count: 22);
        Shelf().Facts("data");
        ((Action)(() => new DatasetShelf(_ => new Gone("data"), StoreFiles.In(_folder["store"])).Facts("data")))
            .Should().Throw<UsageException>().WithMessage("*found 2 of that name*");
    }

    [Fact]
    public void Without_a_store_the_data_are_read()
    {
        var shelf = new DatasetShelf(name => new ImageSource(DatasetCatalog.Resolve(_folder[name], NoLocations)));

        shelf.Facts("data").Should().Be(shelf.Load("data").Facts);
        Directory.Exists(_folder["store"]).Should().BeFalse();
    }

    private static DataLocations NoLocations => new(null, null, "/no/such/cache");

    private DatasetShelf Shelf() => new(
        name => new ImageSource(DatasetCatalog.Resolve(name == Strokes.Name ? name : _folder[name], NoLocations)),
        StoreFiles.In(_folder["store"]));

    private void WriteData(int first, int count = 20)
    {
        _folder.Write("data/train-images", FileBytes.IdxImages(count));
        _folder.Write("data/train-labels", FileBytes.IdxLabels([.. Enumerable.Range(first, count).Select(i => i % 2)]));
        foreach (var file in Directory.GetFiles(_folder["data"]))
            File.SetLastWriteTimeUtc(file, Then);
    }

    private sealed class Gone(string name) : IRunDataSource
    {
        public string Name => name;

        public bool IsAvailable => false;

        public string HowToGet => "";

        public string? Folder => null;

        public IRunData Load() => throw new InvalidOperationException("gone");
    }
}
