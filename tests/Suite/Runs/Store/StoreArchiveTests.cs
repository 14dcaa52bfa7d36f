using System.Formats.Tar;
using System.IO.Compression;
using ClaimsSuite.Runs.Store;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Suite.Runs.Store;

public sealed class StoreArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StoreArchiveTests()
    {
        Directory.CreateDirectory(Store);
        Directory.CreateDirectory(Elsewhere);
    }

    private string Store => _folder["store"];

    private string Elsewhere => _folder["elsewhere"];

    private string Archive => _folder[$"runs{StoreArchive.Ending}"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_packed_is_unpacked_to_the_byte_and_tells_its_engine()
    {
        Save(0, 1, 2);
        StoreArchive.Write(Archive, MadeUpRun.Store(Store).FilesOf([MadeUpRun.Of(0), MadeUpRun.Of(2)]));

        var published = StoreArchive.Extract(Archive, Elsewhere);

        published.Engines.Should().Equal(MadeUpLaboratory.Instance.Engine);
        published.Suites.Should().ContainSingle().Which.Should().Be(SuiteVersion.Build);

        Directory.GetFiles(Elsewhere).Should().HaveCount(2, "the run that was not asked for stays where it is");
        foreach (var file in Directory.GetFiles(Elsewhere))
            File.ReadAllBytes(file).Should().Equal(File.ReadAllBytes(Path.Combine(Store, Path.GetFileName(file))));
        MadeUpRun.Store(Elsewhere).Find(MadeUpRun.Of(2))!.Values.ByName["b"].Should().Equal(MadeUpRun.Of(2).Record().Values.ByName["b"]);
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
    public void A_folder_of_archives_is_unpacked_whole_and_those_of_another_engine_beside_them()
    {
        Save(0, 1);
        StoreArchive.Write(_folder[$"a{StoreArchive.Ending}"], MadeUpRun.Store(Store).FilesOf([MadeUpRun.Of(0)]));
        StoreArchive.Write(_folder[$"b{StoreArchive.Ending}"], MadeUpRun.Store(Store).FilesOf([MadeUpRun.Of(1)]));

        StoreArchive.Extract(_folder["."], Elsewhere).Engines.Should().Equal(MadeUpLaboratory.Instance.Engine);
        Directory.GetFiles(Elsewhere).Should().HaveCount(2);

        var other = new RunStore(
            Store, MadeUpLaboratory.Instance.Engine with { Results = 0 }, _ => MadeUpLaboratory.Facts, _ => { });
        other.Save(MadeUpRun.Of(0).Record());
        StoreArchive.Write(_folder[$"c{StoreArchive.Ending}"], other.FilesOf([MadeUpRun.Of(0)]));
        StoreArchive.Extract(_folder["."], Elsewhere).Engines.Should().BeEquivalentTo(
            [MadeUpLaboratory.Instance.Engine, MadeUpLaboratory.Instance.Engine with { Results = 0 }]);
        Directory.GetFiles(Elsewhere).Should().HaveCount(3);
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
    public void Nothing_but_records_under_names_of_a_store_is_unpacked(string name)
    {
        WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream([1]) });

        Refusal(Archive).Should().EndWith("but it holds other things than records");
        Directory.GetFileSystemEntries(Elsewhere).Should().BeEmpty();
    }

    [Fact]
    public void A_link_is_not_unpacked()
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
        Refusal(Elsewhere).Should().EndWith("found no run");
    }

    private void Save(params int[] replicates)
    {
        foreach (var replicate in replicates)
            MadeUpRun.Store(Store).Save(MadeUpRun.Of(replicate).Record());
    }

    private void WriteEntry(TarEntry entry)
    {
        using var file = File.Create(Archive);
        using var compressed = new GZipStream(file, CompressionLevel.Fastest);
        using var archive = new TarWriter(compressed);
        archive.WriteEntry(entry);
    }

    private string Refusal(string source) =>
        FluentActions.Invoking(() => StoreArchive.Extract(source, Elsewhere)).Should().Throw<UsageException>().Which.Message;
}
