using ClaimsSuite.Commands;
using ClaimsSuite.Data.Catalog;
using ClaimsSuite.Data.Download;
using ClaimsSuite.Data.Drawing;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Tests.Data.Download;
using ClaimsSuite.Tests.Eng;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands;

public sealed class DataCommandTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();
    private readonly MirrorServer _mnist = PublishedFiles.ServerOfMnist();
    private readonly MirrorServer _cifar = new(Answer.Good(PublishedFiles.CifarArchive));
    private readonly StringWriter _output = new(), _error = new();

    public async ValueTask DisposeAsync()
    {
        await _mnist.DisposeAsync();
        await _cifar.DisposeAsync();
        _output.Dispose();
        _error.Dispose();
        _http.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Pull_then_list_then_verify_all_agree()
    {
        (await RunAsync("pull", "mnist", "cifar-10")).Should().Be(0);
        Printed.Should().Equal(
            $"mnist in {_folder["cache/mnist"]}: fetched {string.Join(", ", PublishedFiles.Mnist.Keys)}",
            $"cifar-10 in {_folder["cache/cifar-10"]}: fetched data_batch_1.bin, test_batch.bin");

        (await RunAsync("list")).Should().Be(0);
        Printed.Should().Equal(
            "strokes   built in    a surrogate, drawn by this program",
            $"mnist     here        {_folder["cache/mnist"]}",
            $"cifar-10  here        {_folder["cache/cifar-10"]}",
            $"looked in {_folder["cache"]}");

        (await RunAsync("verify", "mnist", "cifar-10")).Should().Be(0);
        Printed.Should().Contain(["  train-images-idx3-ubyte.gz    official", "  data_batch_1.bin              official"]);
        Printed.Should().ContainMatch("  2 training and 3 test images, 1x28x28, 10 classes, digest *")
            .And.ContainMatch("  3 training and 2 test images, 3x32x32, 10 classes, digest *");
        Complaint.Should().BeEmpty();
    }

    [Fact]
    public async Task Pull_goes_to_the_folder_of_the_data_option_and_says_when_all_is_there()
    {
        (await RunAsync("pull", "mnist", "--data", _folder["elsewhere"])).Should().Be(0);
        (await RunAsync("pull", "mnist", "--data", _folder["elsewhere"])).Should().Be(0);

        Printed.Should().Equal($"mnist in {_folder["elsewhere/mnist"]}: already there");
    }

    [Fact]
    public async Task List_tells_how_to_get_what_is_missing_or_incomplete()
    {
        _folder.Write("cache/cifar-10/test_batch.bin", PublishedFiles.Cifar["test_batch.bin"]);

        (await RunAsync("list")).Should().Be(0);

        Printed.Should().Contain([
            "mnist     missing     claims data pull mnist",
            $"cifar-10  incomplete  {_folder["cache/cifar-10"]}; claims data pull cifar-10",
        ]);
    }

    [Fact]
    public async Task Verify_without_names_checks_the_surrogate_and_passes_over_what_is_not_here()
    {
        (await RunAsync("verify")).Should().Be(0);

        Printed.Should().Contain(["strokes", "mnist: not here; claims data pull mnist"])
            .And.ContainMatch($"  20000 training and 4000 test images, 1x28x28, 10 classes, digest {Strokes.PublishedDigest}");
    }

    [Fact]
    public async Task Verify_fails_on_mnist_with_other_bytes()
    {
        await RunAsync("pull", "mnist");
        _folder.Write("cache/mnist/t10k-labels-idx1-ubyte.gz", TemporaryFolder.Gzip(FileBytes.IdxLabels(0, 9, 5)));

        (await RunAsync("verify", "mnist")).Should().Be(1);

        Printed.Should().Contain(["  t10k-labels-idx1-ubyte.gz     not the official bytes", "  mnist: not the official bytes"]);
    }

    [Fact]
    public async Task Verify_says_plainly_that_a_copy_of_cifar_is_not_official_and_does_not_fail()
    {
        _folder.Write("cache/cifar-10/data_batch_1.bin.gz", TemporaryFolder.Gzip(FileBytes.CifarBatch(1, 2, 3)));
        _folder.Write("cache/cifar-10/test_batch.bin", PublishedFiles.Cifar["test_batch.bin"]);

        (await RunAsync("verify", "cifar-10")).Should().Be(0);

        Printed.Should().Contain([
            "  data_batch_1.bin.gz           not the official bytes",
            "  test_batch.bin                official",
            "  cifar-10: not the official bytes",
        ]);
    }

    [Fact]
    public async Task Verify_fails_with_one_line_on_a_file_that_cannot_be_read()
    {
        await RunAsync("pull", "mnist");
        var whole = TemporaryFolder.Gzip(PublishedFiles.Mnist["train-images-idx3-ubyte"]);
        var torn = _folder.Write("cache/mnist/train-images-idx3-ubyte.gz", whole[..^5]);

        (await RunAsync("verify")).Should().Be(1);

        Complaint
            .Should().Be($"{torn}: expected an intact gzip file, found a truncated or corrupt one; fetch it again{Environment.NewLine}");
    }

    [LinuxFact]
    public async Task The_name_of_a_folder_cannot_end_a_line_or_command_a_terminal()
    {
        const string hostile = "mine\n\u001b[2J";
        _folder.Write($"{hostile}/train-images", FileBytes.IdxImages(10));
        _folder.Write($"{hostile}/train-labels", FileBytes.IdxLabels(0, 1, 0, 1, 0, 1, 0, 1, 0, 1));

        (await RunAsync("verify", _folder[hostile])).Should().Be(0);
        (await RunAsync("list", "--data", _folder[hostile])).Should().Be(0);

        Printed.Should().Contain($"looked in {_folder["mine \uFFFD[2J"]}, {_folder["cache"]}")
            .And.NotContain(line => line.Contains('\u001b'));
    }

    [Fact]
    public async Task Verify_takes_folders_of_IDX_files_too()
    {
        _folder.Write("mine/train-images", FileBytes.IdxImages(10));
        _folder.Write("mine/train-labels", FileBytes.IdxLabels(0, 1, 0, 1, 0, 1, 0, 1, 0, 1));

        (await RunAsync("verify", _folder["mine"])).Should().Be(0);

        Printed.Should().ContainMatch("  8 training and 2 test images, 1x4x4, 2 classes, digest *");
    }

    [Theory]
    [InlineData("verify mnist", "mnist: expected its files in *, found no such folder; fetch them: claims data pull mnist")]
    [InlineData("verify emnist", "data set 'emnist': expected one of strokes, mnist, cifar-10, or the path *")]
    [InlineData("pull emnist", "data set 'emnist': expected one of mnist, cifar-10, found no such download; *")]
    [InlineData("list --data absent", "absent: expected the folder of data sets given by --data, found nothing there; *")]
    [InlineData("verify --data absent", "absent: expected the folder of data sets given by --data, found nothing there; *")]
    public async Task Bad_input_is_told_in_one_line_and_exits_with_2(string arguments, string message)
    {
        (await RunAsync(arguments.Split(' '))).Should().Be(2);

        Complaint.Should().Match($"claims: {message}{Environment.NewLine}");
        Complaint.Trim().Should().NotContain("\n");
        Printed.Should().BeEmpty();
    }

    [Fact]
    public async Task A_pull_that_fails_exits_with_2_and_names_the_mirrors()
    {
        await _mnist.DisposeAsync();

        (await RunAsync("pull", "mnist")).Should().Be(2);

        Complaint.Should().Match(
            "claims: train-images-idx3-ubyte.gz: expected the published file from a mirror, found http*: the connection failed*");
    }

    private string[] Printed => _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private string Complaint => _error.ToString();

    private Task<int> RunAsync(params string[] arguments)
    {
        _output.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
        var services = new DataServices(
            given => new DataLocations(given, null, _folder["cache"]),
            [PublishedFiles.OfficialMnist(_mnist), PublishedFiles.OfficialCifar(_cifar, PublishedFiles.CifarArchive)],
            new Downloader(_http, new Patience(1, TimeSpan.Zero, TimeSpan.FromSeconds(20))));
        return ClaimsCommand.InvokeAsync(DataCommand.Create(_output, _error, services), arguments, _output, _error);
    }
}
