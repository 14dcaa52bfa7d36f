using System.Text.Json;
using ClaimsSuite.Cli;
using ClaimsSuite.Commands;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands;

public sealed class RunCommandTests : IDisposable
{
    private const string TrainImages = "train-images-idx3-ubyte", TrainLabels = "train-labels-idx1-ubyte";
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new(), _error = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_of_small_images_is_judged_and_reported_as_JSON()
    {
        WriteImages(count: 90, size: 8, classes: 3);

        var code = await RunAsync(
            "C01", "C02", "C03", "--dataset", _folder.Path, "--replicates", "2", "--format", "json", "--out", _folder["report.json"]);

        (code, _error.ToString(), _output.ToString()).Should().Be((0, "", ""), "no verdict is expected of other people's data");
        using var report = JsonDocument.Parse(File.ReadAllText(_folder["report.json"]));
        var claims = report.RootElement.GetProperty("claims").EnumerateArray().ToList();
        claims.Select(claim => claim.GetProperty("id").GetString()).Should().Equal("C01", "C02", "C03");
        claims.Should().OnlyContain(
            claim => claim.GetProperty("replicates").GetInt32() == 2 && claim.GetProperty("expected").ValueKind == JsonValueKind.Null);
        claims[2].GetProperty("samples").GetProperty("real").GetArrayLength().Should().Be(2);
        foreach (var name in new[] { "estimate", "delta", "p", "pAdjusted", "seconds" })
            claims.Should().OnlyContain(claim => claim.GetProperty(name).ValueKind == JsonValueKind.Number);
        foreach (var name in new[] { "verdict", "unit", "slug", "dataset" })
            claims.Should().OnlyContain(claim => claim.GetProperty(name).ValueKind == JsonValueKind.String);
        claims.Should().OnlyContain(
            claim => claim.GetProperty("low").ValueKind == JsonValueKind.Null, "two replicates bound nothing, and JSON has no infinity");
        report.RootElement.GetProperty("datasets")[0].GetProperty("digest").GetString().Should().HaveLength(64);
        report.RootElement.GetProperty("schema").GetInt32().Should().Be(2);
        report.RootElement.GetProperty("environment").GetProperty("libtorch").GetString().Should().StartWith("2.10");
    }

    [Fact]
    public async Task The_same_root_gives_the_same_report_twice_whatever_the_workers_and_another_root_does_not()
    {
        WriteImages(count: 60, size: 8, classes: 2);

        var reports = new List<string>();
        foreach (var options in new[] { "--seed 1 --workers 1", "--seed 1 --workers 3", "--seed 2 --workers 1" })
        {
            string[] report = ["--replicates", "2", "--format", "json", "--out", _folder["report.json"]];
            await RunAsync(["C03", "--dataset", _folder.Path, .. report, .. options.Split(' ')]);
            var lines = File.ReadLines(_folder["report.json"]).Where(line => !line.Contains("\"seconds\"", StringComparison.Ordinal));
            reports.Add(string.Join('\n', lines));
        }

        reports[1].Should().Be(reports[0]);
        reports[2].Should().NotBe(reports[0]);
    }

    [Fact]
    public async Task The_table_is_plain_text_when_it_does_not_go_to_a_terminal()
    {
        WriteImages(count: 60, size: 8, classes: 2);

        await RunAsync("c06", "--dataset", _folder.Path, "--replicates", "4");
        var lines = _output.ToString().TrimEnd().Split('\n');
        _output.GetStringBuilder().Clear();
        await RunAsync("c06", "--dataset", _folder.Path, "--replicates", "4", "--details");

        lines.Should().HaveCount(3).And.OnlyContain(line => line.Length <= 120 && !line.Contains('\u001b'));
        lines[1].Should().StartWith("C06 sensitivity-gini-unique").And.Contain("[-inf, inf]", "two that are judged bound nothing");
        lines[2].Should().Be("1 claim: 1 inconclusive; all as expected");
        _output.ToString().Should().Contain("difference: Gini").And.Contain(lines[2]).And.NotContain("\u001b");
        _error.ToString().Should().BeEmpty("progress has a line a minute");
    }

    [Theory]
    [InlineData("unknown claim 'C99': expected one of C01,*", "C99", "--dataset", "strokes")]
    [InlineData("*'cifar'*strokes*mnist*cifar-10*folder*", "--dataset", "cifar")]
    [InlineData("--replicates 0: expected 2 to 1000", "--replicates", "0")]
    [InlineData("--replicates 1001: expected 2 to 1000", "--replicates", "1001")]
    [InlineData("--replicates 3: expected 4 or more, as C24 halves *", "C24", "C01", "--dataset", "strokes", "--replicates", "3")]
    [InlineData("--workers 1025: expected 1 to 1024", "--workers", "1025", "--dataset", "strokes")]
    [InlineData("--workers 0: expected 1 to 1024", "--workers", "0", "--dataset", "strokes")]
    [InlineData("*slow*fast*full*", "--tier", "slow")]
    [InlineData("*/no/such/folder*", "--dataset", "/no/such/folder")]
    [InlineData("*--frobnicate*", "--frobnicate")]
    [InlineData("data set 'no such\uFFFD[2J': *", "--dataset", "no\nsuch\u001b[2J")]
    public async Task Wrong_usage_is_answered_in_one_line_before_anything_is_trained_or_written(string message, params string[] arguments)
    {
        var code = await RunAsync([.. arguments, "--out", _folder["report.json"]]);

        code.Should().Be(2);
        _error.ToString().TrimEnd().Should().NotContain("\n").And.Match($"claims: {message}");
        File.Exists(_folder["report.json"]).Should().BeFalse();
    }

    [Theory]
    [InlineData("truncated", "truncated images")]
    [InlineData("truncated", "truncated gzip")]
    [InlineData("0x00000803", "wrong magic")]
    [InlineData("labels", "counts differ")]
    [InlineData("label", "label out of range")]
    [InlineData("image", "zero images")]
    [InlineData("2147483647", "absurd header")]
    [InlineData("found a folder", "directory in place of a file")]
    public async Task Bad_data_is_answered_in_one_line_and_nothing_is_written(string mentions, string fault)
    {
        WriteImages(count: 60, size: 8, classes: 2);
        Break(fault);

        var code = await RunAsync("--dataset", _folder.Path, "--out", _folder["report.json"]);

        code.Should().Be(2);
        var line = _error.ToString().TrimEnd();
        line.Should().StartWith("claims: ").And.Contain(_folder.Path).And.NotContain("\n");
        line.Should().ContainEquivalentOf(mentions);
        Directory.EnumerateFiles(_folder.Path, "report*").Should().BeEmpty();
    }

    [Fact]
    public async Task A_measure_that_is_not_defined_makes_the_claim_invalid_and_says_why()
    {
        // Two bright and dark classes that every network tells apart: nobody errs, and there is no spread to speak of.
        var pixels = Enumerable.Range(0, 120 * 64).Select(k => (byte)(k / 64 % 2 == 0 ? 250 : 5));
        _folder.Write(TrainImages, [.. FileBytes.Words(0x803, 120, 8, 8), .. pixels]);
        _folder.Write(TrainLabels, FileBytes.IdxLabels([.. Enumerable.Range(0, 120).Select(i => i % 2)]));

        var code = await RunAsync("C01", "--dataset", _folder.Path, "--replicates", "2");

        (code, _error.ToString()).Should().Be((0, ""));
        _output.ToString().Should().Contain("Invalid").And.Contain("not finite");
    }

    [Fact]
    public async Task A_report_that_could_not_be_written_is_refused_before_training()
    {
        var code = await RunAsync("--dataset", "strokes", "--out", _folder[Path.Combine("missing", "report.json")]);

        code.Should().Be(2);
        _error.ToString().Should().Contain("create it first");
    }

    private Task<int> RunAsync(params string[] arguments) =>
        ClaimsCommand.RunAsync(["run", .. arguments], PaperProgram.Instance, _output, _error);

    /// <summary>Images whose class decides where they are bright, with noise, so that there is something to learn.</summary>
    private void WriteImages(int count, int size, int classes)
    {
        var random = new SeededRandom(8);
        var pixels = Enumerable.Range(0, count * size * size).Select(k =>
            (byte)Math.Clamp(
                (k % (size * size) % classes == k / (size * size) % classes ? 170 : 60) + (50 * random.NextGaussian()), 0, 255));
        _folder.Write(TrainImages, [.. FileBytes.Words(0x803, count, size, size), .. pixels]);
        _folder.Write(TrainLabels, FileBytes.IdxLabels([.. Enumerable.Range(0, count).Select(i => i % classes)]));
    }

    private void Break(string fault)
    {
        var images = File.ReadAllBytes(_folder[TrainImages]);
        switch (fault)
        {
            case "truncated images":
                _folder.Write(TrainImages, images[..^100]);
                break;
            case "truncated gzip":
                _folder.Write(TrainImages, TemporaryFolder.Gzip(images)[..^100]);
                break;
            case "wrong magic":
                images[3] = 7;
                _folder.Write(TrainImages, images);
                break;
            case "counts differ":
                _folder.Write(TrainLabels, FileBytes.IdxLabels(0, 1, 0));
                break;
            case "label out of range":
                _folder.Write(TrainLabels, FileBytes.IdxLabels([.. Enumerable.Repeat(0, 59), 200]));
                break;
            case "zero images":
                _folder.Write(TrainImages, FileBytes.Words(0x803, 0, 8, 8));
                break;
            case "absurd header":
                _folder.Write(TrainImages, FileBytes.Words(0x803, int.MaxValue, 8, 8));
                break;
            default:
                File.Delete(_folder[TrainImages]);
                Directory.CreateDirectory(_folder[TrainImages]);
                break;
        }
    }
}
