using System.Formats.Tar;
using System.IO.Compression;
using ClaimsSuite.Runs;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Store;

public sealed class StoreArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _lines = [];

    public StoreArchiveTests()
    {
        Directory.CreateDirectory(Store);
        Directory.CreateDirectory(Empty);
    }

    private string Store => _folder["store"];

    private string Empty => _folder["empty"];

    private string Archive => _folder[$"runs{StoreArchive.Ending}"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_packed_is_found_again_to_the_bit_and_tells_its_engine()
    {
        Save(0, 1, 2);
        StoreArchive.Write(Archive, MadeUpRun.Store(Store).FilesOf([MadeUpRun.Of(0), MadeUpRun.Of(2)]));

        var published = StoreArchive.Read(Archive);

        published.Engines.Should().Equal(MadeUpLaboratory.Instance.Engine);
        published.Suites.Should().ContainSingle().Which.Should().Be(SuiteVersion.Build);
        var store = StoreOf(published, MadeUpLaboratory.Instance.Engine);
        store.Contains(MadeUpRun.Of(1)).Should().BeFalse("the run was not asked for");
        store.Find(MadeUpRun.Of(1)).Should().BeNull();
        foreach (var run in new[] { MadeUpRun.Of(0), MadeUpRun.Of(2) })
        {
            store.Contains(run).Should().BeTrue();
            store.Find(run)!.Values.ByName["b"].Should().Equal(run.Record().Values.ByName["b"]);
        }
    }

    /// <summary>Its checksum is right, but it holds another run than its name says.</summary>
    [Fact]
    public void A_published_record_under_a_wrong_name_is_told_and_left_out()
    {
        Save(0, 1);
        var files = MadeUpRun.Store(Store).FilesOf([MadeUpRun.Of(0), MadeUpRun.Of(1)]);
        File.Copy(files[0], files[1], overwrite: true);
        StoreArchive.Write(Archive, files);

        StoreOf(StoreArchive.Read(Archive), MadeUpLaboratory.Instance.Engine).Find(MadeUpRun.Of(1)).Should().BeNull();

        _lines.Should().ContainSingle().Which.Should()
            .Be($"{Archive}: {Path.GetFileName(files[1])}: it holds another run than its name says; it is left out");
    }

    [Fact]
    public void A_published_record_that_was_changed_is_refused()
    {
        Save(0);
        var files = MadeUpRun.Store(Store).FilesOf([MadeUpRun.Of(0)]);
        File.WriteAllText(files[0], File.ReadAllText(files[0]).Replace("\"seconds\":", "\"seconds\":1", StringComparison.Ordinal));
        StoreArchive.Write(Archive, files);

        Refusal(Archive).Should().EndWith("but its checksum is wrong");
    }

    [Fact]
    public void The_same_records_give_the_same_bytes_in_whatever_order()
    {
        Save(0, 1);
        var files = MadeUpRun.Store(Store).FilesOf([MadeUpRun.Of(0), MadeUpRun.Of(1)]);
        StoreArchive.Write(Archive, files);
        var first = File.ReadAllBytes(Archive);
        foreach (var file in files)
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);

        StoreArchive.Write(Archive, files.Reverse());

        File.ReadAllBytes(Archive).Should().Equal(first);
    }

    [Fact]
    public void A_folder_of_archives_is_read_whole_and_those_of_another_engine_beside_them()
    {
        Save(0, 1);
        StoreArchive.Write(_folder[$"a{StoreArchive.Ending}"], MadeUpRun.Store(Store).FilesOf([MadeUpRun.Of(0)]));
        StoreArchive.Write(_folder[$"b{StoreArchive.Ending}"], MadeUpRun.Store(Store).FilesOf([MadeUpRun.Of(1)]));

        var published = StoreArchive.Read(_folder["."]);
        published.Engines.Should().Equal(MadeUpLaboratory.Instance.Engine);
        MustHold(published, MadeUpLaboratory.Instance.Engine, 0, 1);

        var old = MadeUpLaboratory.Instance.Engine with { Results = 0 };
        var other = new RunStore(Store, old, _ => MadeUpLaboratory.Facts, _ => { });
        other.Save(MadeUpRun.Of(0).Record());
        StoreArchive.Write(_folder[$"c{StoreArchive.Ending}"], other.FilesOf([MadeUpRun.Of(0)]));
        published = StoreArchive.Read(_folder["."]);
        published.Engines.Should().BeEquivalentTo([MadeUpLaboratory.Instance.Engine, old]);
        MustHold(published, MadeUpLaboratory.Instance.Engine, 0, 1);
        MustHold(published, old, 0);
    }

    [Fact]
    public void Runs_that_are_not_there_cannot_be_packed()
    {
        Save(0);

        var files = () => MadeUpRun.Store(Store).FilesOf([MadeUpRun.Of(0), MadeUpRun.Of(1)]);

        files.Should().Throw<IncompleteException>().WithMessage($"1 of 2 runs are not in {Store}");
    }

    [Theory]
    [InlineData("../planted.json")]
    [InlineData("/tmp/planted.json")]
    [InlineData("planted.json")]
    [InlineData("0123456789abcdef-0123456789abcdef0123456789abcdef.json.lease")]
    public void Nothing_but_records_under_names_of_a_store_is_read(string name)
    {
        WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream([1]) });

        Refusal(Archive).Should().EndWith("but it holds other things than records");
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        WriteEntry(new UstarTarEntry(TarEntryType.SymbolicLink, "0123456789abcdef-0123456789abcdef0123456789abcdef.json")
        {
            LinkName = "/etc/passwd",
        });

        Refusal(Archive).Should().EndWith("but it holds other things than records");
    }

    [Fact]
    public void What_is_no_archive_is_refused_in_one_line()
    {
        File.WriteAllText(Archive, "none");
        Refusal(Archive).Should().StartWith($"{Archive}: expected an archive of runs, as claims store pack writes it, but ");

        Save(0);
        StoreArchive.Write(Archive, MadeUpRun.Store(Store).FilesOf([MadeUpRun.Of(0)]));
        File.WriteAllBytes(Archive, File.ReadAllBytes(Archive)[..^40]);
        Refusal(Archive).Should().NotContain("\n");

        Refusal(_folder["nowhere"]).Should().NotContain("\n");
        Refusal(Empty).Should().EndWith("found no run");
    }

    private void Save(params int[] replicates)
    {
        foreach (var replicate in replicates)
            MadeUpRun.Store(Store).Save(MadeUpRun.Of(replicate).Record());
    }

    private RunStore StoreOf(PublishedRuns published, EngineIdentity engine) =>
        new(published.Files, engine, _ => MadeUpLaboratory.Facts, _lines.Add);

    private void MustHold(PublishedRuns published, EngineIdentity engine, params int[] replicates) =>
        Enumerable.Range(0, 3).Where(replicate => StoreOf(published, engine).Contains(MadeUpRun.Of(replicate)))
            .Should().Equal(replicates);

    private void WriteEntry(TarEntry entry)
    {
        using var file = File.Create(Archive);
        using var compressed = new GZipStream(file, CompressionLevel.Fastest);
        using var archive = new TarWriter(compressed);
        archive.WriteEntry(entry);
    }

    private static string Refusal(string source) =>
        FluentActions.Invoking(() => StoreArchive.Read(source)).Should().Throw<UsageException>().Which.Message;
}
