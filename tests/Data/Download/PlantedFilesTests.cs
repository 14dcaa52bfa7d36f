using ClaimsSuite.Data.Download;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Tests.Commands.Store;
using ClaimsSuite.Tests.Eng;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Data.Download;

/// <summary>Links and pipes that somebody has put where a download will write.</summary>
public sealed class PlantedFilesTests : IDisposable
{
    private static readonly Patience Impatience = new(Attempts: 2, Pause: TimeSpan.Zero, Silence: TimeSpan.FromSeconds(20));
    private static readonly byte[] Content = RandomBytes(300_000);
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    [LinuxTheory]
    [InlineData("symbolic link", "file.bin.part")]
    [InlineData("dangling link", "file.bin.part")]
    [InlineData("hard link", "file.bin.part")]
    [InlineData("pipe", "file.bin.part")]
    [InlineData("symbolic link", "file.bin")]
    [InlineData("pipe", "file.bin")]
    public async Task Writes_to_nothing_that_was_planted_under_its_names(string kind, string name)
    {
        await using var server = new MirrorServer(Answer.Good(Content));
        using var outside = new TemporaryFolder();
        var victim = kind == "dangling link" ? outside["nothing"] : outside.Write("victim", Content[..1000]);
        await (kind switch
        {
            "pipe" => Pipes.MakeAsync(_folder[name]),
            "hard link" => LinkAsync(victim, _folder[name]),
            _ => Task.FromResult(File.CreateSymbolicLink(_folder[name], victim)),
        });

        var file = new RemoteFile(
            "file.bin", PublishedFiles.Sha256(Content), HashIsOfContent: false, MostBytes: 1_000_000, [server.Address("file.bin")]);

        await new Downloader(_http, Impatience).FetchAsync(file, _folder.Path, null, default)
            .WaitAsync(Pipes.Patience, TestContext.Current.CancellationToken);

        File.ReadAllBytes(_folder["file.bin"]).Should().Equal(Content);
        new FileInfo(_folder["file.bin"]).LinkTarget.Should().BeNull();
        Directory.GetFiles(_folder.Path).Should().Equal(_folder["file.bin"]);
        if (kind == "dangling link")
            File.Exists(victim).Should().BeFalse();
        else
            File.ReadAllBytes(victim).Should().Equal(Content[..1000]);

        static async Task LinkAsync(string target, string path)
        {
            using var process = ClaimsProcess.Start(null, "ln", [target, path]);
            (await process.EndAsync()).Code.Should().Be(0);
        }
    }

    [LinuxTheory]
    [InlineData("data_batch_1.bin.part")]
    [InlineData("cifar-10-binary.tar.gz")]
    [InlineData("cifar-10-binary.tar.gz.part")]
    public async Task Unpacks_over_no_link(string name)
    {
        await using var server = new MirrorServer(Answer.Good(PublishedFiles.CifarArchive));
        using var outside = new TemporaryFolder();
        outside.Write("victim", [1, 2, 3]);
        Directory.CreateDirectory(_folder["cifar-10"]);
        File.CreateSymbolicLink(_folder[$"cifar-10/{name}"], outside["victim"]);

        await new Puller(new Downloader(_http, Impatience)).PullAsync(
            PublishedFiles.OfficialCifar(server, PublishedFiles.CifarArchive), _folder.Path, null, default);

        File.ReadAllBytes(outside["victim"]).Should().Equal(1, 2, 3);
        File.ReadAllBytes(_folder["cifar-10/data_batch_1.bin"]).Should().Equal(PublishedFiles.Cifar["data_batch_1.bin"]);
        Directory.GetFiles(_folder["cifar-10"]).Should().HaveCount(2);
    }

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new SeededRandom(1).NextBytes(bytes);
        return bytes;
    }
}
