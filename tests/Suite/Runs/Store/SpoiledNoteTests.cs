using System.Text;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Store;

/// <summary>Notes of data sets that are not as they were written, or hold what no data set has.</summary>
public sealed class SpoiledNoteTests : IDisposable
{
    private static readonly DatasetFacts Facts = new("data", IsSurrogate: false, 10, "1x28x28", new string('d', 64));
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _lines = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"name\":\"data\"", "\"name\":null")]
    [InlineData("\"name\":\"data\"", "\"name\":\"\\ud800\"")]
    [InlineData("\"name\":\"data\"", "\"name\":\"\"")]
    [InlineData("\"name\":\"data\",", "")]
    [InlineData("\"classes\":10", "\"classes\":-1")]
    [InlineData("\"classes\":10", "\"classes\":1e99")]
    [InlineData("\"classes\":10", "\"classes\":{}")]
    [InlineData("\"shape\":\"1x28x28\"", "\"shape\":null")]
    [InlineData("\"isSurrogate\":false", "\"isSurrogate\":7")]
    [InlineData("\"digest\":\"dddd", "\"digest\":null,\"other\":\"dddd")]
    [InlineData("\"digest\":\"dddd", "\"digest\":\"\",\"other\":\"dddd")]
    public void A_note_that_holds_no_facts_is_told_set_aside_and_written_anew(string old, string changed)
    {
        var source = new Files(_folder["data"]);
        Shelf(source).Facts("data").Should().Be(Facts);
        var path = Directory.GetFiles(_folder["store"]).Single();
        var note = Encoding.UTF8.GetString(Seals.Inside(File.ReadAllBytes(path)));
        note.Should().Contain(old);
        File.WriteAllBytes(path, Seals.Around(Encoding.UTF8.GetBytes(note.Replace(old, changed, StringComparison.Ordinal))));

        StoreInventory.Read(_folder["store"], MadeUpLaboratory.Instance.Engine).Should().ContainSingle()
            .Which.State.Should().Be(StoredFileState.Corrupt);
        DatasetShelf.IsKnown(new Files(_folder["gone"]), StoreFiles.In(_folder["store"]), _ => { }).Should().BeFalse();
        Move($"{path}.corrupt", path);

        Shelf(source).Facts("data").Should().Be(Facts);
        _lines.Should().Equal($"{path}: it does not hold what such a file does; set aside as *.corrupt, and the data are read again");
        _lines.Clear();
        Shelf(source).Facts("data").Should().Be(Facts);
        (_lines.Count, source.Loads).Should().Be((0, 2), "the note was written anew");
    }

    [Fact]
    public void A_note_whose_bytes_are_no_text_is_set_aside()
    {
        var source = new Files(_folder["data"]);
        Shelf(source).Facts("data");
        var path = Directory.GetFiles(_folder["store"]).Single();
        var bytes = File.ReadAllBytes(path);
        bytes[30] = 0xE1;
        File.WriteAllBytes(path, bytes);

        Shelf(source).Facts("data").Should().Be(Facts);

        _lines.Should().Equal($"{path}: it is truncated or not JSON; set aside as *.corrupt, and the data are read again");
    }

    [Fact]
    public void Short_digests_of_data_sets_of_one_name_are_told_apart_too()
    {
        _folder.Write($"store/data-{new string('1', 32)}.json", SealedJson.Seal(Facts with { Digest = "a" }));
        _folder.Write($"store/data-{new string('2', 32)}.json", SealedJson.Seal(Facts with { Digest = "b" }));

        ((Action)(() => Shelf(new Files(_folder["gone"])).Facts("data")))
            .Should().Throw<UsageException>().WithMessage("*found 2 of that name (a, b)*");
    }

    private DatasetShelf Shelf(Files source) => new(_ => source, StoreFiles.In(_folder["store"]), _lines.Add);

    private static void Move(string from, string to) => File.Move(from, to, overwrite: true);

    /// <summary>A data set of one file, which is here as long as its folder is.</summary>
    private sealed class Files : IRunDataSource, IRunData
    {
        public Files(string folder)
        {
            Folder = folder;
            if (!folder.EndsWith("gone", StringComparison.Ordinal))
                File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder).FullName, "images"), "images");
        }

        public int Loads { get; private set; }

        public string Name => "data";

        public bool IsAvailable => Directory.Exists(Folder);

        public string HowToGet => "";

        public string? Folder { get; }

        public DatasetFacts Facts => SpoiledNoteTests.Facts;

        public IRunData Load()
        {
            Loads++;
            return this;
        }
    }
}
