using ClaimsSuite.Data;
using ClaimsSuite.Data.Download;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Data.Download;

public sealed class DownloaderTests : IDisposable
{
    private static readonly Patience Impatience = new(Attempts: 2, Pause: TimeSpan.Zero, Silence: TimeSpan.FromSeconds(20));
    private static readonly byte[] Content = RandomBytes(300_000, seed: 1);
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Fetches_a_file_in_one_go_and_tells_how_far_it_is()
    {
        await using var server = new MirrorServer(Answer.Good(Content));
        var heard = new List<DownloadProgress>();

        await FetchAsync(Impatience, new Listener(heard), server);

        Final.Should().Equal(Content);
        server.Requests.Should().Equal(("file.bin", 0L));
        heard.Should().NotBeEmpty().And.BeInAscendingOrder(progress => progress.Received);
        heard.Should().OnlyContain(progress => progress.File == "file.bin" && progress.Server == "127.0.0.1");
        heard.Should().OnlyContain(progress => progress.Total == Content.Length);
        heard[^1].Received.Should().Be(Content.Length);
        LeftOver.Should().BeEmpty();
    }

    [Fact]
    public async Task Resumes_from_the_byte_where_the_connection_broke()
    {
        await using var server = new MirrorServer(Answer.Good(Content) with { BreakAfter = 100_001 }, Answer.Good(Content));

        await FetchAsync(Impatience, null, server);

        server.Requests.Should().Equal(("file.bin", 0L), ("file.bin", 100_001L));
        Final.Should().Equal(Content);
    }

    [Fact]
    public async Task Goes_on_with_a_mirror_as_long_as_every_attempt_brings_something_new()
    {
        await using var server = new MirrorServer(Answer.Good(Content) with { BreakAfter = 50_000 });

        await FetchAsync(Impatience, null, server);

        server.Requests.Select(request => request.Start).Should().Equal(0, 50_000, 100_000, 150_000, 200_000, 250_000);
        Final.Should().Equal(Content);
    }

    [Fact]
    public async Task Starts_over_with_a_server_that_ignores_ranges()
    {
        var answer = Answer.Good(Content) with { KnowsRanges = false };
        await using var server = new MirrorServer(answer with { BreakAfter = 1000 }, answer);

        await FetchAsync(Impatience, null, server);

        server.Requests.Select(request => request.Start).Should().Equal(0, 1000);
        Final.Should().Equal(Content, "the second answer replaces the beginning and is not appended to it");
    }

    [Fact]
    public async Task Continues_what_an_earlier_run_left()
    {
        _folder.Write("file.bin.part", Content[..123_456]);
        await using var server = new MirrorServer(Answer.Good(Content));

        await FetchAsync(Impatience, null, server);

        server.Requests.Should().Equal(("file.bin", 123_456L));
        Final.Should().Equal(Content);
    }

    [Fact]
    public async Task Needs_no_server_when_an_earlier_run_stopped_just_before_the_end_or_after_it()
    {
        await using var server = new MirrorServer(Answer.NotFound);

        _folder.Write("file.bin.part", Content);
        await FetchAsync(Impatience, null, server);
        await FetchAsync(Impatience, null, server);

        Final.Should().Equal(Content);
        server.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(400_000)]
    public async Task Starts_over_when_what_an_earlier_run_left_is_of_another_file(int length)
    {
        _folder.Write("file.bin.part", RandomBytes(length, seed: 9));
        await using var server = new MirrorServer(Answer.Good(Content));

        await FetchAsync(Impatience, null, server);

        server.Requests.Select(request => request.Start).Should().Equal(length, 0);
        Final.Should().Equal(Content);
    }

    [Fact]
    public async Task Passes_over_mirrors_without_the_file_or_with_a_wrong_one()
    {
        await using var absent = new MirrorServer(Answer.NotFound);
        await using var wrong = new MirrorServer(Answer.Good(RandomBytes(300_000, seed: 2)));
        await using var endless = new MirrorServer(Answer.Good(new byte[1_000_001]) with { TellsLength = false });
        await using var huge = new MirrorServer(Answer.Good(new byte[1_000_001]));
        await using var shifted = new MirrorServer(
            Answer.Good(Content) with { BreakAfter = 10 },
            Answer.Good(Content) with { RangeShift = 1 });
        await using var good = new MirrorServer(Answer.Good(Content));

        await FetchAsync(Impatience, null, absent, wrong, endless, huge, shifted, good);

        Final.Should().Equal(Content);
        absent.Requests.Should().HaveCount(1, "a 404 will not pass");
        wrong.Requests.Should().HaveCount(1, "the same wrong file would come again");
        good.Requests.Select(request => request.Start).Should().Equal([10], "what the mirror before sent is right and is kept");
    }

    [Fact]
    public async Task Tells_for_each_mirror_why_it_failed_and_leaves_nothing_under_the_final_name()
    {
        await using var absent = new MirrorServer(Answer.NotFound);
        await using var wrong = new MirrorServer(Answer.Good(RandomBytes(300_000, seed: 2)));
        await using var busy = new MirrorServer(new Answer("503 Service Unavailable", []));
        await using var huge = new MirrorServer(Answer.Good(new byte[1_000_001]));
        await using var endless = new MirrorServer(Answer.Good(new byte[2_000_000]) with { TellsLength = false });
        await using var torn = new MirrorServer(Answer.Good(Content) with { BreakAfter = 5 }, Answer.Good(Content) with { BreakAfter = 0 });

        var fetching = () => FetchAsync(Impatience, null, absent, wrong, busy, huge, endless, torn);

        (await fetching.Should().ThrowAsync<DataException>()).WithMessage(
            "file.bin: expected the published file from a mirror, found "
            + $"{absent.Address("file.bin")}: HTTP 404 Not Found | "
            + $"{wrong.Address("file.bin")}: another file (its SHA-256 is wrong) | "
            + $"{busy.Address("file.bin")}: HTTP 503 Service Unavailable | "
            + $"{huge.Address("file.bin")}: another file (of 1000001 bytes) | "
            + $"{endless.Address("file.bin")}: another file (of more than 1000000 bytes) | "
            + $"{torn.Address("file.bin")}: the connection failed (*); "
            + $"check the network and pull again, or put the file into {_folder.Path} by hand");
        busy.Requests.Should().HaveCount(Impatience.Attempts, "a 503 may pass");
        LeftOver.Should().Equal("file.bin.part");
        File.ReadAllBytes(_folder["file.bin.part"]).Should().Equal(Content[..5], "the next run continues it");
    }

    [Fact]
    public async Task Gives_up_a_server_that_falls_silent_and_one_that_is_not_there()
    {
        await using var silent = new MirrorServer(Answer.Good(Content) with { BreakAfter = 7, FallsSilent = true });
        var gone = new MirrorServer(Answer.NotFound);
        await gone.DisposeAsync();

        var fetching = () => FetchAsync(Impatience with { Attempts = 1, Silence = TimeSpan.FromMilliseconds(300) }, null, silent, gone);

        (await fetching.Should().ThrowAsync<DataException>()).WithMessage("*silence for 0.3 s | *the connection failed*");
    }

    [Fact]
    public async Task Keeps_what_has_arrived_when_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = new MirrorServer(Answer.Good(Content) with { BreakAfter = 1000, FallsSilent = true });
        var stopping = new Listener([], progress => cancellation.Cancel());

        var fetching = () => FetchAsync(Impatience, stopping, cancellation.Token, server);

        await fetching.Should().ThrowAsync<OperationCanceledException>();
        File.ReadAllBytes(_folder["file.bin.part"]).Should().Equal(Content[..1000]);
        LeftOver.Should().Equal("file.bin.part");
    }

    [Fact]
    public async Task A_checksum_of_the_content_accepts_any_compression_and_no_other_content()
    {
        await using var server = new MirrorServer(
            Answer.Good(TemporaryFolder.Gzip(Content[1..])),
            Answer.Good(TemporaryFolder.Gzip(Content)));
        var file = Remote(server, server) with { HashIsOfContent = true };

        await new Downloader(_http, Impatience).FetchAsync(file, _folder.Path, null, default);

        server.Requests.Should().HaveCount(2, "the first is refused");
        Final.Should().Equal(TemporaryFolder.Gzip(Content));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_not_blamed_on_the_mirrors()
    {
        await using var server = new MirrorServer(Answer.Good(Content));
        var impossible = Path.Combine(_folder.Write("in-the-way", [1]), "sub");
        var fetching = () => new Downloader(_http, Impatience).FetchAsync(Remote(server), impossible, null, default);

        (await fetching.Should().ThrowAsync<DataException>())
            .WithMessage("*expected a file that can be written, found *; free some space, or choose another folder with --data");
        server.Requests.Should().BeEmpty();
    }

    private byte[] Final => File.ReadAllBytes(_folder["file.bin"]);

    /// <summary>Every file but a right one under the final name.</summary>
    private string?[] LeftOver =>
        [.. Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Where(name => name != "file.bin" || !Final.SequenceEqual(Content))];

    private static byte[] RandomBytes(int count, ulong seed)
    {
        var bytes = new byte[count];
        new SeededRandom(seed).NextBytes(bytes);
        return bytes;
    }

    private static RemoteFile Remote(params MirrorServer[] mirrors) => new(
        "file.bin",
        PublishedFiles.Sha256(Content),
        HashIsOfContent: false,
        MostBytes: 1_000_000,
        [.. mirrors.Select(mirror => mirror.Address("file.bin"))]);

    private Task FetchAsync(Patience patience, IProgress<DownloadProgress>? progress, params MirrorServer[] mirrors) =>
        FetchAsync(patience, progress, default, mirrors);

    private Task FetchAsync(
        Patience patience, IProgress<DownloadProgress>? progress, CancellationToken cancellation, params MirrorServer[] mirrors) =>
        new Downloader(_http, patience).FetchAsync(Remote(mirrors), _folder.Path, progress, cancellation);

    private sealed class Listener(List<DownloadProgress> heard, Action<DownloadProgress>? then = null) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value)
        {
            heard.Add(value);
            then?.Invoke(value);
        }
    }
}
