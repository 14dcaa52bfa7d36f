using System.Formats.Tar;
using ClaimsSuite.Data;
using ClaimsSuite.Data.Catalog;
using ClaimsSuite.Data.Download;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Data.Download;

public sealed class PullerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Pulls_files_that_then_can_be_loaded_and_pulls_nothing_the_second_time()
    {
        await using var server = PublishedFiles.ServerOfMnist();
        var mnist = PublishedFiles.OfficialMnist(server);

        (await PullAsync(mnist)).Should().Equal(PublishedFiles.Mnist.Keys);
        (await PullAsync(mnist)).Should().BeEmpty();

        server.Requests.Should().HaveCount(4);
        Files("mnist").Should().BeEquivalentTo(PublishedFiles.Mnist.Keys.Select(name => $"{name}.gz"));
        DatasetCatalog.Resolve("mnist", new DataLocations(_folder.Path, null, _folder.Path)).Load().Test.Labels.Should().Equal(0, 9, 4);
    }

    [Fact]
    public async Task Pulls_only_what_is_missing()
    {
        await using var server = PublishedFiles.ServerOfMnist();
        _folder.Write("mnist/train-images-idx3-ubyte", PublishedFiles.Mnist["train-images-idx3-ubyte"]);

        (await PullAsync(PublishedFiles.OfficialMnist(server))).Should().HaveCount(3).And.NotContain("train-images-idx3-ubyte");

        server.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task Leaves_a_file_that_is_not_the_published_one_alone()
    {
        await using var server = PublishedFiles.ServerOfMnist();
        var own = _folder.Write("mnist/t10k-labels-idx1-ubyte", FileBytes.IdxLabels(1, 2, 3));

        var pulling = () => PullAsync(PublishedFiles.OfficialMnist(server));

        (await pulling.Should().ThrowAsync<DataException>())
            .WithMessage($"{own}: expected the published file or none, found another, which is left alone; *");
        File.ReadAllBytes(own).Should().Equal(FileBytes.IdxLabels(1, 2, 3));
        server.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Unpacks_an_archive_and_removes_it()
    {
        var archive = PublishedFiles.CifarArchive;
        await using var server = new MirrorServer(Answer.Good(archive));

        await PullAsync(PublishedFiles.OfficialCifar(server, archive));

        Files("cifar-10").Should().BeEquivalentTo("data_batch_1.bin", "test_batch.bin");
        DatasetCatalog.Resolve("cifar-10", new DataLocations(_folder.Path, null, _folder.Path)).Load().Train.Labels.Should().Equal(0, 3, 1);
        (await PullAsync(PublishedFiles.OfficialCifar(server, archive))).Should().BeEmpty();
        server.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task Unpacks_nothing_but_the_wanted_files_wherever_the_archive_points()
    {
        var archive = PublishedFiles.Archive(
            PublishedFiles.Entry("../escaped.bin", [1]),
            new UstarTarEntry(TarEntryType.SymbolicLink, "a/data_batch_1.bin") { LinkName = "/etc/hostname" },
            PublishedFiles.Entry("../../data_batch_1.bin", PublishedFiles.Cifar["data_batch_1.bin"]),
            PublishedFiles.Entry("/tmp/test_batch.bin", PublishedFiles.Cifar["test_batch.bin"]));
        await using var server = new MirrorServer(Answer.Good(archive));

        await PullAsync(PublishedFiles.OfficialCifar(server, archive));

        Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Should()
            .BeEquivalentTo(_folder["cifar-10/data_batch_1.bin"], _folder["cifar-10/test_batch.bin"]);
        File.ReadAllBytes(_folder["cifar-10/data_batch_1.bin"]).Should().Equal(PublishedFiles.Cifar["data_batch_1.bin"]);
    }

    [Fact]
    public async Task Refuses_an_archive_that_lacks_a_file_or_holds_another_and_gives_no_file_its_name()
    {
        var lacking = PublishedFiles.Archive(PublishedFiles.Entry("data_batch_1.bin", PublishedFiles.Cifar["data_batch_1.bin"]));
        await PullingShouldFail(lacking, "*expected an archive with test_batch.bin, found none of that name in it; *");
        var wrong = PublishedFiles.Archive(
            PublishedFiles.Entry("data_batch_1.bin", PublishedFiles.Cifar["data_batch_1.bin"]),
            PublishedFiles.Entry("test_batch.bin", [1, 2, 3]));
        await PullingShouldFail(wrong, "*expected the published test_batch.bin, found another (its SHA-256 is wrong); *");
        await PullingShouldFail(PublishedFiles.CifarArchive[..300], "*expected *, found *; delete it and pull again");
        await PullingShouldFail([1, 2, 3], "*expected an intact .tar.gz archive, found a truncated or corrupt one; *");
    }

    [Fact]
    public void The_published_lists_are_whole()
    {
        foreach (var official in OfficialDataset.All)
        {
            official.Files.Select(file => file.Sha256).Concat(official.Downloads.Select(file => file.Sha256))
                .Should().OnlyContain(hash => hash.Length == 64);
            official.Files.Select(file => file.Sha256).Should().OnlyHaveUniqueItems();
            official.Downloads.SelectMany(file => file.Mirrors).Should().OnlyHaveUniqueItems()
                .And.OnlyContain(mirror => mirror.Scheme == "https");
            DatasetCatalog.Names.Should().Contain(official.Name);
        }

        OfficialDataset.Mnist.Downloads.Should().OnlyContain(file =>
            file.Mirrors.Count == 2 && file.Mirrors.All(mirror => mirror.AbsolutePath.EndsWith("/mnist/" + file.Name)));
    }

    private async Task PullingShouldFail(byte[] archive, string message)
    {
        await using var server = new MirrorServer(Answer.Good(archive));
        var pulling = () => PullAsync(PublishedFiles.OfficialCifar(server, archive));

        (await pulling.Should().ThrowAsync<DataException>()).WithMessage(message);
        Files("cifar-10").Should().NotContain(["data_batch_1.bin", "test_batch.bin"]);
    }

    private Task<IReadOnlyList<string>> PullAsync(OfficialDataset official) =>
        new Puller(new Downloader(_http, new Patience(1, TimeSpan.Zero, TimeSpan.FromSeconds(20))))
            .PullAsync(official, _folder.Path, null, default);

    private string?[] Files(string name) => Array.ConvertAll(Directory.GetFiles(_folder[name]), Path.GetFileName);
}
