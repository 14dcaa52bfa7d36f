using System.Text.Json;
using ClaimsSuite.Cli;
using ClaimsSuite.Commands;
using ClaimsSuite.Statistics.Randomness;
using ClaimsSuite.Tests.Data;
using ClaimsSuite.Xunit;
using FluentAssertions;
using Xunit;

namespace ClaimsSuite.Tests.Commands;

public sealed class ProtocolOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new(), _error = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_authors_protocol_is_tried_where_there_is_one_and_other_claims_are_left_out_with_a_word()
    {
        WriteImages();

        var code = await RunAsync(
            "C01", "C05", "--protocol", "authors", "--dataset", _folder.Path, "--replicates", "2", "--format", "json", "--out",
            _folder["authors.json"]);
        await RunAsync("C05", "--dataset", _folder.Path, "--replicates", "2", "--format", "json", "--out", _folder["paper.json"]);

        code.Should().Be(0);
        _error.ToString().Trim().Should().Be("claims: without C01, which have no protocol 'authors'");
        var (authors, paper) = (Claim("authors.json"), Claim("paper.json"));
        (authors.GetProperty("id").GetString(), authors.GetProperty("protocol").GetString()).Should().Be(("C05", "authors"));
        paper.GetProperty("protocol").GetString().Should().Be("paper");
        authors.GetProperty("samples").GetRawText()
            .Should().NotBe(paper.GetProperty("samples").GetRawText(), "other settings give other values");
    }

    [Theory]
    [InlineData("--protocol authors: expected a claim that has it (C05, *), found C01, C02", "C01", "C02", "--protocol", "authors")]
    [InlineData("*'referees'*paper*authors*", "C05", "--protocol", "referees")]
    public async Task A_protocol_that_is_not_there_is_refused_in_one_line(string message, params string[] arguments)
    {
        var code = await RunAsync([.. arguments, "--dataset", "strokes"]);

        code.Should().Be(2);
        _output.ToString().Should().BeEmpty();
        _error.ToString().TrimEnd().Should().NotContain("\n").And.Match($"claims: {message}");
    }

    private Task<int> RunAsync(params string[] arguments) =>
        ClaimsCommand.RunAsync(["run", .. arguments], PaperProgram.Instance, _output, _error);

    private JsonElement Claim(string report) =>
        JsonDocument.Parse(File.ReadAllText(_folder[report])).RootElement.GetProperty("claims").EnumerateArray().Single();

    private void WriteImages()
    {
        var random = new SeededRandom(8);
        var pixels = Enumerable.Range(0, 40 * 36)
            .Select(k => (byte)Math.Clamp((k % 2 == k / 36 % 2 ? 170 : 60) + (50 * random.NextGaussian()), 0, 255));
        _folder.Write("train-images-idx3-ubyte", [.. FileBytes.Words(0x803, 40, 6, 6), .. pixels]);
        _folder.Write("train-labels-idx1-ubyte", FileBytes.IdxLabels([.. Enumerable.Range(0, 40).Select(i => i % 2)]));
    }
}
